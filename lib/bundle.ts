import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { packedLexicon } from "./lexicon.ts";

const functions = join(import.meta.dirname, "..", "functions");

/** The file in which a function begins: `voice` is voice/handler.ts, `voice/events` is voice/events.ts. */
export const entryPoint = (name: string): string =>
  join(functions, name.includes("/") ? `${name}.ts` : join(name, "handler.ts"));

/**
 * How a function's folder becomes ESM files, SDK included: what a test ran is what is deployed, whatever SDK a runtime
 * brings. What is imported only where it is needed (another way to send, credentials of another kind of machine) is a
 * file of its own, which a cold start does not read. The banner gives CommonJS packages inside it a `require`; without `module` first, esbuild takes the
 * SDK's CommonJS build.
 */
export const bundleOptions = (name: string, outdir: string): BuildOptions & { readonly outdir: string } => ({
  entryPoints: { index: entryPoint(name) },
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node24",
  format: "esm",
  minify: true,
  keepNames: false,
  sourcemap: true,
  sourcesContent: false,
  mainFields: ["module", "main"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  define: packedLexicon(),
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});

/**
 * How a function's page becomes a script and a style beside the function's own file; undefined for a function without
 * one. They are put into the HTML as they are: the page is one answer.
 */
export function pageOptions(name: string, outdir: string): (BuildOptions & { readonly outdir: string }) | undefined {
  const entry = join(functions, name, "page", "page.tsx");
  if (!existsSync(entry)) return undefined;
  return {
    entryPoints: { page: entry },
    outdir,
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    jsx: "automatic",
    jsxImportSource: "preact",
  };
}
