import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { BuildOptions } from "esbuild";
import { tableNames } from "./packed.ts";

const functions = join(import.meta.dirname, "..", "functions");

/** The file in which a function begins: `voice` is voice/handler.ts, `voice/events` is voice/events.ts. */
export const entryPoint = (name: string): string =>
  join(functions, name.includes("/") ? `${name}.ts` : join(name, "handler.ts"));

/**
 * `import … from "node:http"` makes Node read every name that http has, and so load its fetch and its WebSocket: a sixth of
 * a cold start, for what nothing here uses. A module taken by `getBuiltinModule` is read only where a name is used.
 */
const builtins = Object.fromEntries(
  builtinModules.flatMap((name) => {
    const taken = `data:text/javascript,module.exports=process.getBuiltinModule("${name}")`;
    return [
      [name, taken],
      [`node:${name}`, taken],
    ];
  }),
);

/**
 * How a function's folder becomes ESM files, SDK included: what a test ran is what is deployed, whatever SDK a runtime
 * brings. What is imported only where it is needed (another way to send) is a file of its own, which a cold start does not
 * read. The banner gives CommonJS packages inside it a `require`; without `module` first, esbuild takes the SDK's CommonJS
 * build. Source maps cost a start nothing: Node reads them only where it is told to.
 */
export const bundleOptions = (name: string, outdir: string): BuildOptions & { readonly outdir: string } => ({
  entryPoints: { index: entryPoint(name) },
  outdir,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunk-[hash]",
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
  // Zod asks for the browser it runs in, and Node would load its threads to answer.
  define: { ...tableNames, navigator: "undefined" },
  inject: [join(import.meta.dirname, "unpack.ts")],
  external: ["./phone-library.cjs"],
  alias: {
    "#core/phone-library.ts": join(import.meta.dirname, "phone-library.ts"),
    ...builtins,
    "@aws-sdk/credential-provider-node": join(import.meta.dirname, "lambda-credentials.ts"),
  },
  banner: { js: "const require=process.getBuiltinModule('module').createRequire(import.meta.url);" },
});

/**
 * How a function's page becomes a script and a style beside the function's own file; undefined for a function without
 * one. They are put into the HTML as they are: the page is one answer.
 */
export function pageOptions(name: string, outdir: string): (BuildOptions & { readonly outdir: string }) | undefined {
  const entry = ["page.tsx", "page.ts"].map((file) => join(functions, name, "page", file)).find(existsSync);
  if (entry === undefined) return undefined;
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
    // Amazon's library for calls was written for another bundler, which gave browsers Node's name for their window.
    define: { global: "globalThis" },
    // It brings a client for its chats along, and with it the whole SDK.
    alias: { "@aws-sdk/client-chime-sdk-messaging": join(import.meta.dirname, "nothing.ts") },
  };
}

/** Lays the page's script beside itself, squeezed, for a page that is served as a file. `quality`: 11 is small and slow. */
export function squeezePage(outdir: string, quality: number): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  writeFileSync(join(outdir, "page.js.br"), brotliCompressSync(readFileSync(join(outdir, "page.js")), { params }));
}
