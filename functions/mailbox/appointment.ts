import type { Slot } from "#core/appointment.ts";
import { toField } from "#core/local-time.ts";
import { referenceIn } from "#core/mailbox.ts";
import type { Received } from "#core/message.ts";
import { remindAt } from "#core/reminder.ts";
import { cleaned } from "#core/text.ts";
import { accept } from "#shared/accept.ts";
import { type Mailbox, pointTo } from "#shared/mailboxes.ts";
import { appointmentOf, bookSlot, readSlot, releaseSlot } from "#shared/slots.ts";
import type { Tools } from "#shared/tools.ts";
import type { Posted } from "./parse.ts";

export type Booked = { readonly slot: Slot | undefined; readonly taken: boolean };

/**
 * Takes a time for her, and gives back the one she had. The mailbox points to the new one first: a crash in between leaves
 * it pointing to a time that is not hers, which is none. That she took it is a message like any other, so that her case is
 * open and somebody is told.
 */
export async function book(tools: Tools, mailbox: Mailbox, posted: Posted): Promise<Booked> {
  const { table } = tools;
  const { slot: id, reach, remind, language } = posted;
  const before = await appointmentOf(tools.table, mailbox);
  if (id === undefined || id === before?.id) return { slot: before, taken: false };
  const now = tools.now();
  const wanted = remind === undefined ? undefined : await readSlot(table, id);
  await pointTo(table, mailbox.name, id);
  const slot = await bookSlot(table, {
    id,
    mailbox: mailbox.name,
    caseId: referenceIn(mailbox.name),
    reach: reach === undefined ? undefined : cleaned(reach),
    language,
    remind: remind !== undefined,
    remindAt: wanted && remindAt(wanted.startsAt, tools.reminders, now),
    now,
  });
  if (slot === undefined) {
    await pointTo(table, mailbox.name, before?.id);
    return { slot: before, taken: true };
  }
  if (before !== undefined) await releaseSlot(table, before.id, { mailbox: mailbox.name, now });
  await tell(tools, mailbox, { slot, what: "appointment", now });
  return { slot, taken: false };
}

/** Gives her time back. */
export async function cancel(tools: Tools, mailbox: Mailbox): Promise<Slot | undefined> {
  const slot = await appointmentOf(tools.table, mailbox);
  if (slot === undefined) return undefined;
  const now = tools.now();
  if (!(await releaseSlot(tools.table, slot.id, { mailbox: mailbox.name, now }))) return slot;
  await pointTo(tools.table, mailbox.name, undefined);
  await tell(tools, mailbox, { slot, what: "appointment cancelled", now });
  return undefined;
}

interface Told {
  readonly slot: Slot;
  readonly what: "appointment" | "appointment cancelled";
  readonly now: Date;
}

async function tell(tools: Tools, { name }: Mailbox, { slot, what, now }: Told): Promise<void> {
  const message: Received = {
    channel: "mailbox",
    account: "mailbox",
    id: `${what}-${slot.id}-${now.getTime()}`,
    direction: "in",
    kind: what,
    shownAs: `${what}: ${slot.meeting}, ${toField(new Date(slot.startsAt)).replace("T", " ")}`,
    opensCase: true,
    identities: [{ kind: "mailbox", value: name }],
    ...(slot.reach !== undefined && { contact: { method: "phone", value: slot.reach } }),
    sentAt: now.toISOString(),
  };
  await accept(tools)([message]);
}
