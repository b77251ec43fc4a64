import * as z from "zod";
import { Channel } from "./message.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");

/** Hours in which she may be reached, by the clock of Pakistan; `to` before `from` runs over midnight. */
export const SafeHours = z.strictObject({
  /** Days of the week, Sunday 0; none: every day. */
  days: z.array(z.int().min(0).max(6)).max(7).default([]),
  from: Clock,
  to: Clock,
});
export type SafeHours = z.infer<typeof SafeHours>;

/** What was agreed with a person about reaching her. It stands on the person and holds for all her cases. */
export const SafeContact = z.strictObject({
  /** The channels she may be reached on; undefined: nothing was agreed yet; empty: do not reach out at all. */
  channels: z.array(Channel).max(10).optional(),
  hours: z.array(SafeHours).max(14).default([]),
  whoMayAnswer: z.string().max(300).default(""),
  neverSay: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  codeWord: z.string().max(60).default(""),
  mayLeaveMessage: z.enum(["yes", "no", "unknown"]).default("unknown"),
  note: z.string().max(1_000).default(""),
});
export type SafeContact = z.infer<typeof SafeContact>;
