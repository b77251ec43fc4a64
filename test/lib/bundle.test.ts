import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { phoneNumber } from "#core/phone.ts";
import { channels } from "../../functions/channels.ts";
import { bundleOptions, entryPoint } from "../../lib/bundle.ts";
import { layTables } from "../../lib/packed.ts";

const { outputFiles, metafile } = await build({ ...bundleOptions("whatsapp", "out"), write: false, metafile: true });
const scripts = (outputFiles ?? []).filter(({ path }) => path.endsWith(".mjs")).map(({ text }) => text);
const packages = Object.values(metafile?.outputs ?? {})
  .flatMap(({ inputs }) => Object.keys(inputs))
  .join("\n");

it("takes Node's modules where their names are used, so that a start does not load Node's second HTTP client", () => {
  expect(scripts.filter((text) => /from\s*"(node:)?(http|https|crypto|fs|util|stream)"/.test(text))).toEqual([]);
});

it("takes none of Node's modules that load its threads and its browser's face to answer", () => {
  expect(scripts.filter((text) => /getBuiltinModule\("(node:)?util"\)|\bnavigator\b/.test(text))).toEqual([]);
});

it("finds credentials in the environment and carries no search for others", () => {
  expect(packages).toContain("credential-provider-env");
  expect(packages).not.toMatch(/credential-provider-(node|sso|ini|process|http|web-identity)/);
});

it("carries what is known of other countries' numbers in a file beside it", () => {
  expect(packages).not.toContain("libphonenumber-js");
});

it.each(["0300 1234567", "+92 21 34567890", "4915112345678", "5215512345678", "00971501234567", "8398", "BANK"])(
  "reads the number %s as its source does",
  async (written) => {
    const folder = mkdtempSync(join(tmpdir(), "intake-bundle-"));
    const options = {
      ...bundleOptions("", folder),
      entryPoints: { index: join("functions", "core", "phone.ts") },
      sourcemap: false,
    };
    await build(options);
    layTables(folder);
    const bundled: { phoneNumber: typeof phoneNumber } = await import(pathToFileURL(join(folder, "index.mjs")).href);
    expect(bundled.phoneNumber(written)).toBe(phoneNumber(written));
    await rm(folder, { recursive: true });
  },
);

it("carries no writer of API documents: they lie beside it, made", async () => {
  const { metafile: form } = await build({ ...bundleOptions("web-form", "out"), write: false, metafile: true });
  expect(Object.keys(form?.inputs ?? {}).filter((file) => file.includes("zod-openapi"))).toEqual([]);
});

it("takes no module of Node by import() in code of ours: in a bundle it would have no names", async () => {
  const entryPoints = Object.fromEntries(channels.map(({ name }) => [name, entryPoint(name)]));
  const { metafile: all } = await build({ ...bundleOptions("", "out"), entryPoints, write: false, metafile: true });
  const ours = Object.entries(all?.inputs ?? {}).filter(([file]) => file.startsWith("functions/"));
  const imports = ours.flatMap(([, input]) => input.imports);
  const late = imports.filter(({ kind, path }) => kind === "dynamic-import" && /getBuiltinModule|^node:/.test(path));
  expect(late.map(({ original }) => original)).toEqual([]);
});
