import { districts } from "./lexicon/compiled.ts";
import { Matcher } from "./matcher.ts";
import { once } from "./once.ts";
import { wordsOf } from "./words.ts";

/** A district that a text may name, with the words that named it. A hint for the desk, never stored as an answer. */
export interface DistrictSuggestion {
  /** The English name as in `districtTable`; "Karachi" where only the city is named. */
  readonly district: string;
  readonly words: string;
}

/** The districts that a text names, in the order of the text. */
export function suggestDistricts(text: string): readonly DistrictSuggestion[] {
  const words = wordsOf(text);
  const found = new Map<string, string>();
  for (const { phrase, first, last } of matcher().matches(words, () => true)) {
    const named = text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
    if (!found.has(phrase.kind.tells)) found.set(phrase.kind.tells, named);
  }
  return [...found]
    .filter(([district]) => district !== "Karachi" || ![...found.keys()].some((other) => other.startsWith("Karachi ")))
    .map(([district, named]) => ({ district, words: named }));
}

const matcher = /* @__PURE__ */ once(() => new Matcher(districts()));
