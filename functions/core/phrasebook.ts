import type { Spelling } from "./words.ts";

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
  /** For each group of words that can stand for each other the slots that they fill. */
  readonly groups: string;
  /** For each word the slots that it fills, and its groups, which are counted on from the slots. */
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

/** A number below 8,100 in two letters. */
export const pairOf = (number: number): string =>
  String.fromCharCode(firstLetter + Math.floor(number / pairBase), firstLetter + (number % pairBase));

const numberAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - firstLetter) * pairBase + text.charCodeAt(at + 1) - firstLetter;

/** What a phrase tells. */
export interface Kind {
  readonly language: string;
  readonly tells: string;
  /** True when the wording itself holds a "not" ("jeena nahi chahti"), so that a "not" takes nothing away. */
  readonly denies: boolean;
}

/** One wording, ready to be matched. Its index is that of its first slot. */
export interface Phrase {
  readonly index: number;
  readonly kind: Kind;
  readonly slots: readonly Slot[];
  /** The last slot of every part; all must be reached, in any order. */
  readonly ends: readonly number[];
}

/** A place in a wording that a word can fill. */
export interface Slot {
  readonly index: number;
  readonly phrase: Phrase;
  /** The slot that must be reached before, -1 for the first of its part. */
  readonly before: number;
  /** How many words may stand between. */
  readonly gap: number;
  readonly last: boolean;
}

/** What a word can do. */
export interface Fits {
  /** The slots it fills, later ones first: a word that fills two of one wording must not overwrite the first. */
  readonly slots: readonly number[];
  /** The phrases that need not be looked at unless this word, or one like it, is in the message. */
  readonly wakes: readonly Phrase[];
}

/** Finds what words can do. Only what the words of messages lead to is unfolded: a new process answers at once. */
export class PhraseFinder {
  /** How many slots there are. */
  readonly size: number;
  readonly #book: Phrasebook;
  readonly #groups: readonly string[];
  /** The slots that were met, by their numbers. */
  readonly #slots: (Slot | undefined)[];
  readonly #lists = new Map<Fold, { readonly words: readonly string[]; readonly fills: readonly string[] }>();
  readonly #fits = new WeakMap<Spelling, Fits>();

  constructor(book: Phrasebook) {
    this.#book = book;
    this.#groups = book.groups.split(" ");
    this.size = book.shapes.length;
    this.#slots = new Array(this.size);
  }

  fitsOf(spelling: Spelling): Fits {
    const before = this.#fits.get(spelling);
    if (before !== undefined) return before;
    const filled = new Set<number>();
    this.#find("light", spelling.light, filled);
    if (spelling.script !== "arabic") this.#find("sound", spelling.sound, filled);
    if (spelling.consonants.length > 3) this.#find("consonants", spelling.consonants, filled);
    const slots = [...filled].sort((a, b) => b - a);
    const rarest = slots.filter((slot) => (this.#bits(slot) & slotBits.rarest) !== 0);
    const fits = { slots, wakes: rarest.map((slot) => this.#phraseWith(slot)) };
    this.#fits.set(spelling, fits);
    return fits;
  }

  #find(fold: Fold, word: string, into: Set<number>): void {
    const { words, fills } = this.#lists.get(fold) ?? {
      words: this.#book.words[fold].split(" "),
      fills: this.#book.fills[fold].split(" "),
    };
    this.#lists.set(fold, { words, fills });
    for (const at of placesOf(words, word)) this.#fill(fills[at] ?? "", into);
  }

  #fill(numbers: string, into: Set<number>): void {
    for (let at = 0; at < numbers.length; at += 2) {
      const number = numberAt(numbers, at);
      if (number < this.size) into.add(number);
      else this.#fill(this.#groups[number - this.size] ?? "", into);
    }
  }

  /** A slot of a phrase that was woken; undefined for others that were never met. */
  slotAt(index: number): Slot | undefined {
    return this.#slots[index];
  }

  #phraseWith(slot: number): Phrase {
    let first = slot;
    while ((this.#bits(first) & slotBits.opensPhrase) === 0) first--;
    return this.#slots[first]?.phrase ?? this.#phraseAt(first);
  }

  #phraseAt(index: number): Phrase {
    const slots: Slot[] = [];
    const ends: number[] = [];
    const phrase = { index, kind: this.#kind(numberAt(this.#book.kindOf, index * 2)), slots, ends };
    for (let at = index; at === index || (this.#bits(at) & slotBits.opensPhrase) === 0; at++) {
      const bits = this.#bits(at);
      const before = (bits & slotBits.opensPart) === 0 ? at - 1 : -1;
      const last = (this.#bits(at + 1) & slotBits.opensPart) !== 0;
      const slot = { index: at, phrase, before, gap: slotBits.gaps[bits % 4] ?? 0, last };
      this.#slots[at] = slot;
      slots.push(slot);
      if (last) ends.push(at);
    }
    return phrase;
  }

  /** Past the last slot a phrase would begin. */
  #bits(slot: number): number {
    const { shapes } = this.#book;
    return slot < shapes.length ? shapes.charCodeAt(slot) - firstLetter : slotBits.opensPart + slotBits.opensPhrase;
  }

  #kind(number: number): Kind {
    const [language = "", tells = "", denies] = (this.#book.kinds[number] ?? "").split("|");
    return { language, tells, denies: denies !== undefined };
  }
}

/**
 * Where a word stands in an ordered list, and beginnings of it that are enough. The list is narrowed letter by letter:
 * most words stand in none, and that is soon found out.
 */
function placesOf(words: readonly string[], word: string): readonly number[] {
  const places: number[] = [];
  let [from, to] = [0, words.length];
  for (let length = 1; length <= word.length; length++) {
    const letter = word.charCodeAt(length - 1);
    from = firstFrom(words, { from, to, place: length - 1, letter });
    to = firstFrom(words, { from, to, place: length - 1, letter: letter + 1 });
    if (from === to) break;
    // No letter comes before the end of a word, and then *: so these two are the first that begin so.
    const whole = words[from]?.length === length;
    if (whole && length === word.length) places.push(from);
    const next = whole ? from + 1 : from;
    if (next < to && words[next]?.charAt(length) === "*") places.push(next);
  }
  return places;
}

/** The first of some words, alike up to a place, that has the letter or a later one there. */
function firstFrom(
  words: readonly string[],
  { from, to, place, letter }: { from: number; to: number; place: number; letter: number },
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.charCodeAt(place) || 0) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
