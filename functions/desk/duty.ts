import * as z from "zod/mini";
import { type Counselor, isReachable, onDuty, type Roster, Shift } from "#core/counselor.ts";
import { type Colleague, DutyWeek } from "#core/desk-duty.ts";
import { localTime, mondayOf } from "#core/local-time.ts";
import { copiedWeek, gaps, weekOf } from "#core/week.ts";
import { endInRoster, readRoster, writeRoster } from "#shared/roster.ts";
import { shiftKey } from "#shared/table-keys.ts";
import { devicesOf, ownDevice } from "./devices.ts";
import { type Desk, refusal, route } from "./route.ts";

const Monday = z.iso.date().check(z.refine((day) => mondayOf(day) === day, "a Monday"));

/** Everyone of the roster, with who is on duty now. */
export const colleaguesOf = (roster: Roster, now: Date): readonly Colleague[] => {
  const present = onDuty(roster, now);
  return roster.counselors.map((counselor) => ({
    id: counselor.id,
    name: counselor.name,
    role: counselor.role,
    onDuty: present.includes(counselor),
    reachable: isReachable(roster, counselor),
  }));
};

/** A week of duty with the times at which nobody is on. */
async function weekPage(desk: Desk, monday: string, me: Counselor): Promise<DutyWeek> {
  const week = weekOf(monday);
  const [roster, devices] = await Promise.all([
    readRoster(desk.table, desk.now(), new Date(week.from)),
    devicesOf(desk, me.id),
  ]);
  const shifts = roster.shifts.filter(({ from }) => from < week.to);
  return {
    monday,
    shifts: shifts.toSorted((a, b) => a.from.localeCompare(b.from)),
    gaps: [...gaps(shifts, week)],
    colleagues: [...colleaguesOf(roster, desk.now())],
    devices: devices.map(ownDevice),
  };
}

export const weekRoute = route({
  method: "GET",
  path: "/duty",
  group: "counselor",
  summary: "Who is on duty in a week, when nobody is, and her own devices",
  query: z.strictObject({ week: z.optional(Monday) }),
  body: z.undefined(),
  answer: DutyWeek,
  handle: (desk, { query, caller, now }) =>
    weekPage(desk, query.week ?? mondayOf(localTime(now).day), caller.counselor),
});

const change = { method: "POST", group: "supervisor", query: z.strictObject({}), answer: DutyWeek } as const;

/** The longest a shift may be, in milliseconds. */
const longest = 24 * 3_600_000;

const isShift = ({ from, to }: Shift): boolean => from < to && Date.parse(to) - Date.parse(from) <= longest;
const Planned = z.strictObject(Shift.shape).check(z.refine(isShift, "ends after it begins, within a day"));

export const addShiftRoute = route({
  ...change,
  path: "/duty/shifts",
  summary: "Plan a shift",
  body: Planned,
  async handle(desk, { body, caller }) {
    const roster = await readRoster(desk.table, desk.now());
    if (!roster.counselors.some(({ id }) => id === body.counselorId)) return refusal(422, "no_such_colleague");
    await writeRoster(desk.table, { counselors: [], devices: [], shifts: [body] });
    return weekPage(desk, weekIn(body), caller.counselor);
  },
});

export const removeShiftRoute = route({
  ...change,
  path: "/duty/shifts/remove",
  summary: "Take a shift out of the plan",
  body: z.strictObject(Shift.shape),
  async handle(desk, { body, caller, now }) {
    await removeShift(desk, body, now);
    return weekPage(desk, weekIn(body), caller.counselor);
  },
});

/** Two counselors change places: each has the other's shift, and neither is without one in between. */
export const swapRoute = route({
  ...change,
  path: "/duty/shifts/swap",
  summary: "Let two counselors change shifts",
  body: z.strictObject({ one: z.strictObject(Shift.shape), other: z.strictObject(Shift.shape) }),
  async handle(desk, { body: { one, other }, caller, now }) {
    const shifts = [
      { ...one, counselorId: other.counselorId },
      { ...other, counselorId: one.counselorId },
    ];
    await writeRoster(desk.table, { counselors: [], devices: [], shifts });
    // Shifts that end together have each other's places: what was just written there stays.
    const written = shifts.map((shift) => shiftKey(shift).sk);
    const left = [one, other].filter((shift) => !written.includes(shiftKey(shift).sk));
    await Promise.all(left.map((shift) => removeShift(desk, shift, now)));
    return weekPage(desk, weekIn(one), caller.counselor);
  },
});

export const copyWeekRoute = route({
  ...change,
  path: "/duty/copy",
  summary: "Plan a week as another one was",
  body: z.strictObject({ from: Monday, to: Monday }),
  async handle(desk, { body, caller }) {
    const { shifts } = await readRoster(desk.table, desk.now(), new Date(weekOf(body.from).from));
    await writeRoster(desk.table, { counselors: [], devices: [], shifts: copiedWeek(shifts, body.from, body.to) });
    return weekPage(desk, body.to, caller.counselor);
  },
});

const weekIn = ({ from }: Shift): string => mondayOf(localTime(new Date(from)).day);

/** Takes a shift out of the roster. */
export const removeShift = (desk: Desk, shift: Shift, now: Date): Promise<void> =>
  endInRoster(desk.table, { counselors: [], devices: [], shifts: [shift] }, now);
