import { type Fits, type Phrase, type Phrasebook, PhraseFinder, type Slot } from "./phrasebook.ts";
import type { Word } from "./words.ts";

/** A wording found in a message: the words it spans (indexes, both included). */
export interface Match {
  readonly phrase: Phrase;
  readonly first: number;
  readonly last: number;
}

/** How many words the parts of one wording ("a + b") may lie apart. */
const reachOfParts = 14;

/** A wording found more often in one message tells nothing new; the bound is far above what a person types. */
const mostFinds = 200;

/** Reads words against a phrasebook. It keeps room to work in, so one is made per book, not per message. */
export class Matcher {
  readonly #finder: PhraseFinder;
  /** Where each slot was last reached, and where that wording began, counted on from message to message. */
  readonly #reached: Int32Array;
  readonly #began: Int32Array;
  readonly #awake: Int32Array;
  readonly #found: Int32Array;
  #base = 1;

  constructor(book: Phrasebook) {
    this.#finder = new PhraseFinder(book);
    const { size } = this.#finder;
    this.#reached = new Int32Array(size);
    this.#began = new Int32Array(size);
    this.#awake = new Int32Array(size);
    this.#found = new Int32Array(size);
  }

  /**
   * Every wording in the words, sentence by sentence, of the languages that `reads` lets through. One pass: each slot
   * remembers only where it was last reached, so there is nothing to go back to and no text that makes it run away.
   */
  matches(words: readonly Word[], reads: (language: string) => boolean): readonly Match[] {
    const fits = words.map(({ spelling }) => this.#finder.fitsOf(spelling));
    const base = this.#start(fits, reads);
    const matches: Match[] = [];
    let at = base - 1;
    let sentence = base;
    for (const word of words) {
      at++;
      if (word.opens) sentence = at;
      for (const index of fits[at - base]?.slots ?? []) {
        if (this.#awake[index] !== base) continue;
        const slot = this.#finder.slotAt(index);
        if (slot === undefined || !this.#reach(slot, at, sentence) || !slot.last) continue;
        const first = this.#beginning(slot.phrase, at, sentence);
        if (first > 0 && this.#isNew(slot.phrase)) {
          matches.push({ phrase: slot.phrase, first: first - base, last: at - base });
        }
      }
    }
    return matches;
  }

  #start(fits: readonly Fits[], reads: (language: string) => boolean): number {
    if (this.#base > 1_000_000_000) {
      this.#base = 1;
      for (const room of [this.#reached, this.#began, this.#awake]) room.fill(0);
    }
    const base = this.#base;
    this.#base += fits.length + 1;
    for (const { wakes } of fits) {
      for (const phrase of wakes) {
        if (!reads(phrase.kind.language)) continue;
        for (const { index } of phrase.slots) this.#awake[index] = base;
        this.#found[phrase.index] = 0;
      }
    }
    return base;
  }

  #isNew(phrase: Phrase): boolean {
    const times = (this.#found[phrase.index] ?? 0) + 1;
    this.#found[phrase.index] = times;
    return times <= mostFinds;
  }

  #reach(slot: Slot, at: number, sentence: number): boolean {
    let from = at;
    if (slot.before >= 0) {
      const earlier = this.#reached[slot.before] ?? 0;
      if (earlier < sentence || at - earlier - 1 > slot.gap) return false;
      from = this.#began[slot.before] ?? at;
    }
    this.#began[slot.index] = from;
    this.#reached[slot.index] = at;
    return true;
  }

  /** Where the parts of a phrase begin, 0 when one is missing or too far away. */
  #beginning(phrase: Phrase, at: number, sentence: number): number {
    let first = at;
    for (const end of phrase.ends) {
      const where = this.#reached[end] ?? 0;
      if (where < sentence || at - where > reachOfParts) return 0;
      first = Math.min(first, this.#began[end] ?? first);
    }
    return first;
  }
}
