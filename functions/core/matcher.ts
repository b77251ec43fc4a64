import type { Phrase, Phrasebook } from "./phrasebook.ts";
import type { Word } from "./words.ts";

/** A wording found in a message: the words it spans (indexes, both included). */
export interface Match {
  readonly phrase: Phrase;
  readonly first: number;
  readonly last: number;
}

/** How many words the parts of one wording ("a + b") may lie apart. */
const reachOfParts = 14;

/**
 * Every wording of the book in the words, sentence by sentence. One pass: each slot remembers only where it was last
 * reached, so there is nothing to go back to and no text that makes it run away.
 */
export function matchesOf(book: Phrasebook, words: readonly Word[]): readonly Match[] {
  const reached = new Int32Array(book.slots.length).fill(-1);
  const began = new Int32Array(book.slots.length);
  const matches: Match[] = [];
  let sentence = 0;
  let at = -1;
  for (const word of words) {
    at++;
    if (word.opens) sentence = at;
    for (const slot of book.slotsOf(word.spelling)) {
      let from = at;
      if (slot.before >= 0) {
        const earlier = reached[slot.before] ?? -1;
        if (earlier < sentence || at - earlier - 1 > slot.gap) continue;
        from = began[slot.before] ?? at;
      }
      began[slot.index] = from;
      reached[slot.index] = at;
      if (!slot.last) continue;
      const first = beginningOf(slot.phrase, { reached, began, sentence, at });
      if (first >= 0) matches.push({ phrase: slot.phrase, first, last: at });
    }
  }
  return matches;
}

/** Where the parts of a phrase begin, -1 when one is missing or too far away. */
const beginningOf = (
  phrase: Phrase,
  state: { reached: Int32Array; began: Int32Array; sentence: number; at: number },
): number => {
  let first = state.at;
  for (const end of phrase.ends) {
    const where = state.reached[end] ?? -1;
    if (where < state.sentence || state.at - where > reachOfParts) return -1;
    first = Math.min(first, state.began[end] ?? first);
  }
  return first;
};
