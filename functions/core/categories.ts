import { categories } from "./lexicon/compiled.ts";
import { Matcher } from "./matcher.ts";
import { once } from "./once.ts";
import { wordsOf } from "./words.ts";

/** A category that a text may belong to (a code of `categoryTable`), with the words that suggest it. A counselor decides. */
export interface CategorySuggestion {
  readonly category: string;
  readonly words: string;
}

/** Suggested categories in the order of the table (the gravest first), each once. */
export function suggestCategories(text: string): readonly CategorySuggestion[] {
  const words = wordsOf(text);
  const found = new Map<string, { readonly place: number; readonly said: string }>();
  for (const { phrase, first, last } of matcher().matches(words, () => true)) {
    const said = text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
    if (!found.has(phrase.kind.tells)) found.set(phrase.kind.tells, { place: phrase.index, said });
  }
  return [...found]
    .toSorted(([, a], [, b]) => a.place - b.place)
    .map(([category, { said }]) => ({ category, words: said }));
}

const matcher = /* @__PURE__ */ once(() => new Matcher(categories()));
