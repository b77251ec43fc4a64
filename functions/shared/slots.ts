import { endOf, isFree, Slot } from "#core/appointment.ts";
import type { Language } from "#core/language.ts";
import type { CaseTable } from "./case-table.ts";
import { findOpenCase, knownPerson } from "./people.ts";
import { duePk, slotKey, slotsPk } from "./table-keys.ts";

/** How many are looked at: months of appointments. */
const most = 500;

/** Opens a time; false where one of this id is there. It is listed by when it begins, for as long as there is work with it. */
export const openSlot = (table: CaseTable, slot: Slot): Promise<boolean> =>
  table.create({ ...slotKey(slot.id), ...slot, listPk: slotsPk, listSk: slot.startsAt, expiresAt: keptUntil(slot) });

/** A time by its id, consistently. */
export async function readSlot(table: CaseTable, id: string): Promise<Slot | undefined> {
  return Slot.safeParse(await table.read(slotKey(id))).data;
}

/** The time she has; undefined: none. A mailbox only points to it: the time itself tells whose it is. */
export async function appointmentOf(
  table: CaseTable,
  { name, slotId }: { readonly name: string; readonly slotId?: string | undefined },
): Promise<Slot | undefined> {
  const slot = slotId === undefined ? undefined : await readSlot(table, slotId);
  return slot?.state === "booked" && slot.mailbox === name ? slot : undefined;
}

/** Whoever has a time, and her open case, or the one she had when she took it. */
export async function holderOf(
  { table, pepper }: { readonly table: CaseTable; readonly pepper: () => Promise<string> },
  { mailbox, caseId }: Pick<Slot, "mailbox" | "caseId">,
): Promise<{ readonly personId?: string | undefined; readonly caseId?: string | undefined }> {
  if (mailbox === undefined) return {};
  const personId = await knownPerson(table, [{ kind: "mailbox", value: mailbox }], await pepper());
  return { personId, caseId: (personId && (await findOpenCase(table, personId))) ?? caseId };
}

/** Every time that is open, taken, or missed and not looked after, in order. The index nominates, the times are read. */
export async function listedSlots(table: CaseTable): Promise<readonly Slot[]> {
  const nominated = await table.nominated({ index: "list", partition: slotsPk, limit: most });
  const items = await table.readAll(nominated);
  return items.flatMap((item) => Slot.safeParse(item).data ?? []);
}

/** Times that somebody may take now. */
export const freeSlots = async (table: CaseTable, now: Date): Promise<readonly Slot[]> =>
  (await listedSlots(table)).filter((slot) => isFree(slot, now));

interface Booking {
  readonly id: string;
  readonly mailbox: string;
  readonly caseId: string;
  readonly language: Language | undefined;
  readonly reach: string | undefined;
  readonly remind: boolean;
  /** When she is to be reminded: from now on the clock has it. */
  readonly remindAt: string | undefined;
  readonly now: Date;
}

/** Gives a time to one person: of any number who ask at once, one has it. Asking again is the same. */
export async function bookSlot(table: CaseTable, booking: Booking): Promise<Slot | undefined> {
  const { id, mailbox, caseId, language, reach, remind, remindAt, now } = booking;
  const at = now.toISOString();
  const due = remindAt === undefined ? undefined : { duePk: duePk("reminder"), dueAt: at };
  const given = { state: "booked", mailbox, caseId, language, reach, remind, remindAt, ...due };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const names = set.map(([name]) => `#${name} = :${name}`).join(", ");
  const item = await table.change(slotKey(id), {
    set: `SET ${names}, #bookedAt = if_not_exists(#bookedAt, :now)`,
    values: { ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])), ":open": "open", ":now": at },
    when: "(#state = :open OR (#state = :state AND #mailbox = :mailbox)) AND #startsAt > :now",
  });
  return item === undefined ? undefined : Slot.parse(item);
}

