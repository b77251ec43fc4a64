import { readReference } from "./reference.ts";
import { latinDigits } from "./text.ts";

/** For how many days after the last word in it a mailbox opens. */
export const keptDays = 90;

/** A mailbox's name: the reference she was given, and what tells it from another person's that drew the same. */
export const mailboxName = (reference: string, unique: string): string => `${reference}:${unique}`;

/** The reference that a mailbox is opened by. */
export const referenceIn = (name: string): string => name.split(":", 1).join("");

/** How many digits a key has: ten thousand million million keys, 53 bits. */
const keyLength = 16;

/** A key as it was typed, in any digits and groups, or undefined where it is none. */
export function readKey(typed: string): string | undefined {
  const digits = latinDigits(typed).replace(/[\s\p{Cf}-]/gu, "");
  return digits.length === keyLength && /^\d+$/.test(digits) ? digits : undefined;
}

/** A key as it is shown: in groups of four. */
export const groupedKey = (key: string): string => key.replace(/\d{4}(?=\d)/g, "$& ");

/** A reference as it was typed, in any digits; undefined where it can be nobody's. */
export const readTypedReference = (typed: string): string | undefined =>
  readReference(latinDigits(typed).replace(/\p{Cf}/gu, ""));
