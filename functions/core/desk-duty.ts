import * as z from "zod/mini";
import { Slot } from "./appointment.ts";
import { Deed } from "./audit.ts";
import { Counselor, Device, Shift } from "./counselor.ts";
import { CaseLine } from "./desk-case.ts";
import { Channel } from "./message.ts";
import { Priority } from "./priority.ts";
import { Group } from "./session.ts";
import { FindingKind } from "./watch.ts";

export const Me = z.strictObject({ ...Counselor.shape, group: Group, onDutyUntil: z.optional(z.iso.datetime()) });
export type Me = z.infer<typeof Me>;

export const Colleague = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: Group,
  onDuty: z.boolean(),
  /** Whether an alert can reach her at all. */
  reachable: z.boolean(),
});
export type Colleague = z.infer<typeof Colleague>;

const Span = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() });

/** A device as its owner sees it: named by an id, its address shortened. */
export const OwnDevice = z.strictObject({
  id: z.string(),
  kind: Device.shape.kind,
  address: z.string(),
  state: z.enum(["confirmed", "unconfirmed", "dead"]),
});
export type OwnDevice = z.infer<typeof OwnDevice>;

export const DutyWeek = z.strictObject({
  monday: z.iso.date(),
  shifts: z.array(z.strictObject(Shift.shape)),
  gaps: z.array(Span),
  colleagues: z.array(Colleague),
  devices: z.array(OwnDevice),
});
export type DutyWeek = z.infer<typeof DutyWeek>;

/** A time at which somebody may meet a counselor, as the desk sees it. */
export const Appointment = z.strictObject({
  ...z.pick(Slot, {
    id: true,
    meeting: true,
    startsAt: true,
    lasts: true,
    languages: true,
    woman: true,
    state: true,
    reach: true,
    remind: true,
  }).shape,
  /** What became of the reminder that she asked for; `none`: the time was too close when she took it. */
  reminder: z.optional(
    z.strictObject({
      state: z.enum(["none", "planned", "pending", "sent", "delivered", "read", "failed"]),
      failure: z.optional(z.string()),
    }),
  ),
  /** The case of whoever has it. */
  reference: z.optional(z.string()),
  /** She did not come, or nobody has said that she did: somebody must look after her. */
  welfare: z.boolean(),
});
export type Appointment = z.infer<typeof Appointment>;

const Waiting = z.strictObject({
  priority: Priority,
  /** How many; at most a thousand are counted. */
  count: z.int(),
  oldest: z.optional(z.iso.datetime()),
});

export const Board = z.strictObject({
  waiting: z.array(Waiting),
  onDuty: z.array(z.strictObject({ id: z.string(), name: z.string(), reachable: z.boolean(), claims: z.int() })),
  /** P1 that nobody took in time, or that somebody took and left silent: worst first. */
  alarming: z.array(CaseLine),
  /** Who asked to be called and was not, whoever waits longest first. */
  callBacks: z.array(z.strictObject({ line: CaseLine, askedAt: z.iso.datetime() })),
  /** Who did not come to an appointment, and nobody has looked after her since. */
  welfare: z.array(CaseLine),
  /** What waits for a second person, and what one person closed alone. */
  closing: z.array(CaseLine),
  review: z.array(CaseLine),
  /** What is wrong with the ways in, since when. */
  watch: z.array(z.strictObject({ kind: FindingKind, channel: Channel, since: z.iso.datetime() })),
  /** Bodies that a provider signed and nobody can read: somebody may be waiting unheard. */
  unread: z.array(z.strictObject({ id: z.string(), channel: Channel, at: z.iso.datetime(), size: z.int() })),
  /** For supervisors: cases opened with a reason, newest first. */
  opened: z.array(z.strictObject({ reference: z.string(), by: z.string(), at: z.iso.datetime(), why: z.string() })),
});
export type Board = z.infer<typeof Board>;

export const AuditLine = z.strictObject({
  reference: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  what: Deed,
  why: z.optional(z.string()),
  refused: z.optional(z.boolean()),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const MyDay = z.strictObject({
  cases: z.array(CaseLine),
  deeds: z.array(AuditLine),
  shifts: z.array(Span),
});
export type MyDay = z.infer<typeof MyDay>;
