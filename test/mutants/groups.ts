/** What is mutated together, and the tests it is tried on. */
export interface Group {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  readonly without: readonly string[];
}

/** How a text becomes words. */
const letters = ["folding", "words"];

/** What hears danger in words. */
const hearing = [
  "classifier",
  "compile",
  "entries",
  "guards",
  "hints",
  "language",
  "matcher",
  "ordered-words",
  "packed",
  "phrase-finder",
  "phrasebook",
  "triage",
];
const tables = ["category-table", "district-table"];
const inCore = (names: readonly string[], end: string): string => `core/{${names.join(",")}}${end}`;

/**
 * A mutant at the top level of a file is tried on every test there is, so each group brings its own tests only. The path's long
 * property draws faults of its own.
 */
export const groups: Readonly<Record<string, Group>> = {
  path: {
    mutate: ["functions/shared/{accept,save,after-answer,advance,claim,clock,ring}.ts"],
    tests: ["test/shared/*.test.ts"],
    without: ["test/shared/path.property.test.ts"],
  },
  rules: {
    mutate: ["functions/core/*.ts", `!functions/${inCore([...letters, ...hearing, ...tables], ".ts")}`],
    tests: ["test/core/**/*.test.ts"],
    without: [`test/${inCore([...letters, ...hearing], ".test.ts")}`],
  },
  letters: {
    mutate: [`functions/${inCore(letters, ".ts")}`],
    tests: [`test/${inCore(letters, ".test.ts")}`],
    without: [],
  },
  hearing: {
    mutate: [`functions/${inCore(hearing, ".ts")}`],
    tests: [`test/${inCore([...hearing, "categories", "districts"], ".test.ts")}`],
    without: [],
  },
};
