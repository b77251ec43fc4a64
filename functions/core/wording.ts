import * as z from "zod/mini";

/** A wording that the provider approved: it may be sent when its hours for free words are over. */
export const Wording = z.strictObject({
  /** Its name at the provider, with the language that it was approved in. */
  name: z.string().check(z.regex(/^[a-z0-9_]{1,512}$/)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)),
  /** What it says, as the counselor reads it here. */
  text: z.string().check(z.minLength(1), z.maxLength(1_024)),
});
export type Wording = z.infer<typeof Wording>;
