import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { bundleOptions } from "../../lib/bundle.ts";
import { layTables } from "../../lib/packed.ts";

type Output = Metafile["outputs"][string];

export interface Bundle {
  readonly name: string;
  readonly file: string;
  /** What a cold start reads: the entry, what that imports before it runs, and the tables beside it. */
  readonly bytes: number;
  /** All files, with those that are read only where they are needed. */
  readonly allBytes: number;
  /** Bytes by npm package; `own` is what stands in functions/. */
  readonly packages: Readonly<Record<string, number>>;
}

/** A function's bundle made with the options of the stack, or a floor's, and what is in it. */
export async function bundled(name: string, folder: string): Promise<Bundle> {
  const options = bundleOptions(name, join(folder, name));
  const { metafile } = await build({ ...options, ...floors[name], metafile: true });
  const tables = Object.values(layTables(options.outdir)).reduce((sum, bytes) => sum + bytes, 0);
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".mjs"));
  const read = readAtStart(metafile.outputs);
  const packages = new Map<string, number>();
  for (const { inputs } of read) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const from = packageOf(path);
      packages.set(from, (packages.get(from) ?? 0) + bytesInOutput);
    }
  }
  return {
    name,
    file: join(options.outdir, "index.mjs"),
    bytes: read.reduce((sum, { bytes }) => sum + bytes, tables),
    allBytes: outputs.reduce((sum, [, { bytes }]) => sum + bytes, tables),
    packages: Object.fromEntries([...packages].toSorted(([, a], [, b]) => b - a)),
  };
}

/**
 * The floor is bundled as anyone would who writes it by hand; the lean one as our functions are, without Node's second HTTP
 * client and the SDK's search for credentials. What is asked is measured against the first.
 */
const floor = { entryPoints: { index: join(import.meta.dirname, "floor.ts") } };
const floors: Readonly<Record<string, Partial<BuildOptions>>> = {
  floor: { ...floor, alias: {}, define: {} },
  "lean-floor": floor,
};

/** The entry and all that its import statements lead to. */
function readAtStart(outputs: Metafile["outputs"]): readonly Output[] {
  const entry = Object.keys(outputs).find((path) => path.endsWith("/index.mjs"));
  const paths = new Set(entry === undefined ? [] : [entry]);
  for (const path of paths) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && next in outputs) paths.add(next);
    }
  }
  return Array.from(paths, (path) => outputs[path]).filter((output) => output !== undefined);
}

/** The innermost package of a path; the SDK's many small ones are told by their scope and name. */
const packageOf = (path: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "own";
