import * as z from "zod/mini";
import { type Identity, inOrder } from "#core/message.ts";
import type { CaseTable, Item } from "./case-table.ts";
import { addressId, heardAttribute, type Key, personCaseKey, personKey } from "./table-keys.ts";

const Address = z.object({ personId: z.optional(z.string()), movedFrom: z.optional(z.string()) });
const Person = z.object({ personId: z.optional(z.string()), openCaseId: z.optional(z.string()) });

/** One address of a message and what the table has on it, if anything. */
interface Known {
  readonly identity: Identity;
  readonly id: string;
  readonly item: Item | undefined;
  readonly personId: string | undefined;
  readonly movedFrom: string | undefined;
}

/** Whose message it is, as far as reading tells. */
export interface Sender {
  /** The person whom the first known address names; where none is known, she goes by the first. */
  readonly personId: string;
  readonly addresses: readonly Known[];
  /** What stands under the key that was asked for beside. */
  readonly beside: Item | undefined;
}

interface Asked {
  readonly identities: readonly Identity[];
  readonly pepper: string;
  /** Something else that is to be read by the way. */
  readonly beside?: Key | undefined;
}

/** Reads whose addresses these are. Changes nothing. */
export async function senderOf(table: CaseTable, { identities, pepper, beside }: Asked): Promise<Sender> {
  const ids = inOrder(identities).map((identity) => ({ identity, id: addressId(identity, pepper) }));
  const keys = [...new Set(ids.map(({ id }) => id))].map(personKey);
  const items = await table.readAll(beside === undefined ? keys : [...keys, beside]);
  const found = new Map(items.map((item) => [item["pk"], item]));
  const addresses = ids.map(({ identity, id }): Known => {
    const item = found.get(personKey(id).pk);
    const { personId, movedFrom } = Address.parse(item ?? {});
    return { identity, id, item, personId, movedFrom };
  });
  const personId = addresses.find((address) => address.personId !== undefined)?.personId ?? addresses[0]?.id;
  if (personId === undefined) throw new Error("NoIdentity");
  return { personId, addresses, beside: beside && items.find(({ pk, sk }) => pk === beside.pk && sk === beside.sk) };
}

/**
 * Writes down whose the addresses are that nobody had. The clear address stands on its own item and nowhere else.
 * Answers with the other persons to whom an address of the same message belongs, or belonged: they are never merged.
 */
export async function linkAddresses(
  table: CaseTable,
  { addresses }: Sender,
  { personId, since }: { readonly personId: string; readonly since: string },
): Promise<readonly string[]> {
  const owners = await Promise.all(
    addresses.map(async (address) => {
      if (address.personId !== undefined || address.id === personId) return address.personId;
      const linked = await table.change(personKey(address.id), {
        set: `SET #personId = if_not_exists(#personId, :personId), ${clear.set}`,
        values: { ":personId": personId, ...clear.values(address.identity, since) },
      });
      // Another message may have linked it first.
      return Person.parse(linked).personId;
    }),
  );
  const all = [...owners, ...addresses.map(({ movedFrom }) => movedFrom)].filter((owner) => owner !== undefined);
  return [...new Set(all)].filter((owner) => owner !== personId);
}

/** The clear address, once. */
const clear = {
  set: "#kind = :kind, #value = :value, #since = if_not_exists(#since, :since)",
  values: ({ kind, value }: Identity, since: string) => ({ ":kind": kind, ":value": value, ":since": since }),
};

interface OpenPlace {
  readonly personId: string;
  /** The case that is open from now on if none was; undefined: none is opened. */
  readonly draw?: string | undefined;
  /** The address she is named after, where this may be her first message. */
  readonly founder?: { readonly identity: Identity; readonly since: string } | undefined;
  /** When she wrote from these addresses, where the provider counts the hours since. */
  readonly heard?:
    | { readonly addressIds: readonly string[]; readonly account: string; readonly at: string }
    | undefined;
}

