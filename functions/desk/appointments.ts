import * as z from "zod/mini";
import { needsLookingAfter, Slot } from "#core/appointment.ts";
import { Appointment } from "#core/desk-duty.ts";
import { toField } from "#core/local-time.ts";
import { readReply } from "#shared/messages.ts";
import { holderOf, listedSlots, markSlot, openSlot, readSlot } from "#shared/slots.ts";
import { noteKey } from "#shared/table-keys.ts";
import { noteDeed } from "./audit.ts";
import { type Asked, type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";

const All = z.strictObject({
  appointments: z.array(Appointment),
  /** Whether times for a call from the mailbox can be opened: there is a telephone. */
  video: z.boolean(),
});
const change = { method: "POST", query: z.strictObject({}), answer: All } as const;

export const appointmentsRoute = route({
  method: "GET",
  path: "/appointments",
  group: "counselor",
  summary: "Times at which people may meet a counselor, who has them, and who did not come",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: All,
  handle: (desk, { now }) => allOf(desk, now),
});

export const openAppointmentRoute = route({
  ...change,
  path: "/appointments",
  group: "supervisor",
  summary: "Open a time for people who wrote on the form: they take it from their mailbox",
  body: z.strictObject({
    ...z.pick(Slot, { meeting: true, startsAt: true, lasts: true, languages: true, woman: true }).shape,
  }),
  async handle(desk, { now, body }) {
    if (body.startsAt <= now.toISOString()) return refusal(422, "in_the_past");
    if (body.meeting === "video" && !(await hasTelephone(desk))) return refusal(422, "no_telephone");
    await openSlot(desk.table, { ...body, id: desk.draw().caseId, state: "open" });
    return allOf(desk, now);
  },
});

export const withdrawAppointmentRoute = route({
  ...change,
  path: "/appointments/{id}/withdraw",
  group: "supervisor",
  summary: "Take back a time that nobody has",
  body: z.strictObject({}),
  async handle(desk, { id, now }) {
    return (await markSlot(desk.table, id, "withdrawn")) === undefined ? refusal(409, "taken") : allOf(desk, now);
  },
});

export const markAppointmentRoute = route({
  ...change,
  path: "/appointments/{id}/mark",
  group: "counselor",
  summary: "Say that she came, that she did not, or that somebody has looked after her since",
  body: z.strictObject({ action: z.uuid(), state: z.enum(["kept", "missed", "welfare done"]) }),
  async handle(desk, asked) {
    const marked = await mark(desk, asked, asked.body);
    return isRefusal(marked) ? marked : allOf(desk, asked.now);
  },
});

interface Marked {
  readonly action: string;
  readonly state: "kept" | "missed" | "welfare done";
}

/** What was said of it is a line on her case too. */
async function mark(
  desk: Desk,
  { id, now, caller }: Asked<unknown, unknown>,
  { action, state }: Marked,
): Promise<Slot | Refusal> {
  const slot = await readSlot(desk.table, id);
  const { caseId } = slot === undefined ? {} : await holderOf(desk, slot);
  if (slot === undefined || caseId === undefined) return refusal(404, "no_such_case");
  await noteDeed(desk.table, { caseId, counselorId: caller.id, what: "appointment", now, action });
  const marked = await markSlot(desk.table, id, state);
  if (marked === undefined) return refusal(409, "conflict");
  const at = now.toISOString();
  const text = `${state}: ${slot.meeting}, ${toField(new Date(slot.startsAt)).replace("T", " ")}`;
  await desk.table.create({
    ...noteKey(caseId, action),
    ...{ id: action, kind: "note", text, by: caller.id, at },
    listPk: `CASE#${caseId}`,
    listSk: `${at}#${at}#note`,
  });
  return marked;
}

async function allOf(desk: Desk, now: Date): Promise<z.input<typeof All>> {
  const slots = await listedSlots(desk.table);
  const appointments = await Promise.all(slots.map((slot) => shown(desk, slot, now)));
  return { appointments, video: await hasTelephone(desk) };
}

/** The plan is shown also while nobody can tell whether there is a telephone. */
const hasTelephone = async (desk: Desk): Promise<boolean> =>
  (await desk.telephone().catch(() => undefined)) !== undefined;

/** A time as the desk sees it: the case of whoever has it, and nothing of her mailbox. */
async function shown(desk: Pick<Desk, "table" | "pepper">, slot: Slot, now: Date): Promise<Appointment> {
  const { id, meeting, startsAt, lasts, languages, woman, state, reach, remind } = slot;
  const [{ caseId: reference }, reminder] = await Promise.all([holderOf(desk, slot), reminderOf(desk, slot)]);
  return {
    id,
    meeting,
    startsAt,
    lasts,
    languages,
    woman,
    state,
    reach,
    remind,
    welfare: needsLookingAfter(slot, now),
    ...(reference !== undefined && { reference }),
    ...(reminder !== undefined && { reminder }),
  };
}

async function reminderOf({ table }: Pick<Desk, "table">, slot: Slot): Promise<Appointment["reminder"]> {
  const { remind, remindAt, reminder } = slot;
  if (remind !== true) return undefined;
  if (reminder?.failure !== undefined) return { state: "failed", failure: reminder.failure };
  if (reminder?.message === undefined) return { state: remindAt === undefined ? "none" : "planned" };
  const text = await readReply(table, { pk: reminder.message, sk: "MESSAGE" });
  return text && { state: text.state, ...(text.failure !== undefined && { failure: text.failure }) };
}
