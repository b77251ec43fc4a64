import pMap from "p-map";
import type { Channel } from "#core/message.ts";
import { type FindingKind, Hearing, heard, isSilent, type Look } from "#core/watch.ts";
import type { CaseTable } from "#shared/case-table.ts";
import type { Event, Log } from "#shared/log.ts";
import { findingKey, hearingKey } from "#shared/table-keys.ts";
import { type Account, lastHeard } from "./last-heard.ts";

interface Tools {
  readonly table: CaseTable;
  /** How the accounts do at their provider. */
  readonly looks: (accounts: readonly Account[]) => Promise<readonly Look[]>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Channels on which people may be silent for good reasons of their own: nobody need use the form. */
const watched: readonly Channel[] = ["whatsapp", "facebook", "sms", "voice"];

/** One look at everything: each finding is counted for an alarm and stands on the board until it is over. */
export async function lookAround({ table, looks, now, log }: Tools): Promise<void> {
  const { accounts, newest } = await lastHeard(table);
  const silent = await pMap(watched, (channel) => silence(table, { channel, newest: newest.get(channel), now: now() }));
  const found = [...(await looks(accounts)), ...silent.flatMap((look) => look ?? [])];
  for (const look of found) {
    await noteLook(table, look, now().toISOString());
    if (look.state === "bad") log(events[look.kind], { channel: look.channel });
  }
}

const events: Readonly<Record<FindingKind, Event>> = {
  page_unsubscribed: "PageUnsubscribed",
  token_refused: "TokenRefused",
  number_restricted: "NumberRestricted",
  channel_silent: "ChannelSilent",
};

interface Listening {
  readonly channel: Channel;
  readonly newest: string | undefined;
  readonly now: Date;
}

/** Whether a channel has fallen silent; undefined for one that was never heard. */
async function silence(table: CaseTable, { channel, newest, now }: Listening): Promise<Look | undefined> {
  const key = hearingKey(channel);
  const before = Hearing.safeParse(await table.read(key)).data;
  const hearing = newest === undefined ? before : heard(before, newest);
  if (hearing === undefined) return undefined;
  if (hearing !== before) await table.put({ ...key, ...hearing });
  const state = isSilent(hearing, now) ? "bad" : "good";
  return { kind: "channel_silent", channel, account: "all", state };
}

/** Writes down what is found since when, and when it was over. What could not be asked changes nothing. */
async function noteLook(table: CaseTable, { kind, channel, account, state }: Look, at: string): Promise<void> {
  const key = findingKey({ kind, channel, account });
  if (state === "bad") {
    const set = "SET #kind = :kind, #channel = :channel, #account = :account, #since = :at REMOVE #endedAt";
    const values = { ":kind": kind, ":channel": channel, ":account": account, ":at": at };
    await table.change(key, { set, values, when: "attribute_not_exists(#since) OR attribute_exists(#endedAt)" });
  }
  if (state === "good") {
    const when = "attribute_exists(#since) AND attribute_not_exists(#endedAt)";
    await table.change(key, { set: "SET #endedAt = :at", values: { ":at": at }, when });
  }
}
