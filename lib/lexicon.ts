import { brotliCompressSync, constants } from "node:zlib";
import {
  categoriesFromSource,
  dangersFromSource,
  districtsFromSource,
  languagesFromSource,
} from "../functions/core/lexicon/sources.ts";
import { once } from "../functions/core/once.ts";

/**
 * The lexicon as a bundle carries it: compiled, so that a new process reads its first message without folding five
 * thousand words, and packed, so that it is half as large. functions/core/lexicon/compiled.ts takes it out again.
 */
export const packedLexicon = once(() => ({
  PACKED_DANGERS: packed(dangersFromSource()),
  PACKED_LANGUAGES: packed(languagesFromSource()),
  PACKED_CATEGORIES: packed(categoriesFromSource()),
  PACKED_DISTRICTS: packed(districtsFromSource()),
}));

/** As JavaScript would write it. */
const packed = (thing: unknown): string =>
  JSON.stringify(
    brotliCompressSync(JSON.stringify(thing), {
      params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }).toString("base64"),
  );
