import pMap from "p-map";
import type { Alert } from "#core/alert.ts";
import type { Slot } from "#core/appointment.ts";
import { type Case, consequences } from "#core/case.ts";
import { type InboundMessage, isAnswerable, type OutboundMessage } from "#core/message.ts";
import type { Priority } from "#core/priority.ts";
import { beginsHours } from "#core/window.ts";
import { causeOf, createAlert } from "./alerts.ts";
import { hintAt, joinCase, raiseCase } from "./cases.ts";
import type { Recipient } from "./gate.ts";
import { nameOf } from "./log.ts";
import { finishMessage, type Stored } from "./messages.ts";
import { linkAddresses, type Opened, openCaseOf, replaceOpenCase, type Sender, senderOf } from "./people.ts";
import { receiptFor, sendReply } from "./replies.ts";
import { ring } from "./ring.ts";
import { amendedKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";

/** Something that is not finished, in whatever state it is. `found`, `known`: what of it was read or written just now. */
export type Unfinished =
  | { readonly kind: "message"; readonly stored: Stored }
  | { readonly kind: "alert"; readonly alert: Alert; readonly found?: Case }
  | { readonly kind: "reply"; readonly reply: OutboundMessage; readonly known?: Recipient | undefined }
  | { readonly kind: "reminder"; readonly slot: Slot };

/**
 * Brings one unfinished item as far as it goes now, from whatever state it is in, and answers with what follows from
 * it. Every step may run twice with the same result. Throws when a step fails or the signal says stop: the item is
 * still due then.
 */
export const advance =
  (tools: Tools) =>
  async (item: Unfinished, signal: AbortSignal): Promise<readonly Unfinished[]> => {
    switch (item.kind) {
      case "message":
        return advanceMessage(tools, item.stored, signal);
      case "alert":
        return ring(tools, item);
      case "reply":
        return sendReply(tools, item, signal);
      case "reminder": {
        // What reads numbers is large, and no message that comes in needs it here.
        const { remind } = await import("./reminders.ts");
        return remind(tools, item.slot);
      }
    }
  };

/** What the log says of an item that was not finished. */
export const unfinishedEvent = {
  message: "MessageUnfinished",
  alert: "AlertUnfinished",
  reply: "ReplyUnfinished",
  reminder: "ReminderUnfinished",
} as const;

/** How many items are on their way at once. */
const concurrency = 20;

/**
 * Advances all of them and all that follows, the most urgent first and alerts before replies. What fails is logged and
 * left to the clock.
 */
export const advanceAll =
  (tools: Tools) =>
  async (items: readonly Unfinished[], signal: AbortSignal): Promise<void> => {
    const tried = async (item: Unfinished): Promise<readonly Unfinished[]> => {
      try {
        return await advance(tools)(item, signal);
      } catch (error) {
        tools.log(unfinishedEvent[item.kind], { error: nameOf(error) });
        return [];
      }
    };
    const withAlerts = async (item: Unfinished): Promise<readonly Unfinished[]> => {
      const followed = await tried(item);
      await Promise.all(followed.filter(({ kind }) => kind === "alert").map(tried));
      return followed.filter(({ kind }) => kind === "reply");
    };
    const replies = (await pMap(items.toSorted(mostUrgentFirst), withAlerts, { concurrency })).flat();
    await pMap(replies, tried, { concurrency });
  };

const mostUrgentFirst = (one: Unfinished, other: Unfinished): number => urgencyOf(one).localeCompare(urgencyOf(other));

function urgencyOf(item: Unfinished): Priority {
  switch (item.kind) {
    case "message":
      return item.stored.message.priority;
    case "alert":
      return item.alert.priority;
    case "reply":
    case "reminder":
      return "P4";
  }
}

async function advanceMessage(tools: Tools, stored: Stored, signal: AbortSignal): Promise<readonly Unfinished[]> {
  const { table } = tools;
  const { message, key } = stored;
  if (stored.done) return [];
  signal.throwIfAborted();
  const { identities } = message;
  const pepper = await tools.pepper();
  const sender = await senderOf(table, { identities, pepper, beside: amendedKey(key) });
  const joined = await caseFor(tools, { sender, stored }, signal);
  if (joined === undefined) {
    await finishMessage(table, stored);
    return [];
  }
  const { opened } = joined;
  const [found, others] = await Promise.all([
    raiseCase(table, joined.found, { message, key: key.pk }),
    linkAddresses(table, sender, { personId: opened.personId, since: message.receivedAt }),
  ]);
  signal.throwIfAborted();
  const [alert, reply] = await Promise.all([
    alertFor(tools, found, stored),
    receiptFor(tools, found, stored),
    hintAt(table, found.id, others),
  ]);
  await finishMessage(table, stored, {
    caseId: found.id,
    personId: opened.personId,
    isAmended: sender.beside !== undefined,
  });
  const alerts = alert === undefined ? [] : [{ kind: "alert" as const, alert, found }];
  const replies =
    reply === undefined ? [] : [{ kind: "reply" as const, reply, known: recipient(reply, sender, opened) }];
  return [...alerts, ...replies];
}

/** How often a message may find its case closed, or its reference drawn by another, before it is left to the clock. */
const tries = 5;

/** The case that takes the message, and whose it is. Undefined for what opens no case where none is open. */
async function caseFor(
  tools: Tools,
  { sender, stored: { message, key } }: { readonly sender: Sender; readonly stored: Stored },
  signal: AbortSignal,
): Promise<{ readonly found: Case; readonly opened: Opened } | undefined> {
  const { table } = tools;
  let draw = message.draw.caseId;
  const place = placeOf(sender, message);
  let opened = await openCaseOf(table, { ...place, draw: message.opensCase ? draw : undefined });
  for (let tried = 0; tried < tries && opened.openCaseId !== undefined; tried += 1) {
    signal.throwIfAborted();
    const { personId, openCaseId: caseId } = opened;
    const found = await joinCase(table, { caseId, personId, message, key: key.pk });
    if (found !== undefined) return { found, opened };
    if (!message.opensCase) return undefined;
    // The draw itself can be the closed case: the message opened it, and someone closed it before the path was done.
    if (draw === caseId) draw = tools.draw().caseId;
    await replaceOpenCase(table, personId, { seen: caseId, draw });
    opened = await openCaseOf(table, { personId, draw });
  }
  if (opened.openCaseId === undefined) return undefined;
  throw new Error("CaseNotFound");
}

/** What a message tells of its person: the address she is named after, and that she was heard where hours count. */
function placeOf({ personId, addresses }: Sender, message: InboundMessage) {
  const { account, sentAt: at, receivedAt } = message;
  const named = addresses.find(({ id, personId: owner }) => id === personId && owner === undefined);
  const wrote = beginsHours(message) ? addresses.filter((one) => isAnswerable(one.identity)) : [];
  return {
    personId,
    founder: named === undefined ? undefined : { identity: named.identity, since: receivedAt },
    heard: wrote.length === 0 ? undefined : { addressIds: wrote.map(({ id }) => id), account, at },
  };
}

/** Whom an answer goes to, as the path of the message it answers has just seen them. */
function recipient({ to }: OutboundMessage, { addresses }: Sender, { person }: Opened): Recipient | undefined {
  const address = addresses.find(({ identity }) => identity === to);
  return address === undefined ? undefined : { person, address: address.item };
}

/** The alert that follows from the message, for the one run that is to ring it. */
async function alertFor(tools: Tools, found: Case, { message, key }: Stored): Promise<Alert | undefined> {
  const { id: caseId, priority, claims } = found;
  const { channel } = message;
  for (const reason of consequences(found, message, key.pk)) {
    const since = reason === "missed_call" ? (message.call?.missedAt ?? message.receivedAt) : message.receivedAt;
    const alert: Alert = { caseId, reason, cause: causeOf(key.pk), channel, priority, since, claims, step: 0 };
    if (await createAlert(tools.table, alert, firstDue(tools.now()))) {
      if (reason === "new_case") tools.log("CaseOpened", { caseId, priority, channel });
      return alert;
    }
  }
  return undefined;
}
