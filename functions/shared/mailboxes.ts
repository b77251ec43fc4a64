import * as z from "zod/mini";
import { keptDays, referenceIn } from "#core/mailbox.ts";
import type { CaseTable } from "./case-table.ts";
import { knowsFirst, type Lock, noLock, opens } from "./mailbox-key.ts";
import { mailboxAttemptsKey, mailboxKey } from "./table-keys.ts";
import type { Tools } from "./tools.ts";

/**
 * A letter box that a person opens by a reference and a key. Guessing is limited for each mailbox, and nobody's guesses
 * lock its owner out: an attempt counts against the mailbox only when the first six digits of the key are right, which a
 * stranger meets once in a million. So the owner has her attempts a day to herself, and whoever knows half of the key has
 * no more than those either. What a stranger can try is limited by the rate of the route alone, against 10^16 keys;
 * `node test/bench/mailbox.ts` works out what that comes to.
 */
export const Mailbox = z.object({
  name: z.string(),
  salt: z.string(),
  hash: z.string(),
  first: z.string(),
  /** Unix seconds: after this it is closed, whether or not the table has dropped it. Every word in it moves it on. */
  expiresAt: z.int(),
  /** The appointment she has, where that one says so too. */
  slotId: z.optional(z.string()),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** How many attempts with the right first digits and a wrong rest a mailbox takes on one day (UTC). */
export const attemptsADay = 20;

interface Made {
  readonly name: string;
  readonly lock: Lock;
  readonly now: Date;
}

/** Makes a mailbox that is not there yet; false when one is: a mailbox has one key, and is made once. */
export const createMailbox = (table: CaseTable, { name, lock, now }: Made): Promise<boolean> =>
  table.create({ ...mailboxKey(referenceIn(name)), name, ...lock, expiresAt: closesAt(now) });

/** A mailbox by its reference; undefined when there is none, or it is closed. */
export async function readMailbox(table: CaseTable, reference: string, now: Date): Promise<Mailbox | undefined> {
  const found = Mailbox.safeParse(await table.read(mailboxKey(reference))).data;
  return found !== undefined && found.expiresAt * 1000 > now.getTime() ? found : undefined;
}

/** Nobody's reference: what cannot be one is tried against this, so that it takes the same time. */
const nobodys = "0000-0000";

interface Attempt {
  readonly reference: string | undefined;
  readonly key: string | undefined;
}

/**
 * The mailbox that a reference and a key open. Whether it is the reference that is wrong, the key, or the day's attempts
 * are used up, the answer is the same and so is the work: one read, one write, one slow hash.
 */
export async function openMailbox(
  tools: Tools,
  { reference = nobodys, key = "" }: Attempt,
): Promise<Mailbox | undefined> {
  const [now, pepper] = [tools.now(), await tools.pepper()];
  const found = await readMailbox(tools.table, reference, now);
  const lock = found ?? noLock;
  const [isCounted, isRight] = await Promise.all([
    countAttempt(tools.table, { reference, now, by: knowsFirst(key, lock, pepper) ? "owner" : "stranger" }),
    opens(key, lock, pepper),
  ]);
  if (found !== undefined && isCounted && isRight) return found;
  tools.log("MailboxRefused");
  return undefined;
}

/** An attempt that was right is not one of the day's. */
export async function forgetAttempt(table: CaseTable, reference: string, now: Date): Promise<void> {
  await table.change(mailboxAttemptsKey(reference, now), {
    set: "SET #owner = #owner - :one",
    values: { ":one": 1, ":none": 0 },
    when: "#owner > :none",
  });
}

/** Every word in a mailbox, hers or a counselor's, keeps it open; false when there is no such mailbox any more. */
export async function keepOpen(table: CaseTable, name: string, now: Date): Promise<boolean> {
  const kept = await table.change(mailboxKey(referenceIn(name)), {
    set: "SET #expiresAt = :closes",
    values: { ":closes": closesAt(now), ":name": name, ":now": Math.floor(now.getTime() / 1000) },
    when: "#name = :name AND #expiresAt > :now",
  });
  return kept !== undefined;
}

/** Lets a mailbox point to an appointment, or to none. */
export async function pointTo(table: CaseTable, name: string, slotId: string | undefined): Promise<void> {
  await table.change(mailboxKey(referenceIn(name)), {
    set: slotId === undefined ? "REMOVE #slotId" : "SET #slotId = :slotId",
    values: { ":name": name, ...(slotId !== undefined && { ":slotId": slotId }) },
    when: "#name = :name",
  });
}

interface Counted {
  readonly reference: string;
  readonly now: Date;
  readonly by: "owner" | "stranger";
}

/** Counts before the key is turned, so that a thousand at once are a thousand; false: no more of these today. */
async function countAttempt(table: CaseTable, { reference, now, by }: Counted): Promise<boolean> {
  const counted = await table.change(mailboxAttemptsKey(reference, now), {
    set: `SET #${by} = if_not_exists(#${by}, :none) + :one, #expiresAt = :gone`,
    values: {
      ":none": 0,
      ":one": 1,
      ":gone": Math.floor(now.getTime() / 1000) + 2 * 86_400,
      ...(by === "owner" && { ":most": attemptsADay }),
    },
    ...(by === "owner" && { when: "attribute_not_exists(#owner) OR #owner < :most" }),
  });
  return counted !== undefined;
}

const closesAt = (now: Date): number => Math.floor(now.getTime() / 1000) + keptDays * 86_400;
