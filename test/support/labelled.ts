import { readFileSync } from "node:fs";
import { type Row, rowsOf } from "../../bin/triage-rows.ts";

const root = new URL("../../", import.meta.url);

/** Messages and what people say of them: the examples, two sets that nothing was tuned on, and what the hints learned from. */
export const labelled = {
  visible: () => read("test/fixtures/triage/visible.tsv"),
  unseen: () => [...read("test/fixtures/triage/unseen-a.tsv"), ...read("test/fixtures/triage/unseen-b.tsv")],
  learned: () => read("functions/core/lexicon/messages.tsv"),
} as const;

const read = (path: string): readonly Row[] => rowsOf(readFileSync(new URL(path, root), "utf8"));
