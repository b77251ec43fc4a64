import * as z from "zod/mini";

export const Group = z.enum(["counselor", "supervisor"]);
export type Group = z.infer<typeof Group>;

/** One sign-in at the desk. It is an item, so that a supervisor can end it. */
export const Session = z.object({
  counselorId: z.string(),
  group: Group,
  since: z.iso.datetime(),
  /** Unix seconds: after this it is over, whether or not the table has dropped it. */
  expiresAt: z.int(),
  endedBy: z.optional(z.string()),
});
export type Session = z.infer<typeof Session>;

/** How long a session lasts, in seconds: a long shift. */
export const sessionLives = 12 * 3600;

/** Whether a session still lets in. */
export const isLive = (session: Session, now: Date): boolean =>
  session.endedBy === undefined && session.expiresAt * 1000 > now.getTime();

/** The group that a sign-in gives: the higher one of those it names; undefined: she has no place at the desk. */
export function groupIn(groups: readonly string[]): Group | undefined {
  if (groups.includes("supervisor")) return "supervisor";
  return groups.includes("counselor") ? "counselor" : undefined;
}
