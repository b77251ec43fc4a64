import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { explain } from "./triage-explain.ts";
import { hintsFile } from "./triage-learn.ts";
import { scoreByFifths, scoreOf, tableOf } from "./triage-score.ts";

/** npm run triage -- FILE.tsv [--json] [--folds] | npm run triage -- "text" | npm run triage -- --learn */
const [subject, ...flags] = process.argv.slice(2);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const lexicon = new URL("../functions/core/lexicon/", import.meta.url);

if (subject === undefined) {
  print(
    'npm run triage -- FILE.tsv [--json] [--folds]   or   npm run triage -- "text"   or   npm run triage -- --learn',
  );
  process.exitCode = 1;
} else if (subject === "--learn") {
  writeFileSync(
    new URL("learned-hints.ts", lexicon),
    hintsFile(readFileSync(new URL("messages.tsv", lexicon), "utf8")),
  );
} else if (!existsSync(subject)) print(explain(subject));
else {
  const tsv = readFileSync(subject, "utf8");
  const score = flags.includes("--folds") ? scoreByFifths(tsv) : scoreOf(tsv);
  print(flags.includes("--json") ? JSON.stringify(score, undefined, 2) : tableOf(score));
}
