/** node test/bench/triage.ts: what the triage costs, as a table. */
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { triage } from "../../functions/core/triage.ts";

const rows = readFileSync(new URL("../fixtures/triage/visible.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[1] ?? "");
const hundred = rows.filter((text) => text.length > 60).map((text) => `${text} ${text}`.slice(0, 100));

/** The fastest of some rounds, in microseconds a text: the code, not what else the machine was doing. */
const fastest = (texts: readonly string[], rounds: number): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (const text of texts) triage(text);
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / texts.length;
};

const first = performance.now();
for (const text of hundred) triage(text);
const cold = ((performance.now() - first) * 1000) / hundred.length;

const table: Record<string, string> = {
  "message of 100 characters": `${fastest(hundred, 300).toFixed(1)} µs`,
  "the same, first time in a process": `${cold.toFixed(1)} µs`,
};

const letters = "abdeghijklmnoprstuwyzمرکلنچہدیوس  ";
let seed = 1;
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const hostile: Record<string, string> = {
  "one word again and again": "mar ",
  "a wording without its end": "mujhe zabardasti nikah kal ",
  "guards everywhere": "chaku le nahi film pehle 2 saal abhi ",
  "one word without end": "a",
  "marks only": "\u0670",
  emoji: "🔪😭",
};
for (const [name, part] of Object.entries(hostile)) {
  const text = part.repeat(Math.ceil(65_536 / part.length));
  table[`64 KB, ${name}`] = `${(fastest([text], 10) / 1000).toFixed(1)} ms`;
}
const noise = Array.from({ length: 65_536 }, () => letters[random(letters.length)]).join("");
table["64 KB, words that are none"] = `${(fastest([noise], 10) / 1000).toFixed(1)} ms`;

const bundle = await build({
  entryPoints: [new URL("../../functions/core/triage.ts", import.meta.url).pathname],
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  charset: "utf8",
  external: ["zod"],
  write: false,
});
table["bundled, minified, without zod"] = `${((bundle.outputFiles[0]?.contents.length ?? 0) / 1024).toFixed(1)} KB`;

for (const [name, value] of Object.entries(table)) process.stdout.write(`${name.padEnd(42)} ${value.padStart(12)}\n`);
