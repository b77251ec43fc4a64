import { categoryTable } from "#core/category-table.ts";
import { compile } from "#core/compile.ts";
import { districtTable } from "#core/district-table.ts";
import { type Entry, entriesOf } from "#core/entries.ts";
import { lightFold, soundFold } from "#core/folding.ts";
import type { Hints } from "#core/hints.ts";
import type { Phrasebook } from "#core/phrasebook.ts";
import { lexicons } from "./all.ts";
import { categoryWords } from "./category-words.ts";
import { districtNames, everydayNames } from "./district-names.ts";
import { languageWords } from "./language-words.ts";
import { learnedHints } from "./learned-hints.ts";

/** What tells danger, in every language. */
export const dangersFromSource = (): Phrasebook => compile(entriesOf(lexicons));

/** By what a message sounds like danger where no wording tells it. */
export const hintsFromSource = (): Hints => learnedHints;

/** The common words of each language, folded: English and the Arabic script as written, Roman spellings by sound. */
export const languagesFromSource = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(languageWords).map(([language, words]) => {
      const folded = words.split(" ").map(language.endsWith("-Latn") ? soundFold : lightFold);
      return [language, [...new Set(folded)].join(" ")];
    }),
  );

/** What suggests a category, the gravest first. */
export const categoriesFromSource = (): Phrasebook => {
  const order = new Map<string, number>(categoryTable.map(({ code }, at) => [code, at]));
  const entries = entriesOf([{ language: "ur-Latn", lines: categoryWords }]);
  const place = ({ tells }: Entry): number => order.get(tells) ?? order.size;
  return compile([
    ...entriesOf(lexicons).filter(({ tells }) => tells === "<child>" || tells === "<under18>"),
    ...entries.toSorted((a, b) => place(a) - place(b)).flatMap(inBothWays),
  ]);
};

/** One line holds wordings of every script, so each is looked up both by sound and as written. */
const inBothWays = (entry: Entry): readonly Entry[] => [
  { ...entry, language: "ur-Latn" },
  { ...entry, language: "ur" },
];

/** What names a district. */
export const districtsFromSource = (): Phrasebook => {
  const fromTable = districtTable.flatMap(({ en, ur }) => [entry(en, inOrder(en)), entry(en, inOrder(ur))]);
  const fromNames = districtNames
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [district = "", names = ""] = line.split(" | ");
      return names.split(" / ").map((name): Entry => ({ ...entry(district, name), says: [name] }));
    });
  return compile([...fromTable, ...fromNames]);
};

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
