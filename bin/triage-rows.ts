import { Priority } from "../functions/core/priority.ts";

/** A message and what people say of it. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly danger: Priority;
}

/** The rows of a file of labelled messages: id, text, language, danger, signals, note, under one header line. */
export const rowsOf = (tsv: string): readonly Row[] =>
  tsv
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/\r$/, "").split("\t"))
    .filter((cells) => cells.length >= 4)
    .map(([id = "", text = "", language = "", danger]) => ({ id, text, language, danger: Priority.parse(danger) }));
