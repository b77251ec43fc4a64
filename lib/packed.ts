import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { buildSync } from "esbuild";
import {
  categoriesFromSource,
  dangersFromSource,
  districtsFromSource,
  hintsFromSource,
  languagesFromSource,
} from "../functions/core/lexicon/sources.ts";
import { once } from "../functions/core/once.ts";
import { openApi } from "../functions/desk/openapi.ts";
import { routes } from "../functions/desk/routes.ts";
import { mailboxApi } from "../functions/mailbox/openapi.ts";
import { formApi } from "../functions/web-form/openapi.ts";

/**
 * Large tables as files beside a bundle: the lexicon compiled, so that a new process reads its first message without folding
 * five thousand words, and what we tell other sites of our API; all packed, out of the way of what a new process has to read before anything else. unpack.ts takes
 * them out again, when they are first asked for.
 */
const sources = {
  PACKED_DANGERS: { file: "dangers.br", source: dangersFromSource },
  PACKED_HINTS: { file: "hints.br", source: hintsFromSource },
  PACKED_LANGUAGES: { file: "languages.br", source: languagesFromSource },
  PACKED_CATEGORIES: { file: "categories.br", source: categoriesFromSource },
  PACKED_DISTRICTS: { file: "districts.br", source: districtsFromSource },
  PACKED_FORM_API: { file: "form-api.br", source: formApi },
  PACKED_MAILBOX_API: { file: "mailbox-api.br", source: mailboxApi },
  PACKED_DESK_API: { file: "desk-api.br", source: () => openApi(routes) },
} as const;

/** For esbuild: under which name a bundle finds each table. */
export const tableNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sources).map(([name, { file }]) => [name, JSON.stringify(file)]),
);

const packed = once(() => Object.values(sources).map(({ file, source }) => ({ file, bytes: pack(source()) })));

const pack = (table: unknown): Buffer =>
  brotliCompressSync(JSON.stringify(table), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });

/** What lib/phone-library.ts asks for. */
const phoneLibrary = "phone-library.cjs";

const phones = once(() => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, "..", "functions", "core", "phone-library.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    minify: true,
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
});

/** Lays beside a bundle the tables that its files name. Answers with how many bytes each has. */
export function layTables(outdir: string): Readonly<Record<string, number>> {
  const scripts = readdirSync(outdir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".mjs"));
  const text = scripts.map((file) => readFileSync(join(outdir, file), "utf8")).join("\n");
  if (text.includes(phoneLibrary)) writeFileSync(join(outdir, phoneLibrary), phones());
  const needed = packed().filter(({ file }) => text.includes(`"${file}"`));
  for (const { file, bytes } of needed) writeFileSync(join(outdir, file), bytes);
  return Object.fromEntries(needed.map(({ file, bytes }) => [file, bytes.length]));
}
