import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** The number in E.164 that these digits can be: of a country, or with the country's code before them. */
export function possibleNumber(digits: string, country?: "PK"): string | undefined {
  const number = parsePhoneNumberFromString(country === undefined ? `+${digits}` : digits, country);
  return number?.isPossible() === true ? number.number : undefined;
}
