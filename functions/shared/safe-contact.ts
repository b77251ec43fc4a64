import * as z from "zod";
import { SafeContact } from "#core/safe-contact-card.ts";
import type { CaseTable } from "./case-table.ts";
import { safeContactKey } from "./table-keys.ts";

const Kept = z.object({ card: SafeContact, version: z.number().int(), by: z.string(), at: z.iso.datetime() });
export type KeptCard = z.infer<typeof Kept>;

/** What was agreed with a person about reaching her, consistently; undefined where nothing was. */
export async function readSafeContact(table: CaseTable, personId: string): Promise<KeptCard | undefined> {
  const item = await table.read(safeContactKey(personId));
  return item === undefined ? undefined : Kept.parse(item);
}

interface Agreed {
  readonly personId: string;
  readonly card: SafeContact;
  /** The version that the writer saw; 0 where there was no card. */
  readonly seen: number;
  readonly by: string;
  readonly at: string;
}

/** Writes a card over the version that its writer saw; undefined when someone changed it since. */
export async function writeSafeContact(table: CaseTable, agreed: Agreed): Promise<KeptCard | undefined> {
  const { personId, card, seen, by, at } = agreed;
  const item = await table.change(safeContactKey(personId), {
    set: "SET #card = :card, #version = :next, #by = :by, #at = :at",
    values: { ":card": card, ":next": seen + 1, ":by": by, ":at": at, ...(seen > 0 && { ":seen": seen }) },
    when: seen > 0 ? "#version = :seen" : "attribute_not_exists(#version)",
  });
  return item === undefined ? undefined : Kept.parse(item);
}
