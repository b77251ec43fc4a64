import * as z from "zod/mini";
import { Language } from "./language.ts";

/** The ways to meet: at the helpline's office in Karachi, on a telephone, or by a call from the open mailbox. */
export const Meeting = z.enum(["in-person", "telephone", "video"]);
export type Meeting = z.infer<typeof Meeting>;

/** Languages that a counselor is met in. */
export const Spoken = z.enum(["ur", "en", "sd", "ps"]);

/** A time at which somebody may meet a counselor. A supervisor opens it; one person has it, or nobody. */
export const Slot = z.object({
  id: z.string(),
  meeting: Meeting,
  startsAt: z.iso.datetime(),
  /** In minutes. */
  lasts: z.int().check(z.gte(10), z.lte(180)),
  languages: z.array(Spoken).check(z.minLength(1), z.maxLength(4)),
  /** Whether the counselor is a woman. */
  woman: z.boolean(),
  state: z.enum(["open", "booked", "withdrawn", "kept", "missed", "welfare done"]),
  /** The mailbox of whoever has it, and her case. */
  mailbox: z.optional(z.string()),
  caseId: z.optional(z.string()),
  /** When it became hers: tells her having it from another's, and from having it again. */
  bookedAt: z.optional(z.iso.datetime()),
  /** The language of the page on which she took it. */
  language: z.optional(Language),
  /** A number she gave for this; a claim like any other. */
  reach: z.optional(z.string()),
  /** She wants a neutral reminder there, and when; without a time it was too close when she took it. */
  remind: z.optional(z.boolean()),
  remindAt: z.optional(z.iso.datetime()),
  /** The text that reminds her, by its key; or why there is none. */
  reminder: z.optional(z.object({ message: z.optional(z.string()), failure: z.optional(z.string()) })),
});
export type Slot = z.infer<typeof Slot>;

/** How long before it begins a time may still be taken, in milliseconds. */
const before = 3_600_000;

/** Whether somebody may still take it. */
export const isFree = (slot: Slot, now: Date): boolean =>
  slot.state === "open" && Date.parse(slot.startsAt) - now.getTime() >= before;

export const endOf = ({ startsAt, lasts }: Pick<Slot, "startsAt" | "lasts">): string =>
  new Date(Date.parse(startsAt) + lasts * 60_000).toISOString();

/** How long before it begins a call may be started from the mailbox, in milliseconds. */
const early = 600_000;

/** From when the call of a time by video may be started. */
export const callOpensAt = ({ startsAt }: Pick<Slot, "startsAt">): string =>
  new Date(Date.parse(startsAt) - early).toISOString();

/** Whether she may start the call now: at a time by video that somebody has, from a few minutes before to its end. */
export const mayCall = (slot: Slot, now: Date): boolean =>
  slot.meeting === "video" &&
  slot.state === "booked" &&
  callOpensAt(slot) <= now.toISOString() &&
  now.toISOString() < endOf(slot);

/**
 * Whether somebody must look after her: she did not come, or her time is over and nobody has said that she came. To miss
 * an appointment may mean that she could not get away.
 */
export const needsLookingAfter = (slot: Slot, now: Date): boolean =>
  slot.state === "missed" || (slot.state === "booked" && endOf(slot) <= now.toISOString());

/** What she would like: a language, and a woman to speak with. */
export interface Wish {
  readonly language?: z.infer<typeof Spoken> | undefined;
  readonly woman: boolean;
}

export const suits = (slot: Slot, { language, woman }: Wish): boolean =>
  (language === undefined || slot.languages.includes(language)) && (!woman || slot.woman);
