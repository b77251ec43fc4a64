import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../../lib/bundle.ts";

export interface Bundle {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** Bytes by npm package; `own` is what stands in functions/. */
  readonly packages: Readonly<Record<string, number>>;
}

/** A function's bundle, or the floor's, made with the options of the stack, and what is in it. */
export async function bundled(name: string, folder: string): Promise<Bundle> {
  const options = bundleOptions(name, join(folder, name));
  const entry = name === "floor" ? { entryPoints: { index: join(import.meta.dirname, "floor.ts") } } : {};
  const { metafile } = await build({ ...options, ...entry, metafile: true });
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".mjs"));
  const packages = new Map<string, number>();
  for (const [, { inputs }] of outputs) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const from = packageOf(path);
      packages.set(from, (packages.get(from) ?? 0) + bytesInOutput);
    }
  }
  return {
    name,
    file: join(options.outdir, "index.mjs"),
    bytes: outputs.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    packages: Object.fromEntries([...packages].toSorted(([, a], [, b]) => b - a)),
  };
}

/** The innermost package of a path; the SDK's many small ones are told by their scope and name. */
const packageOf = (path: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "own";
