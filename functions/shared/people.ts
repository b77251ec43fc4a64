import * as z from "zod";
import { type Identity, inOrder } from "#core/message.ts";
import type { CaseTable } from "./case-table.ts";
import { identityKey, movedKey, personCaseKey, personKey } from "./table-keys.ts";

const KnownIdentity = z.object({ pk: z.string(), sk: z.string(), personId: z.string() });
const Person = z.object({ openCaseId: z.string().optional() });

interface Addresses {
  readonly identities: readonly Identity[];
  readonly pepper: string;
  /** The person the addresses belong to if none of them is known. */
  readonly draw: string;
  readonly now: string;
}

export interface Whose {
  readonly personId: string;
  /** Other persons to whom an address of the same message belongs, or belonged. They are never merged. */
  readonly others: readonly string[];
}

/**
 * Whose message it is: the first known address names the person, unknown ones are linked to that person. The clear
 * address stands on its identity and nowhere else.
 */
export async function whose(table: CaseTable, { identities, pepper, draw, now }: Addresses): Promise<Whose> {
  const addresses = inOrder(identities).map((identity) => ({ identity, key: identityKey(identity, pepper) }));
  const moved = addresses.map(({ identity }) => movedKey(identity, pepper));
  const items = (await table.readAll([...addresses.map(({ key }) => key), ...moved])).map((item) =>
    KnownIdentity.parse(item),
  );
  const before = items.filter(({ sk }) => sk === "MOVED").map(({ personId }) => personId);
  const known = new Map(items.filter(({ sk }) => sk !== "MOVED").map(({ pk, personId }) => [pk, personId]));
  let personId = addresses.map(({ key }) => known.get(key.pk)).find((found) => found !== undefined);
  const found = [...known.values()];
  for (const { identity, key } of addresses) {
    if (known.has(key.pk)) continue;
    const linked = await table.change(key, {
      set: "SET #personId = if_not_exists(#personId, :personId), #kind = :kind, #value = :value, #since = if_not_exists(#since, :now)",
      values: { ":personId": personId ?? draw, ":kind": identity.kind, ":value": identity.value, ":now": now },
    });
    // Another message of the same person may have linked it first: then hers is the person.
    const owner = KnownIdentity.parse(linked).personId;
    personId ??= owner;
    found.push(owner);
  }
  const person = personId ?? draw;
  return { personId: person, others: [...new Set([...found, ...before])].filter((other) => other !== person) };
}

/** The person whom the first known of these addresses names, without linking anything. */
export async function findPerson(
  table: CaseTable,
  identities: readonly Identity[],
  pepper: string,
): Promise<string | undefined> {
  const items = await table.readAll(inOrder(identities).map((identity) => identityKey(identity, pepper)));
  return items.map((item) => KnownIdentity.parse(item).personId).at(0);
}

/** The person's open case, or `draw` if there was none: whichever of two messages comes first decides for both. */
export async function openCaseOf(table: CaseTable, personId: string, draw: string): Promise<string> {
  const person = await table.change(personKey(personId), {
    set: "SET #openCaseId = if_not_exists(#openCaseId, :draw)",
    values: { ":draw": draw },
  });
  return Person.parse(person).openCaseId ?? draw;
}

/** The person's open case, without opening one. */
export async function findOpenCase(table: CaseTable, personId: string): Promise<string | undefined> {
  return Person.parse((await table.read(personKey(personId))) ?? {}).openCaseId;
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

/** The person whom an address belongs to; undefined for one that nobody wrote from. */
export async function personOf(table: CaseTable, identity: Identity, pepper: string): Promise<string | undefined> {
  return KnownIdentity.safeParse(await table.read(identityKey(identity, pepper))).data?.personId;
}

/** Every case a person had or has, oldest name first. */
export async function casesOf(table: CaseTable, personId: string): Promise<readonly string[]> {
  const items = await table.partition(personKey(personId).pk, "CASE#");
  const past = items.flatMap((item) => (typeof item["caseId"] === "string" ? [item["caseId"]] : []));
  const open = Person.parse(items.find((item) => item["sk"] === "PERSON") ?? {}).openCaseId;
  return open === undefined || past.includes(open) ? past : [...past, open];
}