export interface Opened {
  /** Not who was asked for, where another message gave the address to someone else first. */
  readonly personId: string;
  readonly openCaseId: string | undefined;
  /** Everything that is kept with the person. */
  readonly person: Item;
}

/**
 * The person's open case, or `draw` if there was none: whichever of two messages comes first decides for both. The same
 * write names a new person after her first address, and notes when she was heard, which never moves back.
 */
export async function openCaseOf(table: CaseTable, place: OpenPlace): Promise<Opened> {
  const { personId, draw, founder, heard } = place;
  const heards = heard?.addressIds.map((id) => heardAttribute(id, heard.account)) ?? [];
  const sets = [
    ...(draw === undefined ? [] : ["#openCaseId = if_not_exists(#openCaseId, :draw)", "#personId = :personId"]),
    ...(founder === undefined ? [] : [clear.set]),
    ...heards.map((name) => `#${name} = :heard`),
  ];
  const whens = [
    draw === undefined
      ? "#personId = :personId AND attribute_exists(#openCaseId)"
      : "(attribute_not_exists(#personId) OR #personId = :personId)",
    ...heards.map((name) => `(attribute_not_exists(#${name}) OR #${name} <= :heard)`),
  ];
  const values = {
    ":personId": personId,
    ...(draw !== undefined && { ":draw": draw }),
    ...(founder !== undefined && clear.values(founder.identity, founder.since)),
    ...(heard !== undefined && { ":heard": heard.at }),
  };
  const changed =
    sets.length === 0
      ? undefined
      : await table.change(personKey(personId), { set: `SET ${sets.join(", ")}`, values, when: whens.join(" AND ") });
  const person = changed ?? (await table.read(personKey(personId))) ?? {};
  const { personId: owner = personId, openCaseId } = Person.parse(person);
  if (changed === undefined && owner !== personId) return openCaseOf(table, { personId: owner, draw, heard });
  if (changed === undefined && heard !== undefined) return openCaseOf(table, { personId, draw, founder });
  return { personId, openCaseId, person };
}

/** The person's open case, without opening one. */
export async function findOpenCase(table: CaseTable, personId: string): Promise<string | undefined> {
  return (await openCaseOf(table, { personId })).openCaseId;
}

/** Puts another case in the place of one that cannot take a message; does nothing if someone did so already. */
export async function replaceOpenCase(
  table: CaseTable,
  personId: string,
  change: { seen: string; draw: string },
): Promise<void> {
  await table.change(personKey(personId), {
    set: "SET #openCaseId = :draw",
    values: { ":draw": change.draw, ":seen": change.seen },
    when: "#openCaseId = :seen",
  });
}

/** Keeps a closed case with its person, and takes it from the open place if it still stands there. */
export async function leaveOpenPlace(table: CaseTable, personId: string, caseId: string): Promise<void> {
  await table.change(personKey(personId), {
    set: "REMOVE #openCaseId",
    values: { ":caseId": caseId },
    when: "#openCaseId = :caseId",
  });
}

/** Writes down that a person had this case; a repeat changes nothing. */
export const rememberCase = (table: CaseTable, personId: string, caseId: string): Promise<boolean> =>
  table.create({ ...personCaseKey(personId, caseId), caseId });

/** The person whom the first known of these addresses names; undefined where none is known. */
export async function knownPerson(
  table: CaseTable,
  identities: readonly Identity[],
  pepper: string,
): Promise<string | undefined> {
  const { addresses } = await senderOf(table, { identities, pepper });
  return addresses.find(({ personId }) => personId !== undefined)?.personId;
}

/** Every case a person had or has, oldest name first. */
export async function casesOf(table: CaseTable, personId: string): Promise<readonly string[]> {
  const items = await table.partition(personKey(personId).pk, "CASE#");
  const past = items.flatMap((item) => (typeof item["caseId"] === "string" ? [item["caseId"]] : []));
  const open = Person.parse(items.find((item) => item["sk"] === "PERSON") ?? {}).openCaseId;
  return open === undefined || past.includes(open) ? past : [...past, open];
}
