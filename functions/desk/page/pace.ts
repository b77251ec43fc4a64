/**
 * How often a page that is seen asks anew, in milliseconds. What shows who has a case is asked so often that a claim
 * stands on every other phone within five seconds, a slow answer included.
 */
export const pace = {
  case: 4_000,
  queue: 4_000,
  urgent: 4_000,
  board: 4_000,
  day: 10_000,
  me: 20_000,
  duty: 30_000,
} as const;
