import { buckets, bucketsOf, type Weights, zero } from "../functions/core/classifier.ts";
import type { Hints } from "../functions/core/hints.ts";
import { wordsOf } from "../functions/core/words.ts";
import { rowsOf } from "./triage-rows.ts";

/** A message and whether people judged it to be of the kind that is to be told from the others. */
export interface Judged {
  readonly text: string;
  readonly isSo: boolean;
}

/** Steps towards the weights that fit best; more change nothing that the steps of a weight could show. */
const rounds = 300;

/** How strongly weights are held at nothing, so that no single message is learned by heart. */
const restraint = 15;

/** The largest weight, in steps; the few that are larger are cut. */
const most = 5;
const cut = 0.001;

/**
 * What tells messages of a kind from the others: logistic regression with an L2 penalty, both kinds of one weight in all,
 * solved by Nesterov's accelerated gradient. The same messages make the same weights.
 */
export function learn(messages: readonly Judged[]): Weights {
  const ones = messages.filter(({ isSo }) => isSo).length;
  const examples = messages.map(({ text, isSo }) => ({
    counts: countsIn(text),
    is: Number(isSo),
    worth: messages.length / 2 / (isSo ? ones : messages.length - ones),
  }));
  return inSteps(fitted(examples));
}

/** What messages of danger, and those of P1, have in common, from a file of labelled messages. */
export function hintsOf(tsv: string): Hints {
  const rows = rowsOf(tsv);
  const telling = (...priorities: readonly string[]): Weights =>
    learn(rows.map(({ text, danger }) => ({ text, isSo: priorities.includes(danger) })));
  return { danger: telling("P1", "P2"), urgent: telling("P1") };
}

/** The same as the file that the lexicon keeps. */
export const hintsFile = (tsv: string): string =>
  [
    'import type { Hints } from "#core/hints.ts";',
    "",
    "/** Made by `npm run triage -- --learn` of messages.tsv, a letter a bucket: nothing here is to be edited. */",
    "export const learnedHints: Hints = {",
    ...Object.entries(hintsOf(tsv)).flatMap(([name, { letters, step, bias }]: [string, Weights]) => [
      `  ${name}: {`,
      `    step: ${step},`,
      `    bias: ${bias},`,
      "    letters:",
      `      "${letters}",`,
      "  },",
    ]),
    "};",
    "",
  ].join("\n");

interface Example {
  /** Buckets and how many of the text's words have each; the last is the bias. */
  readonly counts: readonly (readonly [number, number])[];
  readonly is: number;
  readonly worth: number;
}

function fitted(examples: readonly Example[]): Float64Array {
  let weights: Float64Array = new Float64Array(buckets + 1);
  let ahead = weights;
  // A longer step would overshoot where the slope is steepest.
  const step = 1 / (restraint + steepest(examples) / 4);
  for (let round = 0; round < rounds; round++) {
    const slope = ahead.map((weight, at) => (at === buckets ? 0 : restraint * weight));
    for (const { counts, is, worth } of examples) {
      add(slope, counts, (1 / (1 + Math.exp(-sum(ahead, counts))) - is) * worth);
    }
    const next = ahead.map((weight, at) => weight - step * (slope[at] ?? 0));
    ahead = next.map((weight, at) => weight + (round / (round + 3)) * (weight - (weights[at] ?? 0)));
    weights = next;
  }
  return weights;
}

/** The largest eigenvalue of what the examples make of a direction, by power iteration. */
function steepest(examples: readonly Example[]): number {
  let way: Float64Array = new Float64Array(buckets + 1).fill(1 / Math.sqrt(buckets + 1));
  let length = 0;
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(buckets + 1);
    for (const { counts, worth } of examples) add(next, counts, sum(way, counts) * worth);
    length = Math.sqrt(next.reduce((all, part) => all + part * part, 0));
    way = next.map((part) => part / length);
  }
  return length;
}

const sum = (weights: Float64Array, counts: Example["counts"]): number =>
  counts.reduce((all, [bucket, count]) => all + (weights[bucket] ?? 0) * count, 0);

function add(into: Float64Array, counts: Example["counts"], times: number): void {
  for (const [bucket, count] of counts) into[bucket] = (into[bucket] ?? 0) + times * count;
}

/** Weights as a bundle carries them: few steps pack well, and tell messages apart as well as many. */
function inSteps(weights: Float64Array): Weights {
  const sizes = weights.slice(0, buckets).map(Math.abs).sort();
  const step = Number(((sizes[Math.floor(buckets * (1 - cut))] ?? 1) / most).toPrecision(3));
  const letters = Array.from(weights.slice(0, buckets), (weight) =>
    String.fromCharCode(zero + Math.max(-most, Math.min(most, Math.round(weight / step)))),
  );
  return { letters: letters.join(""), step, bias: Math.round((weights[buckets] ?? 0) * 100) / 100 };
}

function countsIn(text: string): Example["counts"] {
  const counts = new Map<number, number>();
  for (const spelling of new Set(wordsOf(text).map((word) => word.spelling))) {
    for (const bucket of bucketsOf(spelling)) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts, [buckets, 1]];
}
