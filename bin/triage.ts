import { existsSync, readFileSync } from "node:fs";
import { explain } from "./triage-explain.ts";
import { scoreByFifths, scoreOf, tableOf } from "./triage-score.ts";

/** npm run triage -- FILE.tsv [--json] [--folds] | npm run triage -- "text" */
const [subject, ...flags] = process.argv.slice(2);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

if (subject === undefined) {
  print('npm run triage -- FILE.tsv [--json] [--folds]   or   npm run triage -- "text"');
  process.exitCode = 1;
} else if (!existsSync(subject)) print(explain(subject));
else {
  const tsv = readFileSync(subject, "utf8");
  const score = flags.includes("--folds") ? scoreByFifths(tsv) : scoreOf(tsv);
  print(flags.includes("--json") ? JSON.stringify(score, undefined, 2) : tableOf(score));
}
