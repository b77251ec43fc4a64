import type { Match } from "./matcher.ts";
import type { Word } from "./words.ts";

/** What surrounds a wording and changes how it is to be read; the lexicon's cues carry these names. */
export const cues = [
  "not",
  "never",
  "past",
  "that-was",
  "now",
  "game",
  "story",
  "victim",
  "idiom",
  "need",
  "chatter",
  "child",
] as const;
export type Cue = (typeof cues)[number];

const bit = (cue: Cue): number => 1 << cues.indexOf(cue);
const [not, never, past, now, game, story, victim, idiom] = [
  bit("not"),
  bit("never"),
  bit("past"),
  bit("now"),
  bit("game"),
  bit("story"),
  bit("victim"),
  bit("idiom"),
];

/** The cues of a message, word by word. */
export interface Surroundings {
  readonly marks: Int32Array;
  readonly sentences: Int32Array;
}

/** Marks each word with the cues it is part of. "That was in 2019" marks the sentence before it. */
export function surroundings(words: readonly Word[], found: readonly { cue: Cue; match: Match }[]): Surroundings {
  const marks = new Int32Array(words.length);
  const sentences = new Int32Array(words.length);
  let sentence = -1;
  for (const [at, word] of words.entries()) {
    if (word.opens || at === 0) sentence++;
    sentences[at] = sentence;
  }
  for (const { cue, match } of found) {
    if (cue === "that-was") {
      if (words[match.first]?.opens && match.first > 0) marks[match.first - 1] = (marks[match.first - 1] ?? 0) | past;
      continue;
    }
    for (let at = match.first; at <= match.last; at++) marks[at] = (marks[at] ?? 0) | bit(cue);
  }
  return { marks, sentences };
}

/** Some cues, as words carry them. */
export const bitsOf = (wanted: readonly Cue[]): number => wanted.reduce((all, cue) => all | bit(cue), 0);

/** Whether a word of the sentence that begins with `first` is part of one of these cues. */
export function carries({ marks, sentences }: Surroundings, first: number, bits: number): boolean {
  for (let at = first; at < marks.length && sentences[at] === sentences[first]; at++) {
    if (((marks[at] ?? 0) & bits) !== 0) return true;
  }
  return false;
}

/** True when a word of the sentence of `match`, at most `back` before or `ahead` after it, carries one of the bits. */
const near = (around: Surroundings, match: Match, within: { bits: number; back: number; ahead: number }): boolean => {
  const sentence = around.sentences[match.last];
  const from = Math.max(0, match.first - within.back);
  const to = Math.min(around.marks.length - 1, match.last + within.ahead);
  for (let at = from; at <= to; at++) {
    if (((around.marks[at] ?? 0) & within.bits) !== 0 && around.sentences[at] === sentence) return true;
  }
  return false;
};

const markedAt = (around: Surroundings, at: number, like: Match): number =>
  around.sentences[at] === around.sentences[like.last] ? (around.marks[at] ?? 0) : 0;

/** "nahi maarta", "maara nahi", "never hit", "has no gun". */
const denied = (around: Surroundings, match: Match): boolean => {
  const beforeVerb = match.last > match.first ? markedAt(around, match.last - 1, match) : 0;
  if (((beforeVerb | markedAt(around, match.first - 1, match)) & (not | never)) !== 0 && match.last - match.first < 5) {
    return (
      (beforeVerb & not) !== 0 || (markedAt(around, match.first - 1, match) & never) !== 0 || match.first === match.last
    );
  }
  if ((markedAt(around, match.last + 1, match) & not) !== 0) return true;
  return match.last - match.first < 5 && near(around, match, { bits: never, back: 0, ahead: 0 });
};

/** How a wording is to be taken: as told, as something past, or as nothing. */
export type Reading = "told" | "past" | "nothing";

/** Reads a wording in its surroundings. In doubt, as told: only the same sentence can take anything away. */
export function readingOf(
  around: Surroundings,
  match: Match,
  wording: { present: boolean; deniable: boolean; wish: boolean },
): Reading {
  const [first, last] = [around.marks[match.first] ?? 0, around.marks[match.last] ?? 0];
  // A wish to die counts even as a joke; only a saying as a whole ("hansi se mar jaunga") is none.
  if (wording.wish) return (first & last & idiom) !== 0 ? "nothing" : "told";
  if (((first | last) & idiom) !== 0) return "nothing";
  if (near(around, match, { bits: game, back: 14, ahead: 10 })) return "nothing";
  if (wording.deniable && denied(around, match)) return "nothing";
  if (near(around, match, { bits: story, back: 14, ahead: 10 })) {
    return near(around, match, { bits: victim, back: 14, ahead: 10 }) ? "past" : "nothing";
  }
  if (wording.present) return "told";
  const isPast = near(around, match, { bits: past, back: 12, ahead: 10 });
  return isPast && !near(around, match, { bits: now, back: 12, ahead: 6 }) ? "past" : "told";
}