/** What a time knows of whoever has it. */
const hers =
  "#mailbox, #caseId, #bookedAt, #language, #reach, #remind, #remindAt, #reminder, #duePk, #dueAt, #attempts, #calls, #attempt, #calledAt";

/** Gives a time back, for another to take; false where it is not hers, or has begun. */
export async function releaseSlot(
  table: CaseTable,
  id: string,
  given: { mailbox: string; now: Date },
): Promise<boolean> {
  const item = await table.change(slotKey(id), {
    set: `SET #state = :open REMOVE ${hers}`,
    values: { ":open": "open", ":booked": "booked", ":mailbox": given.mailbox, ":now": given.now.toISOString() },
    when: "#state = :booked AND #mailbox = :mailbox AND #startsAt > :now",
  });
  return item !== undefined;
}

/** When the clock is to look at her reminder again: for as long as it is the same having. */
export async function remindLater(table: CaseTable, { id, bookedAt }: Having, at: Date): Promise<void> {
  await table.change(slotKey(id), {
    set: "SET #dueAt = :at, #attempts = :none",
    values: { ":at": at.toISOString(), ":none": 0, ":bookedAt": bookedAt },
    when: "#bookedAt = :bookedAt AND attribute_exists(#dueAt)",
  });
}

/** What became of her reminder: the clock has no more to do with it. */
export async function endReminder(
  table: CaseTable,
  { id, bookedAt }: Having,
  reminder: NonNullable<Slot["reminder"]> | undefined,
): Promise<void> {
  await table.change(slotKey(id), {
    set: `${reminder === undefined ? "" : "SET #reminder = :reminder "}REMOVE #duePk, #dueAt`,
    values: { ":bookedAt": bookedAt, ...(reminder !== undefined && { ":reminder": reminder }) },
    when: "#bookedAt = :bookedAt",
  });
}

/** One person's having a time. */
interface Having {
  readonly id: string;
  readonly bookedAt: string;
}

/** So long after a call was begun she may begin another, in milliseconds; and so many for one time. */
const callAgainAfter = 15_000;
const mostCalls = 20;

/**
 * Notes that she calls at the time she has, under a name of this one attempt: false while she has just begun another, and
 * when she has called too often. The same attempt again is the same.
 */
export async function noteAttempt(
  table: CaseTable,
  { id, bookedAt }: Having,
  { attempt, now }: { readonly attempt: string; readonly now: Date },
): Promise<boolean> {
  const noted = await table.change(slotKey(id), {
    set: "SET #calls = if_not_exists(#calls, :none) + :one, #attempt = :attempt, #calledAt = :now",
    values: {
      ":none": 0,
      ":one": 1,
      ":most": mostCalls,
      ":attempt": attempt,
      ":bookedAt": bookedAt,
      ":now": now.toISOString(),
      ":before": new Date(now.getTime() - callAgainAfter).toISOString(),
    },
    when: "#bookedAt = :bookedAt AND (attribute_not_exists(#calls) OR (#calls < :most AND #calledAt < :before))",
  });
  return noted !== undefined || (await table.read(slotKey(id)))?.["attempt"] === attempt;
}

/** From which state a person at the desk may bring a time to which. */
const moves = {
  withdrawn: "open",
  kept: "booked",
  missed: "booked",
  "welfare done": "missed",
} as const;

/** What the desk says of a time; undefined where it was not as it was seen. What is done with is listed no more. */
export async function markSlot(table: CaseTable, id: string, state: keyof typeof moves): Promise<Slot | undefined> {
  const item = await table.change(slotKey(id), {
    set: `SET #state = :state REMOVE #duePk, #dueAt${state === "missed" ? "" : ", #listPk, #listSk"}`,
    values: { ":state": state, ":from": moves[state] },
    when: "#state = :from",
  });
  return item === undefined ? undefined : Slot.parse(item);
}

/** A year after it, nobody need know of it: unix seconds. */
const keptUntil = (slot: Slot): number => Math.floor(Date.parse(endOf(slot)) / 1000) + 365 * 86_400;
