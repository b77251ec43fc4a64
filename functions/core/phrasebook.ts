/**
 * Wordings in the form in which a message is read against them: plain text, so that a bundle can carry it ready-made.
 * `compile` makes it from entries. Lists are parted by spaces, and numbers written with `pairOf`. What is alike stands
 * together: so it packs best.
 */
export interface Phrasebook {
  /** Folded words in the order of their letters; one whose beginning is enough ends in *. */
  readonly words: Readonly<Record<Fold, string>>;
  /** What phrases tell, each once: language|tells, and |denies after it where that is so. */
  readonly kinds: readonly string[];
  /** A letter a slot, phrase by phrase: see `slotBits`. */
  readonly shapes: string;
  /** The kind of each slot's phrase. */
  readonly kindOf: string;
  /** For each group of words that can stand for each other the slots that they fill, each by its distance from the one before. */
  readonly groups: string;
  /** The same for each word; its groups are counted on from the slots. */
  readonly fills: Readonly<Record<Fold, string>>;
}

/** How words are looked up: as `Spelling` has them. */
export type Fold = "light" | "sound" | "consonants";

/** What a slot's letter is made of. */
export const slotBits = {
  /** The place in this list of how many words may stand between the slot and the one before. */
  gaps: [0, 1, 4, 8],
  opensPart: 4,
  opensPhrase: 8,
  /** It is the one of its phrase that the fewest words fill. */
  rarest: 16,
} as const;

const pairBase = 90;
const firstLetter = 35;

export const letterOf = (bits: number): string => String.fromCharCode(firstLetter + bits);

export const bitsAt = (text: string, at: number): number => text.charCodeAt(at) - firstLetter;

/** A number below 8,100 in two letters. */
export const pairOf = (number: number): string =>
  String.fromCharCode(firstLetter + Math.floor(number / pairBase), firstLetter + (number % pairBase));

export const numberAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - firstLetter) * pairBase + text.charCodeAt(at + 1) - firstLetter;
