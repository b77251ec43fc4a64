const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What people say or type instead of a Crockford letter. */
const heard: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/**
 * The reference of a case, as people read it out: seven random Crockford letters and a check letter, `7K3Q-9F2M`.
 * Random, so it tells no time and no count; 32^7 (34 thousand million) values.
 * @param bytes at least seven random bytes
 */
export function reference(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 7), (byte) => alphabet.charAt(byte % 32)).join("");
  return grouped(letters + checkLetter(letters));
}

/** A reference as someone typed it (case, spaces, `O` for `0`), or undefined when the check letter does not fit. */
export function readReference(typed: string): string | undefined {
  const letters = Array.from(typed.toUpperCase().replace(/[\s-]/g, ""), (letter) => heard[letter] ?? letter).join("");
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters)) return undefined;
  return checkLetter(letters) === letters.at(7) ? grouped(letters) : undefined;
}

const grouped = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;

/** Of the first seven letters. Odd weights are invertible modulo 32, so one wrong letter always shows; unequal neighbours show most swaps. */
function checkLetter(letters: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(letters.charAt(at)), 0);
  return alphabet.charAt(sum % 32);
}

const weights = [1, 3, 7, 9, 13, 15, 19];
