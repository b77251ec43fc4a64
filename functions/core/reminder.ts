import * as z from "zod/mini";
import type { Slot } from "./appointment.ts";
import { holds, mayContact } from "./safe-contact.ts";
import { type SafeContact, SafeHours } from "./safe-contact-card.ts";

/** How people are reminded of an appointment, where they asked for it. */
export const Reminders = z.strictObject({
  /** Hours before it begins: the first of these that is still ahead when she takes the time. */
  hoursBefore: z.array(z.number().check(z.positive(), z.lte(168))).check(z.maxLength(5)),
  /** By day, for whoever agreed on no hours of her own: nobody's phone sounds at night unasked. */
  byDay: z.omit(SafeHours, { days: true }),
  /** Our number that a text goes out from, where whoever takes our texts asks for it (Twilio). */
  account: z.string().check(z.minLength(1), z.maxLength(30)),
});
export type Reminders = z.infer<typeof Reminders>;

export const defaultReminders: Reminders = {
  hoursBefore: [24, 3],
  byDay: { from: "08:00", to: "21:00" },
  account: "1098",
};

/** When she is to be reminded of a time that she takes now; undefined: it is so close that she need not be. */
export function remindAt(startsAt: string, { hoursBefore }: Reminders, now: Date): string | undefined {
  const marks = hoursBefore.toSorted((a, b) => b - a).map((hours) => Date.parse(startsAt) - hours * hour);
  const ahead = marks.find((mark) => mark > now.getTime());
  return ahead === undefined ? undefined : new Date(ahead).toISOString();
}

interface Planned {
  readonly slot: Pick<Slot, "startsAt"> & { readonly remindAt: string };
  /** What was agreed on reaching her. */
  readonly card: SafeContact | undefined;
  readonly byDay: Reminders["byDay"];
  readonly now: Date;
}

const hour = 3_600_000;
const step = 900_000;

/** So late a text may be on its way, and its hour must not be over. */
const late = 600_000;

/** So long before it begins a reminder is still of use. */
const latest = 1_800_000;

/**
 * The moment at which the reminder goes out: when it was to, or the nearest at which her phone may sound, earlier or later.
 * Undefined where there is none before the appointment. What no hour would mend (a channel, a word) is due at once: the
 * gate holds it, and whoever has her case has time to find another way.
 */
export function reminderGoesAt({ slot, card, byDay, now }: Planned): Date | undefined {
  if (isRefused(card, now)) return now;
  const from = Math.max(Date.parse(slot.remindAt), now.getTime());
  const end = Date.parse(slot.startsAt) - latest;
  for (let distance = 0; distance <= 7 * 24 * hour; distance += step) {
    const found = [from - distance, from + distance]
      .filter((at) => at >= now.getTime() && at <= end)
      .map((at) => new Date(at))
      .find((at) => maySound(card, byDay, at) && maySound(card, byDay, new Date(at.getTime() + late)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRefused(card: SafeContact | undefined, now: Date): boolean {
  const may = mayContact(card, { channel: "sms", now });
  return !may.ok && may.reason !== "hour";
}

/** Whether her phone may sound: in the hours she agreed on; else by day. */
export const maySound = (card: SafeContact | undefined, byDay: Reminders["byDay"], now: Date): boolean =>
  card !== undefined && card.hours.length > 0
    ? mayContact(card, { channel: "sms", now }).ok
    : holds({ ...byDay, days: [] }, now);
