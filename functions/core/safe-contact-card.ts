import * as z from "zod/mini";
import { Channel } from "./message.ts";

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM"));

/** Hours in which she may be reached, by the clock of Pakistan; `to` before `from` runs over midnight. */
export const SafeHours = z.strictObject({
  /** Days of the week, Sunday 0; none: every day. */
  days: z._default(z.array(z.int().check(z.gte(0), z.lte(6))).check(z.maxLength(7)), []),
  from: Clock,
  to: Clock,
});
export type SafeHours = z.infer<typeof SafeHours>;

/** What was agreed with a person about reaching her. It stands on the person and holds for all her cases. */
export const SafeContact = z.strictObject({
  /** The channels she may be reached on; undefined: nothing was agreed yet; empty: do not reach out at all. */
  channels: z.optional(z.array(Channel).check(z.maxLength(10))),
  hours: z._default(z.array(SafeHours).check(z.maxLength(14)), []),
  whoMayAnswer: z._default(z.string().check(z.maxLength(300)), ""),
  neverSay: z._default(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))).check(z.maxLength(50)), []),
  codeWord: z._default(z.string().check(z.maxLength(60)), ""),
  mayLeaveMessage: z._default(z.enum(["yes", "no", "unknown"]), "unknown"),
  note: z._default(z.string().check(z.maxLength(1_000)), ""),
});
export type SafeContact = z.infer<typeof SafeContact>;
