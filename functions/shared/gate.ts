import * as z from "zod";
import type { OutboundMessage } from "#core/message.ts";
import { mayContact } from "#core/safe-contact.ts";
import { SafeContact } from "#core/safe-contact-card.ts";
import { windowFor } from "#core/window.ts";
import { heardKey, optOutKey, safeContactKey } from "./table-keys.ts";
import type { Terms, Tools } from "./tools.ts";

/** Why nothing was sent, decided here and not by a provider. */
const held = ["unsafe_channel", "unsafe_hour", "unsafe_word", "opted_out", "window_closed"] as const;
type Held = (typeof held)[number];

export const isHeld = (failure: string): boolean => held.some((reason) => reason === failure);

const Heard = z.object({ at: z.string() });
const Kept = z.object({ card: SafeContact });
const OptedOut = z.object({ out: z.boolean() });

/**
 * The one gate before every send: what is safe for the person, whether she wants texts, and whether the provider still
 * takes free words. Answers with the terms of sending, or with why it must not be sent.
 */
export async function termsFor(
  { table, pepper, now }: Tools,
  reply: OutboundMessage,
): Promise<Terms | { readonly failure: Held }> {
  const { to, channel, account, personId, template } = reply;
  const key = await pepper();
  const keys = [heardKey(to, key, account), optOutKey(to, key, channel)];
  const items = await table.readAll(personId === undefined ? keys : [...keys, safeContactKey(personId)]);
  const at = (sk: string) => items.find((item) => String(item["sk"]).startsWith(sk));
  const kept = at("SAFE-CONTACT");
  // A card that cannot be read throws: nothing goes out past what may have been agreed.
  const card = kept === undefined ? undefined : Kept.parse(kept).card;
  const may = mayContact(card, { channel, now: now(), text: reply.text });
  // A counselor may send despite the card, for a reason that stands on the message and that her supervisor sees.
  if (!may.ok && reply.despite === undefined) return { failure: `unsafe_${may.reason}` };
  if (OptedOut.safeParse(at("OPTED-OUT")).data?.out === true) return { failure: "opted_out" };
  const window = windowFor(reply, Heard.safeParse(at("HEARD")).data?.at, now());
  return window === "closed" && template === undefined ? { failure: "window_closed" } : { window };
}
