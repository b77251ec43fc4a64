import * as z from "zod/mini";
import type { OutboundMessage } from "#core/message.ts";
import { type MayContact, mayContact } from "#core/safe-contact.ts";
import { SafeContact } from "#core/safe-contact-card.ts";
import { windowFor } from "#core/window.ts";
import type { Item } from "./case-table.ts";
import { addressId, heardAttribute, optedOutAttribute, personKey } from "./table-keys.ts";
import type { Terms, Tools } from "./tools.ts";

/** Why nothing was sent, decided here and not by a provider. */
const held = [
  "unsafe_channel",
  "unsafe_hour",
  "unsafe_word",
  "opted_out",
  "window_closed",
  "appointment_over",
] as const;
type Held = (typeof held)[number];

export const isHeld = (failure: string): boolean => held.some((reason) => reason === failure);

const Card = z.optional(SafeContact);

/** Whom a message goes to, as the table has them: the person, and the address, which is its own item or the same. */
export interface Recipient {
  readonly person: Item | undefined;
  readonly address: Item | undefined;
  /** Whoever else is known by that address: a number that was typed may be of somebody with whom something was agreed. */
  readonly others?: readonly Item[];
}

/**
 * The one gate before every send: what is safe for the person, whether she wants texts, and whether the provider still
 * takes free words. Answers with the terms of sending, or with why it must not be sent.
 * @param known the recipient, where what is sent answers a message whose path read and wrote both a moment ago
 */
export async function termsFor(
  tools: Tools,
  reply: OutboundMessage,
  known?: Recipient,
): Promise<Terms | { readonly failure: Held }> {
  const { to, channel, account, template } = reply;
  const id = addressId(to, await tools.pepper());
  const { person, address, others = [] } = known ?? (await recipientOf(tools, reply, id));
  // A card that cannot be read throws: nothing goes out past what may have been agreed.
  const cards = [person, ...others].map((item) => Card.parse(item?.["card"]));
  const hold = reply.reminds && (await reminderHold(tools, reply.reminds, cards));
  if (hold === "appointment_over") return { failure: hold };
  const mays = cards.map((card) => mayContact(card, { channel, now: tools.now(), text: reply.text }));
  const may: MayContact = mays.find(({ ok }) => !ok) ?? { ok: true };
  // A counselor may send despite the card, for a reason that stands on the message and that her supervisor sees.
  if (!may.ok && reply.despite === undefined) return { failure: `unsafe_${may.reason}` };
  if (hold !== undefined) return { failure: hold };
  if (address?.[optedOutAttribute(channel)] === true) return { failure: "opted_out" };
  // What answers a message that only just arrived is not held back for how long it was on its way: the provider decides.
  const heardAt = known === undefined ? z.string().safeParse(person?.[heardAttribute(id, account)]).data : undefined;
  const window = windowFor(reply, heardAt, tools.now());
  return window === "closed" && template === undefined ? { failure: "window_closed" } : { window };
}

async function recipientOf({ table }: Tools, { personId }: OutboundMessage, id: string): Promise<Recipient> {
  const keys = [...new Set([id, personId ?? id])].map(personKey);
  const items = await table.readAll(keys);
  const at = (wanted: string) => items.find(({ pk }) => pk === personKey(wanted).pk);
  const [person, address] = [at(personId ?? id), at(id)];
  const owner = z.string().safeParse(address?.["personId"]).data;
  const other = owner === undefined || owner === (personId ?? id) ? undefined : await table.read(personKey(owner));
  return { person, address, others: other === undefined ? [] : [other] };
}

/** Read only where a reminder goes out: it is on no message's path. */
async function reminderHold(...asked: Parameters<Reminders["reminderHold"]>): ReturnType<Reminders["reminderHold"]> {
  const reminders = await import("./reminders.ts");
  return reminders.reminderHold(...asked);
}
type Reminders = typeof import("./reminders.ts");
