import { type Flows, heardAt, type Line } from "../flows/line.ts";
import { promptFiles, spoken, wordsOf } from "../flows/prompts.ts";

/** What is heard on the line: a recording with its words. */
export interface Heard {
  readonly language: string | undefined;
  readonly words: string;
  /** Where the recording can be played. */
  readonly sound: string;
}

/** What a caller hears where her call stands now. */
export const heardNow = (flows: Flows, line: Line): readonly Heard[] => heardAt(flows, line).flatMap(asHeard);

function asHeard(token: string): readonly Heard[] {
  const prompt = promptFiles.find((one) => one.token === token);
  if (prompt === undefined) return [];
  const sound = `/local/prompts/${prompt.file}.wav`;
  if (prompt.language !== undefined)
    return [{ language: prompt.language, words: wordsOf(prompt.language, prompt.name), sound }];
  if (prompt.name === "tone") return [{ language: undefined, words: "♪", sound }];
  // The choice of language is one recording in which each language speaks for itself.
  return spoken.map(({ language }) => ({ language, words: wordsOf(language, "choose"), sound }));
}
