import { districtTable } from "./district-table.ts";
import type { Entry } from "./entries.ts";
import { districtNames, everydayNames } from "./lexicon/district-names.ts";
import { Matcher } from "./matcher.ts";
import { phrasebook } from "./phrasebook.ts";
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
  for (const { phrase, first, last } of matcher.matches(words, () => true)) {
    const named = text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
    if (!found.has(phrase.entry.tells)) found.set(phrase.entry.tells, named);
  }
  return [...found]
    .filter(([district]) => district !== "Karachi" || ![...found.keys()].some((other) => other.startsWith("Karachi ")))
    .map(([district, named]) => ({ district, words: named }));
}

const isRoman = (name: string): boolean => name.charCodeAt(0) < 0x100;

/** "Dera Ghazi Khan" is matched as "dera _ghazi _khan": word after word. */
const inOrder = (name: string): string => name.split(/[ -]/).join(" _");

const entry = (district: string, says: string): Entry => ({
  language: isRoman(says) ? "ur-Latn" : "ur",
  tells: district,
  says: everydayNames.includes(district) ? besidePlaceWords(says) : [says],
  example: "",
  rows: [],
});

const besidePlaceWords = (name: string): readonly string[] => [
  `zila,district,tehsil,shehr,city,ضلع,شہر,تحصیل _${name}`,
  `${name} _me,mein,mai,se,sy,city,district,میں,سے .. reh*,hun,hoon,bol*,رہ*,ہوں,بول*`,
];

const fromTable = districtTable.flatMap(({ en, ur }) => [entry(en, inOrder(en)), entry(en, inOrder(ur))]);

const fromNames = districtNames
  .split("\n")
  .filter((line) => line !== "")
  .flatMap((line) => {
    const [district = "", names = ""] = line.split(" | ");
    return names.split(" / ").map((name): Entry => ({ ...entry(district, name), says: [name] }));
  });

const matcher = new Matcher(phrasebook([...fromTable, ...fromNames]));
