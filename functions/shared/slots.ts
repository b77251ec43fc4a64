import { endOf, isFree, Slot } from "#core/appointment.ts";
import type { CaseTable } from "./case-table.ts";
import { slotKey, slotsPk } from "./table-keys.ts";

/** How many are looked at: months of appointments. */
const most = 500;

/** Opens a time; false where one of this id is there. It is listed by when it begins, for as long as there is work with it. */
export const openSlot = (table: CaseTable, slot: Slot): Promise<boolean> =>
  table.create({ ...slotKey(slot.id), ...slot, listPk: slotsPk, listSk: slot.startsAt, expiresAt: keptUntil(slot) });

/** A time by its id, consistently. */
export async function readSlot(table: CaseTable, id: string): Promise<Slot | undefined> {
  return Slot.safeParse(await table.read(slotKey(id))).data;
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
  readonly reach: string | undefined;
  readonly remind: boolean;
  readonly now: Date;
}

/** Gives a time to one person: of any number who ask at once, one has it. Asking again is the same. */
export async function bookSlot(table: CaseTable, booking: Booking): Promise<Slot | undefined> {
  const { id, mailbox, caseId, reach, remind, now } = booking;
  const item = await table.change(slotKey(id), {
    set: `SET #state = :booked, #mailbox = :mailbox, #caseId = :caseId, #remind = :remind${reach === undefined ? "" : ", #reach = :reach"}`,
    values: {
      ":booked": "booked",
      ":open": "open",
      ":mailbox": mailbox,
      ":caseId": caseId,
      ":remind": remind,
      ":now": now.toISOString(),
      ...(reach !== undefined && { ":reach": reach }),
    },
    when: "(#state = :open OR (#state = :booked AND #mailbox = :mailbox)) AND #startsAt > :now",
  });
  return item === undefined ? undefined : Slot.parse(item);
}

/** Gives a time back, for another to take; false where it is not hers, or has begun. */
export async function releaseSlot(
  table: CaseTable,
  id: string,
  given: { mailbox: string; now: Date },
): Promise<boolean> {
  const item = await table.change(slotKey(id), {
    set: "SET #state = :open REMOVE #mailbox, #caseId, #reach, #remind",
    values: { ":open": "open", ":booked": "booked", ":mailbox": given.mailbox, ":now": given.now.toISOString() },
    when: "#state = :booked AND #mailbox = :mailbox AND #startsAt > :now",
  });
  return item !== undefined;
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
    set: `SET #state = :state${state === "missed" ? "" : " REMOVE #listPk, #listSk"}`,
    values: { ":state": state, ":from": moves[state] },
    when: "#state = :from",
  });
  return item === undefined ? undefined : Slot.parse(item);
}

/** A year after it, nobody need know of it: unix seconds. */
const keptUntil = (slot: Slot): number => Math.floor(Date.parse(endOf(slot)) / 1000) + 365 * 86_400;
