import * as z from "zod/mini";

/** A way to ring one counselor: an SNS subscription of the duty topic whose filter is her id. */
export const Device = z.object({
  counselorId: z.string().check(z.minLength(1)),
  kind: z.enum(["sms", "email", "app"]),
  /** Phone number in E.164, e-mail address or platform endpoint ARN. Personal data: the table and SNS only. */
  address: z.string().check(z.minLength(1)),
  subscriptionArn: z.optional(z.string()),
  /** SNS delivers to confirmed subscriptions only; an unconfirmed device reaches nobody. */
  confirmed: z.boolean(),
  /** The provider gave it up (a new phone, an app that was removed): it must be added again. */
  dead: z.optional(z.boolean()),
});
export type Device = z.infer<typeof Device>;

/** When a counselor is on duty; ISO 8601 UTC, `from` inclusive, `to` exclusive. A shift across midnight is one shift. */
export const Shift = z.object({
  counselorId: z.string().check(z.minLength(1)),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type Shift = z.infer<typeof Shift>;

export const Counselor = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens, at most 40")),
  name: z.string().check(z.minLength(1)),
  role: z.enum(["counselor", "supervisor"]),
  /** The language she is alerted in. */
  language: z.enum(["ur", "en"]),
});
export type Counselor = z.infer<typeof Counselor>;

/** Everyone who can be alerted, with the shifts that are running or to come. */
export interface Roster {
  readonly counselors: readonly Counselor[];
  readonly devices: readonly Device[];
  readonly shifts: readonly Shift[];
}

const runs = (shift: Shift, now: Date): boolean =>
  Date.parse(shift.from) <= now.getTime() && now.getTime() < Date.parse(shift.to);

/** Who is on duty at a given minute, each person once, however her shifts overlap. */
export function onDuty(roster: Roster, now: Date): readonly Counselor[] {
  const present = new Set(roster.shifts.filter((shift) => runs(shift, now)).map((shift) => shift.counselorId));
  return roster.counselors.filter((counselor) => present.has(counselor.id));
}

/** Whether an alert can reach her at all: SNS accepts what no confirmed subscription takes. */
export const isReachable = (roster: Roster, counselor: Counselor): boolean =>
  roster.devices.some((device) => device.counselorId === counselor.id && device.confirmed);

/** The next moment at which the people on duty change; undefined when no shift is running or to come. */
export function nextShiftChange(roster: Roster, now: Date): Date | undefined {
  const times = roster.shifts
    .flatMap((shift) => [Date.parse(shift.from), Date.parse(shift.to)])
    .filter((time) => time > now.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
