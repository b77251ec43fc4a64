import * as z from "zod/mini";

/** What became of a call, by what has happened to it so far; each outranks the ones before it. */
export const Outcome = z.enum(["hung up in the menu", "left the queue", "asked to be called", "answered"]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * What is known of a call beside who called: which keys were pressed, and what became of it. A fact is written once and
 * never taken back, so that it does not matter in which order facts arrive.
 */
export const Call = z.object({
  /** At least one key was pressed; a caller may be unable to speak. */
  pressed: z.optional(z.literal(true)),
  danger: z.optional(z.literal(true)),
  /** She chose the path for those who cannot speak, or hung up without a sound and without a key. */
  silent: z.optional(z.literal(true)),
  /** She said that it is not safe to call her back. */
  unsafe: z.optional(z.literal(true)),
  /** She asked to be called. */
  callback: z.optional(z.literal(true)),
  /** She agreed to the call being recorded. */
  recording: z.optional(z.literal(true)),
  /** Nobody spoke to her, and the line is down. ISO 8601 UTC. */
  missedAt: z.optional(z.iso.datetime()),
  outcome: z.optional(Outcome),
  /** Who spoke to her: the counselor's id, or the telephone system's id of someone who is not of the roster. */
  answeredBy: z.optional(z.string()),
});
export type Call = z.infer<typeof Call>;

/**
 * One leg of a call as the telephone system tells it: the call itself, a transfer of it, a call back. Times in whole
 * seconds, for one source tells milliseconds and another does not.
 */
export const Leg = z.object({
  contactId: z.string().check(z.minLength(1)),
  /** How the leg began, in the provider's word; new ones come up. */
  initiation: z.string(),
  queuedAt: z.optional(z.iso.datetime()),
  answeredAt: z.optional(z.iso.datetime()),
  /** The telephone system's id of whoever answered. */
  answeredBy: z.optional(z.string()),
  endedAt: z.optional(z.iso.datetime()),
  endReason: z.optional(z.string()),
  /** Ids of those who were offered the call and did not take it. */
  missedBy: z.optional(z.set(z.string())),
});
export type Leg = z.infer<typeof Leg>;

/** Ways in which a person reaches the helpline, or is handed on inside it. */
const inward: ReadonlySet<string> = new Set(["INBOUND", "TRANSFER", "QUEUE_TRANSFER", "WEBRTC_API"]);

/** Whether a person was on this leg, it is over, and nobody spoke to her on it. */
export const wasMissed = ({ initiation, answeredAt, endedAt }: Leg): boolean =>
  inward.has(initiation) && endedAt !== undefined && answeredAt === undefined;

/** What became of a call so far; undefined while it goes on. More facts never make it less. */
export function outcomeOf(call: Call, legs: readonly Leg[]): Outcome | undefined {
  if (legs.some(({ answeredAt }) => answeredAt !== undefined)) return "answered";
  const missed = legs.filter(wasMissed);
  if (missed.length === 0) return undefined;
  if (call.callback === true) return "asked to be called";
  return missed.some(({ queuedAt }) => queuedAt !== undefined) ? "left the queue" : "hung up in the menu";
}

/** Where an outcome stands among the others. */
export const rankOf = (outcome: Outcome): number => Outcome.options.indexOf(outcome);

/** How urgent it is that a person called so many times within a day and could not speak. */
export function silentPriority(calls: number): "P1" | "P2" | undefined {
  if (calls >= 3) return "P1";
  return calls === 2 ? "P2" : undefined;
}
