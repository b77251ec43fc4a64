import { brotliDecompressSync } from "node:zlib";

/** Takes out a table that packed.ts put into a bundle. Stands in bundles under this name, so that core stays pure. */
export const UNPACK = (packed: string): unknown =>
  JSON.parse(brotliDecompressSync(Buffer.from(packed, "base64")).toString());
