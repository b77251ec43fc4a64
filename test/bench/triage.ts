/** node test/bench/triage.ts: what the triage costs, as a table. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { triage } from "../../functions/core/triage.ts";
import { bundleOptions } from "../../lib/bundle.ts";
import { layTables } from "../../lib/packed.ts";
import { labelled } from "../support/labelled.ts";
import { median } from "./figures.ts";

const rows = labelled.visible().map(({ text }) => text);
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

const table: Record<string, string> = {
  "message of 100 characters": `${fastest(hundred, 300).toFixed(1)} µs`,
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
/** Milliseconds for a text of so many letters. */
const whole = (part: string, length: number): number =>
  fastest([part.repeat(Math.ceil(length / part.length))], 10) / 1000;
const short = Object.entries(hostile).map(([name, part]) => ({ name, part, time: whole(part, 65_536) }));
for (const { name, time } of short) table[`64 KB, ${name}`] = `${time.toFixed(1)} ms`;
// Four times the text is four times the work; what looks back at all that it read would take sixteen times.
const growth = short.map(({ part, time }) => whole(part, 262_144) / time);
table["256 KB against 64 KB, the worst of these"] = `${Math.max(...growth).toFixed(1)} ×`;
const noise = Array.from({ length: 65_536 }, () => letters[random(letters.length)]).join("");
table["64 KB, words that are none"] = `${(fastest([noise], 10) / 1000).toFixed(1)} ms`;

const folder = mkdtempSync(join(tmpdir(), "intake-triage-"));
const core = join(import.meta.dirname, "..", "..", "functions", "core");
const optionsOf = (name: string) => ({
  ...bundleOptions("", join(folder, name)),
  entryPoints: { index: join(core, `${name}.ts`) },
});
for (const name of ["triage", "language", "categories", "districts"]) {
  const { metafile } = await build({ ...optionsOf(name), external: ["zod"], metafile: true });
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".mjs"));
  const tables = Object.values(layTables(join(folder, name)));
  const bytes = [...outputs.map(([, output]) => output.bytes), ...tables].reduce((sum, part) => sum + part, 0);
  table[`${name}, bundled and minified, without zod`] = `${(bytes / 1000).toFixed(1)} kB`;
}

await build(optionsOf("triage"));
layTables(join(folder, "triage"));
const started = `const { triage } = await import(${JSON.stringify(pathToFileURL(join(folder, "triage", "index.mjs")).href)});
const from = performance.now();
triage(process.argv[1]);
console.log(performance.now() - from);`;
const firsts = {
  Roman: "mera shohar chaqu le kar aya hai mujhe mar dega",
  Arabic: "میرا شوہر چاقو لے کر آیا ہے مجھے مار دے گا",
  both: "میرا شوہر knife لے کر آیا ہے mujhe bachao",
};
for (const [script, text] of Object.entries(firsts)) {
  const times = Array.from({ length: 15 }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", started, text]).stdout),
  );
  table[`first message of a process, ${script}, median of 15`] = `${median(times).toFixed(1)} ms`;
}
rmSync(folder, { recursive: true });

for (const [name, value] of Object.entries(table)) process.stdout.write(`${name.padEnd(52)} ${value.padStart(12)}\n`);
