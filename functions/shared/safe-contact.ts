import * as z from "zod/mini";
import { SafeContact } from "#core/safe-contact-card.ts";
import type { CaseTable } from "./case-table.ts";
import { personKey } from "./table-keys.ts";

/** The card stands on its person, who is read before anything is sent to her. */
const Kept = z.pipe(
  z.object({
    card: SafeContact,
    cardVersion: z.int(),
    cardBy: z.string(),
    cardAt: z.iso.datetime(),
  }),
  z.transform(({ card, cardVersion: version, cardBy: by, cardAt: at }) => ({ card, version, by, at })),
);
export type KeptCard = z.infer<typeof Kept>;

/** What was agreed with a person about reaching her, consistently; undefined where nothing was. */
export async function readSafeContact(table: CaseTable, personId: string): Promise<KeptCard | undefined> {
  const item = await table.read(personKey(personId));
  return item?.["card"] === undefined ? undefined : Kept.parse(item);
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
  const item = await table.change(personKey(personId), {
    set: "SET #card = :card, #cardVersion = :next, #cardBy = :by, #cardAt = :at",
    values: { ":card": card, ":next": seen + 1, ":by": by, ":at": at, ...(seen > 0 && { ":seen": seen }) },
    when: seen > 0 ? "#cardVersion = :seen" : "attribute_not_exists(#cardVersion)",
  });
  return item === undefined ? undefined : Kept.parse(item);
}
