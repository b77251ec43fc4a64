import { compile } from "../functions/core/compile.ts";
import { entriesOf } from "../functions/core/entries.ts";
import { guessLanguage } from "../functions/core/language.ts";
import { lexicons } from "../functions/core/lexicon/all.ts";
import { Priority } from "../functions/core/priority.ts";
import { type Triage, triage, triageWith } from "../functions/core/triage.ts";
import { wordsOf } from "../functions/core/words.ts";
import { type Row, rowsOf } from "./triage-rows.ts";

interface Judged {
  readonly row: Row;
  readonly found: Triage;
  readonly language: string;
}

const priorities = Priority.options;

/** A mixed message counts as recognized when it was seen to be mixed, any other by its language. */
const languageSeen = (text: string): string => {
  const guess = guessLanguage(wordsOf(text));
  return guess.mixed ? "mixed" : guess.language;
};

const judge =
  (read: (text: string) => Triage) =>
  (row: Row): Judged => ({ row, found: read(row.text), language: languageSeen(row.text) });

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);

const countsOf = (judged: readonly Judged[]) => {
  const count = (danger: Priority | undefined, found: readonly Priority[]): number =>
    judged.filter((one) => (danger === undefined || one.row.danger === danger) && found.includes(one.found.priority))
      .length;
  const [p1, p4] = [count("P1", priorities), count("P4", priorities)];
  return {
    rows: judged.length,
    p1,
    p1AsP1: share(count("P1", ["P1"]), p1),
    p1AsP1OrP2: share(count("P1", ["P1", "P2"]), p1),
    p1Precision: share(count("P1", ["P1"]), count(undefined, ["P1"])),
    p4,
    p4AsP1: share(count("P4", ["P1"]), p4),
    p4AsP1OrP2: share(count("P4", ["P1", "P2"]), p4),
    language: share(judged.filter(({ row, language }) => row.language === language).length, judged.length),
    confusion: Object.fromEntries(
      priorities.map((danger) => [danger, Object.fromEntries(priorities.map((seen) => [seen, count(danger, [seen])]))]),
    ),
  };
};

const report = (judged: readonly Judged[], microsecondsPerMessage: number) => {
  const { p1AsP1, p1AsP1OrP2, p4AsP1, language } = countsOf(judged);
  const languages = [...new Set(judged.map(({ row }) => row.language))];
  return {
    summary: { p1AsP1, p1AsP1OrP2, p4AsP1, language, microsecondsPerMessage },
    byLanguage: Object.fromEntries(
      languages.map((name) => [name, countsOf(judged.filter(({ row }) => row.language === name))]),
    ),
    all: countsOf(judged),
    misses: judged
      .filter(({ row, found, language: seen }) => row.danger !== found.priority || row.language !== seen)
      .map(({ row, found, language: seen }) => ({
        id: row.id,
        text: row.text,
        danger: row.danger,
        found: found.priority,
        language: row.language,
        seen,
        signals: found.signals.map((signal) => `${signal.signal}: ${signal.words}`),
      })),
  };
};

export type Score = ReturnType<typeof report>;

/** How the triage does on a file of labelled messages. */
export function scoreOf(tsv: string): Score {
  const rows = rowsOf(tsv);
  return report(rows.map(judge(triage)), microseconds(rows));
}

/**
 * The honest figure: each fifth of the rows is judged without the lexicon entries that only rows of that fifth
 * suggested, as if those rows had never been seen.
 */
export function scoreByFifths(tsv: string): Score {
  const rows = rowsOf(tsv);
  const entries = entriesOf(lexicons);
  const judged = [0, 1, 2, 3, 4].flatMap((fifth) => {
    const own = rows.filter((_, at) => at % 5 === fifth);
    const ids = new Set(own.map(({ id }) => id));
    const kept = entries.filter((entry) => entry.rows.length === 0 || !entry.rows.every((id) => ids.has(id)));
    return own.map(judge(triageWith(compile(kept))));
  });
  return report(judged, microseconds(rows));
}

/** The fastest of several rounds: what the code needs, not what else the machine was doing. */
const microseconds = (rows: readonly Row[]): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    for (const row of rows) triage(row.text);
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((best * 10_000) / Math.max(1, rows.length)) / 10;
};

/** The same for people. */
export function tableOf(score: Score): string {
  const line = (name: string, counts: ReturnType<typeof countsOf>): string =>
    [
      name.padEnd(9),
      ...[
        counts.rows,
        counts.p1,
        counts.p1AsP1,
        counts.p1Precision,
        counts.p1AsP1OrP2,
        counts.p4,
        counts.p4AsP1,
        counts.language,
      ].map((cell) => String(cell).padStart(9)),
    ].join("");
  const heads = ["rows", "P1", "recall", "precision", "asP1orP2", "P4", "P4asP1", "language"];
  return [
    `${"".padEnd(9)}${heads.map((head) => head.padStart(9)).join("")}`,
    ...Object.entries(score.byLanguage).map(([name, counts]) => line(name, counts)),
    line("all", score.all),
    "",
    `labelled → read as: ${JSON.stringify(score.all.confusion)}`,
    `${score.summary.microsecondsPerMessage} microseconds per message`,
    "",
    ...score.misses.map(
      (miss) =>
        `${miss.id} ${miss.danger}→${miss.found} ${miss.language}→${miss.seen}  ${miss.text}${miss.signals.map((signal) => `\n       ${signal}`).join("")}`,
    ),
  ].join("\n");
}
