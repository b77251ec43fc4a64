import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Takes out a table that packed.ts laid beside a bundle. Stands in bundles under this name, so that core stays pure. */
export const UNPACK = (file: string): unknown =>
  JSON.parse(brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString());
