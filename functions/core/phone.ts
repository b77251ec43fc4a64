import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Urdu and Arabic-Indic digits, as phones type them. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * A phone number as E.164 (`+923001234567`), however it was written: `0300…`, `92300…`, `+92 300 …`, `0092300…`.
 * Undefined for what is no number: a short code, or a sender that is a name.
 */
export function phoneNumber(written: string): string | undefined {
  const plain = latinDigits(written).trim();
  const digits = plain.replace(/\D/g, "");
  if (digits.length < 8 || /[^\d\s()+.-]/.test(plain)) return undefined;
  const international = plain.startsWith("+") ? plain : `+${digits.replace(/^00/, "")}`;
  const local = /^0[1-9]/.test(digits) ? parsePhoneNumberFromString(digits, "PK") : undefined;
  const found = local ?? parsePhoneNumberFromString(international) ?? parsePhoneNumberFromString(digits, "PK");
  return found?.isPossible() === true ? found.number : undefined;
}
