import * as z from "zod/mini";

/** What a message can tell about danger. Names are stored on messages: add, never rename. */
export const Signal = z.enum([
  "weapon",
  "threat_to_kill",
  "suicide",
  "violence_now",
  "child_at_risk",
  "confined",
  "acid_or_burn",
  "abduction",
  "rape",
  "forced_marriage",
  "perpetrator_present",
  "medical",
  "ongoing_abuse",
  "unnamed_danger",
]);
export type Signal = z.infer<typeof Signal>;

/** A signal and the words that caused it: `text.slice(from, to)`. */
export const HeardSignal = z.object({
  signal: Signal,
  words: z.string(),
  from: z.int().check(z.nonnegative()),
  to: z.int().check(z.nonnegative()),
});
export type HeardSignal = z.infer<typeof HeardSignal>;
