import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bigBatch } from "./batch.ts";
import { bundled } from "./bundles.ts";
import { calls } from "./calls.ts";
import { coldStart, names } from "./cold-start.ts";
import { cost } from "./cost.ts";
import { desk } from "./desk.ts";
import type { Figure } from "./figures.ts";
import { startIntake } from "./intake.ts";
import { load } from "./load.ts";
import { parsers } from "./parsers.ts";
import { prices } from "./prices.ts";
import { startBackend } from "./processes.ts";
import { tableSizes } from "./sizes.ts";
import { slowNetwork } from "./slow-network.ts";
import { voice } from "./voice.ts";

/**
 * `npm run bench`: a table of every figure, or all of it as JSON with `-- --json`; `-- cold calls` for some parts only.
 * Wants a machine with nothing else to do.
 */
const parts = ["cold", "calls", "sizes", "parsers", "voice", "desk", "slow", "load", "batch"] as const;
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(", ")}. There are ${parts.join(", ")}.`);
const wants = (part: (typeof parts)[number]): boolean => positionals.length === 0 || positionals.includes(part);
const port = Number(process.env["PORT"] ?? 1098);
const began = performance.now();
const say = (line: string): void => void (values.json || process.stdout.write(`${line}\n`));
const folder = await mkdtemp(join(tmpdir(), "intake-bench-"));
const figures: Figure[] = [];
const add = (title: string, more: readonly Figure[]): void => {
  say(`\n${title}`);
  for (const { name, value, unit, asked, met } of more) {
    const judged = asked === undefined ? "" : `${asked}${met === true ? "" : "   MISSED"}`;
    say(`  ${name.padEnd(72)} ${String(value).padStart(9)} ${unit.padEnd(22)} ${judged}`.trimEnd());
  }
  figures.push(...more);
};

const scans = await scansIn(join(import.meta.dirname, "..", "..", "functions"));
const backend = await startBackend();
const bundles = await Promise.all(names.map((name) => bundled(name, folder)));
if (wants("cold")) {
  add("Cold start and bundles", await coldStart(backend, bundles));
  say("\nWhat is in each bundle, kB");
  for (const { name, packages } of bundles) {
    const heavy = Object.entries(packages).filter(([, bytes]) => bytes >= 5_000);
    say(`  ${name}: ${heavy.map(([from, bytes]) => `${from} ${(bytes / 1000).toFixed(0)}`).join(", ")}`);
  }
}
if (wants("calls")) {
  const counted = await calls(backend, bundles);
  add("Calls, capacity and processor time, warm", counted.figures);
  add("Price, ap-southeast-1", cost(counted));
}
if (wants("sizes")) {
  add("Size of the table", [
    ...(await tableSizes(bundles)),
    { name: "files of functions/ that scan", value: scans.length, unit: "files", asked: "0", met: scans.length === 0 },
  ]);
}
if (wants("parsers")) add("Parsers", parsers());
if (wants("voice")) add("The telephone", await voice(backend, folder));
if (wants("desk")) add("The desk", await desk());
if (wants("slow")) add("The desk on slow 3G: 400 ms, 400 kbit/s", await slowNetwork());
if (wants("load") || wants("batch")) {
  const intake = await startIntake(port);
  if (wants("load")) add("npm start: table, topic, phones and functions in one process", await load(intake));
  if (wants("batch")) add("npm start: a large batch", await bigBatch(intake, { backend, bundles }));
  await intake.stop();
}
await backend.stop();
await rm(folder, { recursive: true, force: true });
const seconds = Math.round((performance.now() - began) / 1000);
say(`\nTook ${seconds} s on ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}.`);
if (values.json) {
  const sizes = bundles.map(({ name, bytes, packages }) => ({ name, bytes, packages }));
  process.stdout.write(
    `${JSON.stringify({ node: process.version, seconds, figures, bundles: sizes, prices }, null, 2)}\n`,
  );
}

/** Files that name a Scan: a table that grows must not make a message slower. */
async function scansIn(functions: string): Promise<readonly string[]> {
  const files = (await readdir(functions, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const contents = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(functions, file), "utf8") })),
  );
  return contents.filter(({ text }) => /\bScan(Command)?\b|paginateScan/.test(text)).map(({ file }) => file);
}
