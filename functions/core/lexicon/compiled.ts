import type { Hints } from "#core/hints.ts";
import { once } from "#core/once.ts";
import { unpacked } from "#core/packed.ts";
import type { Phrasebook } from "#core/phrasebook.ts";
import {
  categoriesFromSource,
  dangersFromSource,
  districtsFromSource,
  hintsFromSource,
  languagesFromSource,
} from "./sources.ts";

/**
 * What a message is read against. lib/packed.ts lays the lexicon beside a bundle, compiled and packed, in files of these
 * names; where they are not there, in a test and in a tool, it is compiled from its sources when it is first asked for.
 */
declare const PACKED_DANGERS: string;
declare const PACKED_HINTS: string;
declare const PACKED_LANGUAGES: string;
declare const PACKED_CATEGORIES: string;
declare const PACKED_DISTRICTS: string;

// The conditions stand where esbuild can decide them: what is not reached is left out, and all sources with it.
export const dangers = /* @__PURE__ */ once(
  (): Phrasebook => (typeof PACKED_DANGERS === "string" ? unpacked(PACKED_DANGERS) : dangersFromSource()),
);
export const hints = /* @__PURE__ */ once(
  (): Hints => (typeof PACKED_HINTS === "string" ? unpacked(PACKED_HINTS) : hintsFromSource()),
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
