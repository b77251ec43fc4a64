import { brotliCompressSync, constants } from "node:zlib";
import phoneMetadata from "libphonenumber-js/min/metadata";
import {
  categoriesFromSource,
  dangersFromSource,
  districtsFromSource,
  languagesFromSource,
} from "../functions/core/lexicon/sources.ts";
import { once } from "../functions/core/once.ts";

/**
 * Large tables as a bundle carries them: the lexicon compiled, so that a new process reads its first message without folding
 * five thousand words; and all packed, because a new process reads its whole bundle before anything else. unpack.ts takes
 * them out again, when they are first asked for.
 */
export const packedTables = once(() => ({
  PACKED_DANGERS: packed(dangersFromSource()),
  PACKED_LANGUAGES: packed(languagesFromSource()),
  PACKED_CATEGORIES: packed(categoriesFromSource()),
  PACKED_DISTRICTS: packed(districtsFromSource()),
  PACKED_PHONE_METADATA: packed(phoneMetadata),
}));

/** As JavaScript would write it. */
const packed = (thing: unknown): string =>
  JSON.stringify(
    brotliCompressSync(JSON.stringify(thing), {
      params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }).toString("base64"),
  );
