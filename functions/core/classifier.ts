import type { Spelling, Word } from "./words.ts";

/**
 * A linear classifier over letters: what urgent messages have in common where no wording of the lexicon stands in them.
 * Every word is cut into its runs of three to six letters, each run has a weight, and the weights of a sentence add up.
 * The weights are learned from messages that people judged: bin/triage-learn.ts.
 */
export interface Weights {
  /** A letter a bucket of runs: the weight in steps, `zero` for none. */
  readonly letters: string;
  /** What one step weighs. */
  readonly step: number;
  /** What a sentence weighs before its first word. */
  readonly bias: number;
}

/** Into how many buckets the runs are thrown: enough that those of one bucket seldom disagree. */
export const buckets = 16_384;

/** The letter of a bucket that weighs nothing. */
export const zero = "f".charCodeAt(0);

const [shortest, longest] = [3, 6];

/** The buckets of a word's runs of letters, each once; its two ends count as letters. The same for all its spellings. */
export function bucketsOf({ script, sound, light }: Spelling): ReadonlySet<number> {
  const letters = `^${script === "latin" ? sound : light}$`;
  const found = new Set<number>();
  for (let from = 0; from + shortest <= letters.length; from++) {
    // FNV-1a, letter by letter: each longer run goes on from the shorter one.
    let hash = 0x811c9dc5;
    const to = Math.min(letters.length, from + longest);
    for (let at = from; at < to; at++) {
      hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= shortest) found.add((hash ^ (hash >>> 15)) & (buckets - 1));
    }
  }
  return found;
}

/** How heavy a sentence is, and the few words in a row that weigh most (indexes, both included). */
export interface Heard {
  readonly weight: number;
  readonly first: number;
  readonly last: number;
}

/** Fewer different words than this sound like nothing yet. */
const fewest = 3;

/** How many words are shown of a sentence, at most. */
const glance = 6;

/** Reads words by weights. It keeps what a word weighs, so one is made for the weights, not for each message. */
export class Classifier {
  readonly #weights: Weights;
  readonly #known = new WeakMap<Spelling, number>();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** The heaviest of the sentences that count; `counts` is asked by a sentence's first word. The others change nothing. */
  heaviest(words: readonly Word[], counts: (first: number) => boolean = () => true): Heard | undefined {
    let heaviest: { from: number; to: number; weight: number } | undefined;
    for (let from = 0, to = 0; from < words.length; from = to) {
      to = endOfSentence(words, from);
      const weight = counts(from) ? this.#weightOf(words, from, to) : undefined;
      if (weight !== undefined && weight > (heaviest?.weight ?? Number.NEGATIVE_INFINITY))
        heaviest = { from, to, weight };
    }
    return heaviest && { weight: heaviest.weight, ...this.#stretch(words, heaviest.from, heaviest.to) };
  }

  /** What a sentence weighs. A word counts once: who says it again says nothing new. */
  #weightOf(words: readonly Word[], from: number, to: number): number | undefined {
    const met = new Set<Spelling>();
    let weight = this.#weights.bias;
    for (let at = from; at < to; at++) {
      const spelling = words[at]?.spelling;
      if (spelling === undefined || met.has(spelling)) continue;
      met.add(spelling);
      weight += this.#weight(spelling);
    }
    return met.size < fewest ? undefined : weight;
  }

  #weight(spelling: Spelling): number {
    const before = this.#known.get(spelling);
    if (before !== undefined) return before;
    const { letters, step } = this.#weights;
    let steps = 0;
    for (const bucket of bucketsOf(spelling)) steps += letters.charCodeAt(bucket) - zero;
    this.#known.set(spelling, steps * step);
    return steps * step;
  }

  /** The words in a row, few enough to be seen at a glance, that weigh most together. */
  #stretch(words: readonly Word[], from: number, to: number): { first: number; last: number } {
    const most = { first: from, last: from, weight: Number.NEGATIVE_INFINITY };
    for (let first = from; first < to; first++) {
      let weight = 0;
      for (let last = first; last < Math.min(to, first + glance); last++) {
        const spelling = words[last]?.spelling;
        weight += spelling === undefined ? 0 : this.#weight(spelling);
        const isShorter = weight === most.weight && last - first < most.last - most.first;
        if (weight > most.weight || isShorter) Object.assign(most, { first, last, weight });
      }
    }
    return { first: most.first, last: most.last };
  }
}

/** Where the sentence ends that begins with a word. */
function endOfSentence(words: readonly Word[], first: number): number {
  let end = first + 1;
  while (words[end]?.opens === false) end++;
  return end;
}
