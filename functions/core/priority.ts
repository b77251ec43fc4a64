import * as z from "zod/mini";

/** How soon a person must be reached: P1 danger now, P2 serious abuse, P3 needs help, P4 not counseling. */
export const Priority = z.enum(["P1", "P2", "P3", "P4"]);
export type Priority = z.infer<typeof Priority>;

/** True when `a` is more urgent than `b`. */
export const isHigher = (a: Priority, b: Priority): boolean => a < b;
