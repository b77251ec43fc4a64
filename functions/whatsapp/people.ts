import * as z from "zod/mini";
import { looseObject, looseText } from "#core/loose.ts";
import type { Identity } from "#core/message.ts";
import { otherWritings, phoneNumber } from "#core/phone.ts";

export const Contact = z.looseObject({
  wa_id: looseText,
  user_id: looseText,
  parent_user_id: looseText,
  profile: looseObject({ name: looseText }),
});
export type Contact = z.infer<typeof Contact>;

/** Who sent something: any of these may be missing since people have usernames instead of numbers. */
export interface Sender {
  readonly from?: string | undefined;
  readonly from_user_id?: string | undefined;
  readonly from_parent_user_id?: string | undefined;
}

/**
 * The contact that belongs to a message, by its ids and never by its place: contacts come in any order. One contact with
 * one message that names no sender belong together.
 */
export function contactOf(
  { from, from_user_id }: Sender,
  { contacts, messages }: { readonly contacts: readonly Contact[]; readonly messages: number },
): Contact | undefined {
  const matching =
    contacts.find(({ user_id }) => user_id !== undefined && user_id === from_user_id) ??
    contacts.find(({ wa_id }) => wa_id !== undefined && wa_id === from);
  if (matching !== undefined || from !== undefined || from_user_id !== undefined) return matching;
  return contacts.length === 1 && messages === 1 ? contacts[0] : undefined;
}

/**
 * Every address of a sender. A number may be written in several ways, and `wa_id` may differ from `from`; a person with a
 * username may come without any number.
 */
export function identitiesOf(sender: Sender, contact?: Contact): Identity[] {
  const numbers = [...new Set([sender.from, contact?.wa_id])].filter((number) => number !== undefined);
  const phones = numbers.map(asNumber).filter((number) => number !== undefined);
  const known = [...phones, ...phones.flatMap(otherWritings)];
  const ids = [sender.from_user_id ?? contact?.user_id, ...numbers.filter(isUserId)];
  const parents = [sender.from_parent_user_id ?? contact?.parent_user_id];
  return [
    ...known.map((value) => ({ kind: "phone" as const, value })),
    ...ids.map((value) => ({ kind: "bsuid" as const, value: value ?? "" })),
    ...parents.map((value) => ({ kind: "parent-bsuid" as const, value: value ?? "" })),
  ].filter(
    ({ kind, value }, at, all) =>
      value !== "" && all.findIndex((other) => other.kind === kind && other.value === value) === at,
  );
}

/** Digits without a plus, whatever country; what is no number anywhere is still the same digits the next time. */
const asNumber = (digits: string): string | undefined =>
  phoneNumber(`+${digits.replace(/^\+/, "")}`) ??
  (/^\+?\d{7,15}$/.test(digits) ? `+${digits.replace("+", "")}` : undefined);

/** A business-scoped id: a country, then letters and digits. */
const isUserId = (text: string): boolean => /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(text);
