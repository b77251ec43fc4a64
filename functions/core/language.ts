import * as z from "zod/mini";
import { languages } from "./lexicon/compiled.ts";
import { once } from "./once.ts";
import { type Spelling, type Word, wordsOf } from "./words.ts";

/** Languages and scripts people write to the helpline in (BCP 47; `und` when nothing tells). */
export const Language = z.enum([
  "ur",
  "ur-Latn",
  "en",
  "sd",
  "sd-Latn",
  "ps",
  "ps-Latn",
  "pa",
  "pa-Latn",
  "skr",
  "und",
]);
export type Language = z.infer<typeof Language>;

/** The language to answer in, how sure (0 to 1), and whether a second language is mixed in. */
export interface LanguageGuess {
  readonly language: Language;
  readonly sure: number;
  readonly mixed: boolean;
  /** Every language the text may be written in: danger is looked for in all of them. */
  readonly plausible: readonly Language[];
}

/** The language to answer in; `und` for a text without words. */
export const languageOf = (text: string): Language => guessLanguage(wordsOf(text)).language;

const latin = ["ur-Latn", "en", "pa-Latn", "sd-Latn", "ps-Latn"] as const;
const arabic = ["ur", "sd", "ps", "pa", "skr"] as const;
type Written = (typeof latin)[number] | (typeof arabic)[number];

const listed = /* @__PURE__ */ once((): ReadonlyMap<string, readonly Written[]> => {
  const lists = languages();
  const words = new Map<string, Written[]>();
  for (const language of [...latin, ...arabic]) {
    for (const word of (lists[language] ?? "").split(" ")) {
      const known = words.get(word);
      if (known === undefined) words.set(word, [language]);
      else known.push(language);
    }
  }
  return words;
});

/** Letters that only one of the languages writes, or that two share, as typed (before folding). */
const letters = new Map<number, readonly Written[]>([
  ...spread("ڪڀٿٺڦڇڃڏڌڍڊڻڱ۾۽ٽڙ", ["sd"]),
  ...spread("ټډړښږځڅېۍګڼ", ["ps"]),
  ...spread("ݙݨ", ["skr"]),
  ...spread("ٻڄڳ", ["sd", "skr"]),
]);

function spread(all: string, languages: readonly Written[]): readonly (readonly [number, readonly Written[]])[] {
  return Array.from(all, (letter) => [letter.charCodeAt(0), languages]);
}

/** The same for words already cut. Urdu is preferred where nothing tells: it is what most can read. */
export function guessLanguage(words: readonly Word[]): LanguageGuess {
  const scores = new Map<Written, number>();
  const counts = { latin: 0, arabic: 0, english: 0, other: 0, known: 0 };
  for (const { spelling } of words) {
    if (spelling.script !== "latin" && spelling.script !== "arabic") continue;
    counts[spelling.script]++;
    const votes = votesOf(spelling);
    if (votes.length > 0) counts.known++;
    const only = votes.length === 1 ? votes[0]?.language : undefined;
    if (only === "en") counts.english++;
    else if (only !== undefined) counts.other++;
    for (const { language, weight } of votes) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  if (counts.latin + counts.arabic === 0) return { language: "und", sure: 0, mixed: false, plausible: [] };
  const script = counts.arabic > 0 && counts.arabic * 3 >= counts.latin ? arabic : latin;
  return { ...best(script, scores), mixed: isMixed(counts), plausible: plausible(counts, scores) };
}

interface Vote {
  readonly language: Written;
  readonly weight: number;
}

const kept = new WeakMap<Spelling, readonly Vote[]>();

const votesOf = (spelling: Spelling): readonly Vote[] => {
  const before = kept.get(spelling);
  if (before !== undefined) return before;
  const lists = listsWith(spelling);
  const votes: Vote[] = lists.map((language) => ({ language, weight: lists.length === 1 ? 2 : 1 }));
  if (spelling.script === "arabic") {
    for (const letter of spelling.raw) {
      for (const language of letters.get(letter.charCodeAt(0)) ?? []) votes.push({ language, weight: 3 });
    }
  }
  kept.set(spelling, votes);
  return votes;
};

/** The lists a word stands in; English is not spelled by sound, so it is looked up as written. */
const listsWith = (spelling: Spelling): readonly Written[] => {
  const bySound = (listed().get(spelling.sound) ?? []).filter((language) => language !== "en");
  const asWritten = listed().get(spelling.light) ?? [];
  return spelling.script === "latin" && asWritten.includes("en") ? [...bySound, "en"] : bySound;
};

const best = (
  script: readonly Written[],
  scores: ReadonlyMap<Written, number>,
): { language: Written; sure: number } => {
  let first: Written = script === arabic ? "ur" : "en";
  let top = 0;
  let second = 0;
  for (const language of script) {
    const score = scores.get(language) ?? 0;
    if (score > top) {
      second = top;
      top = score;
      first = language;
    } else second = Math.max(second, score);
  }
  return { language: first, sure: top === 0 ? 0.2 : (top - second + 1) / (top + 2) };
};

const plausible = (
  counts: { latin: number; arabic: number },
  scores: ReadonlyMap<Written, number>,
): readonly Written[] => {
  const within = (script: readonly Written[]): readonly Written[] => {
    const top = Math.max(...script.map((language) => scores.get(language) ?? 0));
    return script.filter((language) => (scores.get(language) ?? 0) >= top * 0.4 || top < 4);
  };
  return [...(counts.latin > 0 ? within(latin) : []), ...(counts.arabic > 0 ? within(arabic) : [])];
};

/** Two words that only English has and two that only another language has, or two scripts. */
const isMixed = (counts: {
  readonly latin: number;
  readonly arabic: number;
  readonly english: number;
  readonly other: number;
  readonly known: number;
}): boolean =>
  (counts.arabic > 0 && counts.latin > 0) ||
  (counts.english > 1 && counts.other > 1 && counts.english * 7 >= counts.known && counts.other * 7 >= counts.known);
