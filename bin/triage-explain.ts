import { guessLanguage } from "../functions/core/language.ts";
import { triage } from "../functions/core/triage.ts";
import { wordsOf } from "../functions/core/words.ts";

/** One message and why it is read as it is. */
export function explain(text: string): string {
  const { priority, signals } = triage(text);
  const guess = guessLanguage(wordsOf(text));
  return [
    `${priority}  ${guess.language}${guess.mixed ? ", mixed" : ""} (${Math.round(guess.sure * 100)} % sure)`,
    ...signals.map(({ signal, words, from, to }) => `  ${signal.padEnd(20)} ${from}-${to}  ${words}`),
  ].join("\n");
}
