import { heard } from "#core/hearing.ts";
import type { CaseTable } from "./case-table.ts";
import { readSaved, type Saved, type Stored } from "./messages.ts";
import type { Key } from "./table-keys.ts";

/** A message that was saved, with what is heard in it. */
export const hear = (saved: Saved): Stored => ({ ...saved, message: heard(saved.message) });

/** An inbound message by its key, with whether its path is done; undefined where there is none. */
export async function readMessage(table: CaseTable, key: Key): Promise<Stored | undefined> {
  const saved = await readSaved(table, key);
  return saved === undefined ? undefined : hear(saved);
}
