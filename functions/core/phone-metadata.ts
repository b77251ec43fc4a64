import type { MetadataJson } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";
import { once } from "./once.ts";
import { unpacked } from "./packed.ts";

/** A bundle has the table packed beside it: as a literal it would be a ninth of what a new process has to read. */
declare const PACKED_PHONE_METADATA: string;

/** What is known of the phone numbers of each country. */
export const phoneMetadata = /* @__PURE__ */ once(
  (): MetadataJson => (typeof PACKED_PHONE_METADATA === "string" ? unpacked(PACKED_PHONE_METADATA) : metadata),
);
