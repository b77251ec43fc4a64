import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../fixtures");

/** The bytes of a fixture: `fixture("whatsapp/text.json")`. */
export const fixture = (name: string): Buffer => readFileSync(join(folder, name));

/** A fixture's JSON; what it is, the test knows. */
export const fixtureJson = (name: string): unknown => JSON.parse(fixture(name).toString("utf8"));
