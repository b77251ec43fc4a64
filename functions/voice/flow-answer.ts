import * as z from "zod/mini";

/** What the flow hears: a flat map of texts; anything else would be an error to it. Each key may be read as $.External.key. */
export const FlowAnswer = z.strictObject({
  /** What a counselor is told before she hears the caller; never a name or a number. */
  reference: z.string(),
  priority: z.string(),
  /** Whether the number had an open case before this call: yes, no, or not known in time. */
  known: z.enum(["yes", "no", "unknown"]),
});
export type FlowAnswer = z.infer<typeof FlowAnswer>;

/** What the flow hears where nothing is known (yet), and of what is no call. */
export const nothingKnown: FlowAnswer = { reference: "unknown", priority: "unknown", known: "unknown" };
