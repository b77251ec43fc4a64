import * as z from "zod/mini";

/** What kind of help a contact asked for that needs no counseling; recorded in one tap. */
export const Disposition = z.enum([
  "silent",
  "hang_up",
  "wrong_number",
  "prank",
  "abusive",
  "information",
  "other_service",
  "thanks",
  "complaint",
  "test",
]);
export type Disposition = z.infer<typeof Disposition>;

export const AgeGroup = z.enum(["0-5", "6-9", "10-12", "13-15", "16-17", "18-24", "25-59", "60+", "unknown"]);
export const Sex = z.enum(["female", "male", "transgender", "unknown"]);

/** What a case was about, as a counselor saw it: several categories, one of them the first to be counted. */
export const Classification = z
  .strictObject({
    categories: z.array(z.string().check(z.regex(/^[A-Z]{3}-[A-Z]{3}$/))).check(z.minLength(1), z.maxLength(12)),
    primary: z.string(),
    /** Who suffered it: not always who wrote. */
    survivor: z.strictObject({
      ageGroup: z._default(AgeGroup, "unknown"),
      sex: z._default(Sex, "unknown"),
      district: z._default(z.string().check(z.maxLength(60)), ""),
      province: z._default(z.string().check(z.maxLength(60)), ""),
    }),
    /** Whether she wrote about herself or about someone else. */
    caller: z._default(z.enum(["self", "about", "unknown"]), "unknown"),
  })
  .check(z.refine(({ categories, primary }) => categories.includes(primary), "the first category must be one of them"));
export type Classification = z.infer<typeof Classification>;

export const CloseReason = z.enum([
  "resolved_safe",
  "service_completed",
  "survivor_declined",
  "unreachable",
  "transferred",
  "non_counseling",
  "duplicate",
  "out_of_scope",
  "death",
]);
export type CloseReason = z.infer<typeof CloseReason>;
