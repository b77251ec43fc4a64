import { once } from "#core/once.ts";
import { unpacked } from "#core/packed.ts";
import type { Phrasebook } from "#core/phrasebook.ts";
import { categoriesFromSource, dangersFromSource, districtsFromSource, languagesFromSource } from "./sources.ts";

/**
 * What a message is read against. lib/packed.ts puts the lexicon into a bundle compiled and packed, in place of these
 * names; where they are not there, in a test and in a tool, it is compiled from its sources when it is first asked for.
 */
declare const PACKED_DANGERS: string;
declare const PACKED_LANGUAGES: string;
declare const PACKED_CATEGORIES: string;
declare const PACKED_DISTRICTS: string;

// The conditions stand where esbuild can decide them: what is not reached is left out, and all sources with it.
export const dangers = /* @__PURE__ */ once(
  (): Phrasebook => (typeof PACKED_DANGERS === "string" ? unpacked(PACKED_DANGERS) : dangersFromSource()),
);
export const languages = /* @__PURE__ */ once(
  (): Readonly<Record<string, string>> =>
    typeof PACKED_LANGUAGES === "string" ? unpacked(PACKED_LANGUAGES) : languagesFromSource(),
);
export const categories = /* @__PURE__ */ once(
  (): Phrasebook => (typeof PACKED_CATEGORIES === "string" ? unpacked(PACKED_CATEGORIES) : categoriesFromSource()),
);
export const districts = /* @__PURE__ */ once(
  (): Phrasebook => (typeof PACKED_DISTRICTS === "string" ? unpacked(PACKED_DISTRICTS) : districtsFromSource()),
);
