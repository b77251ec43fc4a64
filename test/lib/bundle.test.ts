import { build } from "esbuild";
import { expect, it } from "vitest";
import { channels } from "../../functions/channels.ts";
import { bundleOptions, entryPoint } from "../../lib/bundle.ts";

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

it("carries the table of phone numbers packed", () => {
  expect(packages).not.toContain("metadata.min.json");
});

it("takes no module of Node by import() in code of ours: in a bundle it would have no names", async () => {
  const entryPoints = Object.fromEntries(channels.map(({ name }) => [name, entryPoint(name)]));
  const { metafile: all } = await build({ ...bundleOptions("", "out"), entryPoints, write: false, metafile: true });
  const ours = Object.entries(all?.inputs ?? {}).filter(([file]) => file.startsWith("functions/"));
  const imports = ours.flatMap(([, input]) => input.imports);
  const late = imports.filter(({ kind, path }) => kind === "dynamic-import" && /getBuiltinModule|^node:/.test(path));
  expect(late.map(({ original }) => original)).toEqual([]);
});
