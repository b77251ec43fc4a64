/**
 * One spelling for the many ways a word is written. Both the lexicon and the message pass through here, so a rule
 * only has to be consistent, not phonetically right.
 */

const arabicPairs =
  "يی ىی ئی ېی ۍی ۓے ۂہ هہ ةہ ھہ ۀہ ەہ كک ڪک أا إا آا ٱا ؤو ۇو ۆو ںن ڻن ݨن ڼن ٻب ڄج ڳگ ګگ ݙڈ ڊڈ ڙڑ ٽٹ ښش ځج";
const arabic = new Map(arabicPairs.split(" ").map((pair) => [pair.charCodeAt(0), pair.charAt(1)]));

const isDropped = (code: number): boolean =>
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x640 ||
  code === 0x621 ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 0xfeff ||
  code === 0xfe0f;

/** Forms that only Unicode tables can undo: presentation forms, full width, bold letters, accents. */
const needsTables = (code: number): boolean => (code >= 0x80 && code < 0x600) || code >= 0xd800;

/** Eastern digits to 0-9. */
const digitOf = (code: number): string | undefined => {
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return code >= 0x660 && code <= 0x669 ? String(code - 0x660) : undefined;
};

/** A word in small letters, one letter form, no marks, no doubled letters ("pleaseeee", "پلیززز"). */
export function lightFold(word: string): string {
  let plain = word;
  for (let i = 0; i < word.length; i++) {
    if (needsTables(word.charCodeAt(i))) {
      plain = word.normalize("NFKD");
      break;
    }
  }
  const lower = plain.toLowerCase();
  let out = "";
  let last = "";
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isDropped(code)) continue;
    const digit = code > 0x65f && code < 0x6fa ? digitOf(code) : undefined;
    const letter = digit ?? (code > 0x600 ? arabic.get(code) : undefined) ?? lower.charAt(i);
    if (letter === last && digit === undefined && (code < 0x30 || code > 0x39)) continue;
    out += letter;
    last = letter;
  }
  return out;
}

const narrowE = /[ae][iy](?![aeiou])/g;
const anyI = /[yi]{1,64}/g;

const isVowel = (letter: string): boolean =>
  letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u";

const single: Readonly<Record<string, string>> = { z: "j", q: "k", w: "v", x: "ks" };
const breathy = new Set(["b", "d", "g", "j", "k", "t"]);

/** Roman Urdu by sound: aa/a, ee/i, oo/u, z/j, kh/k, w/v, ai/ay/e, aspirates without h, final h and nasal n dropped. */
export function soundFold(word: string): string {
  return withoutEnding(soundStem(word.replace(finalY, "e")));
}

const finalY = /(?<=[^aeiouAEIOU])[yY]{1,64}$/;
const drawnOut = /(\p{L})\1{2,64}/gu;
/** Most words are not, and looking is much cheaper than replacing. */
const isDrawnOut = (word: string): boolean => {
  for (let i = 2; i < word.length; i++) {
    if (word.charCodeAt(i) === word.charCodeAt(i - 1) && word.charCodeAt(i) === word.charCodeAt(i - 2)) return true;
  }
  return false;
};
const longE = /e{2,64}/g;
const longO = /o{2,64}/g;

/** The same for the beginning of a word, whose end is still open. */
export function soundStem(word: string): string {
  const lower = word.toLowerCase();
  const typed = isDrawnOut(lower) ? lower.replaceAll(drawnOut, "$1") : lower;
  const plain = lightFold(typed.replaceAll(longE, "i").replaceAll(longO, "u"));
  if (plain.charCodeAt(0) > 0x7f) return plain;
  let out = "";
  for (let i = 0; i < plain.length; i++) {
    const next = soundAt(plain, i, out.at(-1) ?? "");
    if (next.length === 1 && next === out.at(-1) && (next < "0" || next > "9")) continue;
    out += next;
  }
  return out.replaceAll(narrowE, "e").replaceAll(anyI, "i");
}

const soundAt = (plain: string, i: number, last: string): string => {
  const letter = plain.charAt(i);
  const after = plain.charAt(i + 1);
  if (letter === "h") {
    if (last === "c" || last === "x" || last === "f" || breathy.has(last)) return "";
    return letter;
  }
  if (letter === "c") return after === "h" ? "c" : "k";
  if (letter === "s") return after === "h" ? "x" : "s";
  if (letter === "p") return after === "h" ? "f" : "p";
  return single[letter] ?? letter;
};

const withoutEnding = (sound: string): string => {
  const ending = sound.at(-1);
  const before = sound.at(-2) ?? "";
  if (sound.length > 2 && ending === "h" && isVowel(before)) return sound.slice(0, -1);
  return sound.length > 4 && ending === "n" && isVowel(before) ? sound.slice(0, -1) : sound;
};

/** The consonants alone, for words long enough to be known by them ("zabrdsti", "zabardasti"). */
export function consonantFold(sound: string): string {
  let out = "";
  for (let i = 0; i < sound.length; i++) {
    const letter = sound.charAt(i);
    if (!isVowel(letter) && letter !== out.at(-1)) out += letter;
  }
  return out;
}
