import { join } from "node:path";
import type { BuildOptions } from "esbuild";

const functions = join(import.meta.dirname, "..", "functions");

/** The file in which a function begins: `voice` is voice/handler.ts, `voice/events` is voice/events.ts. */
export const entryPoint = (name: string): string =>
  join(functions, name.includes("/") ? `${name}.ts` : join(name, "handler.ts"));

/**
 * How a function's folder becomes one ESM file, SDK included: what a test ran is what is deployed, whatever SDK a
 * runtime brings. The banner gives CommonJS packages inside it a `require`; without `module` first, esbuild takes the
 * SDK's CommonJS build.
 */
export const bundleOptions = (name: string, outdir: string): BuildOptions & { readonly outdir: string } => ({
  entryPoints: { index: entryPoint(name) },
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
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
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});
