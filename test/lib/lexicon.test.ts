import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { suggestCategories } from "#core/categories.ts";
import { suggestDistricts } from "#core/districts.ts";
import { entriesOf } from "#core/entries.ts";
import { languageOf } from "#core/language.ts";
import { lexicons } from "#core/lexicon/all.ts";
import { triage } from "#core/triage.ts";
import { bundleOptions } from "../../lib/bundle.ts";
import { layTables } from "../../lib/packed.ts";
import { labelled } from "../support/labelled.ts";

const folder = mkdtempSync(join(tmpdir(), "intake-lexicon-"));
afterAll(() => rm(folder, { recursive: true }));

/** A file of functions/core as functions are bundled, and how many bytes that makes with its tables. Zod is counted where it is used most. */
async function bundled(name: string): Promise<{ readonly file: string; readonly bytes: number }> {
  const core = join(import.meta.dirname, "..", "..", "functions", "core");
  const options = { ...bundleOptions("", join(folder, name)), entryPoints: { index: join(core, `${name}.ts`) } };
  await build(options);
  const tables = Object.values(layTables(options.outdir));
  const { metafile } = await build({ ...options, external: ["zod"], write: false, metafile: true });
  const scripts = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".mjs"));
  const bytes = [...scripts.map(([, output]) => output.bytes), ...tables].reduce((sum, part) => sum + part, 0);
  return { file: join(folder, name, "index.mjs"), bytes };
}

const names = ["triage", "language", "categories", "districts"] as const;
const bundles = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await bundled(name)] as const)));
const imported = async (name: (typeof names)[number]) => import(pathToFileURL(bundles[name]?.file ?? "").href);

/** From a bundle, where the lexicon is compiled and packed; and from the sources. */
const packed = {
  ...(await imported("triage")),
  ...(await imported("language")),
  ...(await imported("categories")),
  ...(await imported("districts")),
};
const told = {
  packed: (text: string) => [
    packed.triage(text),
    packed.languageOf(text),
    packed.suggestCategories(text),
    packed.suggestDistricts(text),
  ],
  source: (text: string) => [triage(text), languageOf(text), suggestCategories(text), suggestDistricts(text)],
};

const messages = Object.values(labelled)
  .flatMap((rows) => rows())
  .map(({ text }) => text);

describe("the lexicon in a bundle", () => {
  it("reads every example as its sources do", () => {
    for (const text of messages) expect(told.packed(text)).toEqual(told.source(text));
  });

  it("reads whatever its words are put together to as its sources do", () => {
    const examples = entriesOf(lexicons).map(({ example }) => example);
    const words = [...messages, ...examples].flatMap((text) => text.split(/[ \n]+/));
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join(" "));
    fc.assert(
      fc.property(text, (some) => {
        expect(told.packed(some)).toEqual(told.source(some));
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves its sources out", () => {
    expect(readFileSync(bundles["triage"]?.file ?? "", "utf8")).not.toContain("khudkushi");
  });

  it.each([
    ["triage", 60],
    ["language", 30],
  ])("makes %s no heavier than %d kB", (name, most) => {
    expect(bundles[name]?.bytes).toBeLessThanOrEqual(most * 1000);
  });
});
