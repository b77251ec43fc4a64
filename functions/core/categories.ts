import * as z from "zod";
import { categoryTable } from "./category-table.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { lexicons } from "./lexicon/all.ts";
import { categoryWords } from "./lexicon/category-words.ts";
import { Matcher } from "./matcher.ts";
import { phrasebook } from "./phrasebook.ts";
import { wordsOf } from "./words.ts";

/** The codes of the 71 categories. */
export const Category = z.enum(categoryTable.map(({ code }) => code));
export type Category = z.infer<typeof Category>;

/** The categories with labels, default priority and the lists they roll up to. */
export const categories = categoryTable;

/** A category that a text may belong to, with the words that suggest it. A counselor decides. */
export interface CategorySuggestion {
  readonly category: Category;
  readonly words: string;
}

/** Suggested categories in the order of the table (the gravest first), each once. */
export function suggestCategories(text: string): readonly CategorySuggestion[] {
  const words = wordsOf(text);
  const found = new Map<string, string>();
  for (const { phrase, first, last } of matcher.matches(words, () => true)) {
    const said = text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
    if (!found.has(phrase.entry.tells)) found.set(phrase.entry.tells, said);
  }
  return categoryTable.flatMap(({ code }) => {
    const said = found.get(code);
    return said === undefined ? [] : [{ category: code, words: said }];
  });
}

/** One line holds wordings of every script, so each is looked up both by sound and as written. */
const inBothWays = (entry: Entry): readonly Entry[] => [
  { ...entry, language: "ur-Latn" },
  { ...entry, language: "ur" },
];

const matcher = new Matcher(
  phrasebook([
    ...entriesOf(lexicons).filter(({ tells }) => tells === "<child>" || tells === "<under18>"),
    ...entriesOf([{ language: "ur-Latn", lines: categoryWords }]).flatMap(inBothWays),
  ]),
);
