// biome-ignore lint/style/noRestrictedImports: unpacking is pure, and of all that can unpack only Node is at hand at once
import { brotliDecompressSync } from "node:zlib";

/** A table as lib/packed.ts writes it into a bundle. */
export const unpacked = (packed: string) => JSON.parse(brotliDecompressSync(Buffer.from(packed, "base64")).toString());
