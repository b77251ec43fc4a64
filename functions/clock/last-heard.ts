import pMap from "p-map";
import { Case, Status } from "#core/case.ts";
import { Channel } from "#core/message.ts";
import { Priority } from "#core/priority.ts";
import type { CaseTable } from "#shared/case-table.ts";

/** A page or number of ours that people wrote to. */
export interface Account {
  readonly channel: Channel;
  readonly account: string;
}

interface Heard {
  readonly accounts: readonly Account[];
  /** When each channel was last heard. */
  readonly newest: ReadonlyMap<Channel, string>;
}

/** How many of the newest cases of each queue and priority are looked at. */
const looksAt = 50;

/**
 * Which of our accounts people wrote to of late, and when each channel was last heard: read off the newest cases, so that
 * no message costs a write more for it.
 */
export async function lastHeard(table: CaseTable): Promise<Heard> {
  const places = Status.options.flatMap((status) => Priority.options.map((priority) => ({ status, priority })));
  const pages = await pMap(
    places,
    ({ status, priority }) =>
      table.nominated({
        index: "list",
        partition: `QUEUE#${status}`,
        prefix: priority,
        order: "newest first",
        limit: looksAt,
      }),
    { concurrency: 4 },
  );
  const cases = (await table.readAll(pages.flat())).flatMap((item) => Case.safeParse(item).data ?? []);
  const newest = new Map<Channel, string>();
  const accounts = new Map<string, Account>();
  for (const { channel, lastMessageAt, openedBy } of cases) {
    if (lastMessageAt > (newest.get(channel) ?? "")) newest.set(channel, lastMessageAt);
    const account = accountIn(openedBy);
    if (account !== undefined) accounts.set(`${account.channel} ${account.account}`, account);
  }
  return { accounts: [...accounts.values()], newest };
}

/** A message's key names the account that it came to. */
function accountIn(messageKey: string): Account | undefined {
  const [, channel, account = "", id] = messageKey.split("#");
  const known = Channel.safeParse(channel).data;
  return known === undefined || id === undefined || !/^\d+$/.test(account) ? undefined : { channel: known, account };
}
