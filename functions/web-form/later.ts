/** What a form that a script posts does not wait for, in one file of the bundle: pages, puzzles and files. */
export { triage } from "#core/triage.ts";
export { pieceOf } from "./file.ts";
export { again, shown, thanks } from "./pages.ts";
export { isSolved } from "./puzzle.ts";
