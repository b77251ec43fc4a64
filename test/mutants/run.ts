import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { groups } from "./groups.ts";

/**
 * `npm run mutants`: each small change to the rules and the path, and whether a test notices it; `-- path hearing` for
 * some groups only. Says which ones nothing noticed (all of it is in reports/), and ends with the score of each group
 * and of all; at least 90 % are asked for. Takes an hour or two.
 */
const settings: Record<string, unknown> = JSON.parse(readFileSync(join(import.meta.dirname, "stryker.json"), "utf8"));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0)
  throw new Error(`No such group: ${unknown.join(", ")}. There are ${Object.keys(groups).join(", ")}.`);

const least = 90;
const counts: { readonly name: string; readonly noticed: number; readonly of: number }[] = [];
for (const [name, { mutate }] of Object.entries(groups)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.env["MUTANTS"] = name;
  const jsonReporter = { fileName: `reports/mutants-${name}.json` };
  const results = await new Stryker({ ...settings, mutate: [...mutate], jsonReporter }).runMutationTest();
  const noticed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const missed = results.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
  counts.push({ name, noticed, of: noticed + missed });
}
const all = {
  name: "all",
  noticed: counts.reduce((sum, { noticed }) => sum + noticed, 0),
  of: counts.reduce((sum, { of }) => sum + of, 0),
};
for (const { name, noticed, of } of [...counts, all]) {
  process.stdout.write(`${name}: ${noticed} of ${of} noticed, ${((100 * noticed) / of).toFixed(1)} %\n`);
}
if (all.noticed * 100 < least * all.of) process.exitCode = 1;
