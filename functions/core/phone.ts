import { possibleNumber } from "#core/phone-library.ts";
import { latinDigits } from "./text.ts";

/**
 * A phone number as E.164 (`+923001234567`), however it was written: `0300…`, `300…`, `92300…`, `+92 300 …`,
 * `0092300…`. Undefined for what is no number: a short code, or a sender that is a name.
 */
export function phoneNumber(written: string): string | undefined {
  // Numbers copied out of right-to-left text bring invisible marks along.
  const plain = latinDigits(written).replace(/\p{Cf}/gu, "");
  if (!/^[\d\s()+.-]{8,}$/.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, "").replace(/^00/, "");
  const [, mobile] = /^(?:0|92)(3[0-4]\d{8})$/.exec(digits) ?? [];
  // Nearly everyone's: what is known of other countries need not be unpacked for them.
  if (mobile !== undefined) return `+92${mobile}`;
  if (/^0/.test(digits)) return possibleNumber(digits, "PK");
  return possibleNumber(asWritten(digits)) ?? possibleNumber(digits, "PK");
}

/** WhatsApp still writes Mexican numbers with the 1 that was once dialed to mobiles; everyone else without. */
const asWritten = (digits: string): string => digits.replace(/^521(?=\d{10})/, "52");

/**
 * Other ways in which networks write the same number, where their habits are known: an Argentine mobile with or without
 * the 9 after 54, a Brazilian one with or without the 9 after its area.
 */
export function otherWritings(number: string): readonly string[] {
  const forms = writings.filter(({ from }) => from.test(number));
  return forms.map(({ from, to }) => number.replace(from, to));
}

const writings = [
  { from: /^\+549(\d{10})$/, to: "+54$1" },
  { from: /^\+54([1-8]\d{9})$/, to: "+549$1" },
  { from: /^\+55(\d{2})9(\d{8})$/, to: "+55$1$2" },
  { from: /^\+55(\d{2})([6-8]\d{7})$/, to: "+55$19$2" },
] as const;
