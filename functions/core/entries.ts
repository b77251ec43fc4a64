/** A lexicon file: its language and its lines, as functions/core/lexicon/README.md explains them. */
export interface Lexicon {
  readonly language: string;
  readonly lines: string;
}

/** One line of a lexicon: what it tells, how it is said, and an example. */
export interface Entry {
  readonly language: string;
  /** A signal with its priority ("weapon P1"), a cue ("past"), or a group of words ("<weapon>"). */
  readonly tells: string;
  readonly says: readonly string[];
  readonly example: string;
  /** Rows of the visible examples that suggested the line; none where it came from knowing the language. */
  readonly rows: readonly string[];
}

/** The entries of lexicons, in order; empty lines and lines that begin with # are left out. */
export function entriesOf(lexicons: readonly Lexicon[]): readonly Entry[] {
  return lexicons.flatMap(({ language, lines }) =>
    lines
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => {
        const [tells = "", says = "", example = "", rows = ""] = line.split("|").map((column) => column.trim());
        const alternatives = tells.startsWith("<") ? says.split(" ") : says.split(" / ");
        return { language, tells, says: alternatives, example, rows: rows === "" ? [] : rows.split(" ") };
      }),
  );
}
