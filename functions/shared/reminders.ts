import type { Slot } from "#core/appointment.ts";
import type { OutboundMessage } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import { maySound, reminderGoesAt } from "#core/reminder.ts";
import type { SafeContact } from "#core/safe-contact-card.ts";
import type { Advice } from "#core/send-errors.ts";
import { reminderText } from "#core/texts/neutral.ts";
import { createReply } from "./messages.ts";
import { readSafeContact } from "./safe-contact.ts";
import { endReminder, holderOf, readSlot, remindLater } from "./slots.ts";
import { messageKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";

/**
 * Reminds her of her appointment, where she asked for it and typed a number: one neutral text, when it was to go out or at
 * the nearest hour at which her phone may sound. The text stands under a name of this one having of the time, so that any
 * number of clocks write it once; it then goes the way of every message of ours, and the gate asks again whether she still
 * has the time. Why there is none stands on the time, for the desk to see.
 */
export async function remind(
  tools: Tools,
  slot: Slot,
): Promise<readonly { readonly kind: "reply"; readonly reply: OutboundMessage }[]> {
  const { table } = tools;
  const { id, bookedAt, remindAt, mailbox } = slot;
  if (bookedAt === undefined) return [];
  const having = { id, bookedAt };
  const now = tools.now();
  if (
    slot.state !== "booked" ||
    mailbox === undefined ||
    remindAt === undefined ||
    slot.startsAt <= now.toISOString()
  ) {
    await endReminder(table, having, undefined);
    return [];
  }
  const to = phoneNumber(slot.reach ?? "");
  if (to === undefined) return none(tools, having, "no_phone_number");
  const { personId, caseId } = await holderOf(tools, slot);
  if (personId === undefined || caseId === undefined) throw new Error("CaseNotFound");
  const card = (await readSafeContact(table, personId))?.card;
  const at = reminderGoesAt({ slot: { ...slot, remindAt }, card, byDay: tools.reminders.byDay, now });
  if (at === undefined) return none(tools, having, "no_safe_hour");
  if (at > now) {
    await remindLater(table, having, at);
    return [];
  }
  const reply: OutboundMessage = {
    channel: "sms",
    account: tools.reminders.account,
    id: `reminder-${id}-${Date.parse(bookedAt)}`,
    direction: "out",
    to: { kind: "phone", value: to },
    text: reminderText(slot.language),
    caseId,
    personId,
    state: "pending",
    writer: "automatic",
    reminds: { slot: id, bookedAt },
    createdAt: now.toISOString(),
  };
  const isNew = await createReply(table, reply, firstDue(now));
  await endReminder(table, having, { message: messageKey(reply).pk });
  return isNew ? [{ kind: "reply", reply }] : [];
}

/**
 * Why a reminder may not go out now, whatever else the gate finds: she has given the time back, or it has begun; or one of
 * those who are known by the number may not hear her phone at this hour, however late it is tried again.
 */
export async function reminderHold(
  { table, now, reminders }: Tools,
  { slot: id, bookedAt }: NonNullable<OutboundMessage["reminds"]>,
  cards: readonly (SafeContact | undefined)[],
): Promise<"appointment_over" | "unsafe_hour" | undefined> {
  const slot = await readSlot(table, id);
  const isHers = slot?.state === "booked" && slot.bookedAt === bookedAt && slot.startsAt > now().toISOString();
  if (!isHers) return "appointment_over";
  return cards.every((card) => maySound(card, reminders.byDay, now())) ? undefined : "unsafe_hour";
}

/** She is not reminded by itself: a person at the desk sees why, and finds a way. */
async function none(tools: Tools, having: Parameters<typeof endReminder>[1], failure: Advice): Promise<[]> {
  tools.log("ReminderImpossible", { failure });
  await endReminder(tools.table, having, { failure });
  return [];
}
