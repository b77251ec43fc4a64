import * as z from "zod";

/** A wording that the provider approved: it may be sent when its hours for free words are over. */
export const Wording = z.strictObject({
  /** Its name at the provider, with the language that it was approved in. */
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  /** What it says, as the counselor reads it here. */
  text: z.string().min(1).max(1_024),
});
export type Wording = z.infer<typeof Wording>;
