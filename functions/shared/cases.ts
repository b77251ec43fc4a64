import { Case, type Status } from "#core/case.ts";
import type { InboundMessage } from "#core/message.ts";
import { isHigher } from "#core/priority.ts";
import type { CaseTable } from "./case-table.ts";
import { leaveOpenPlace, rememberCase } from "./people.ts";
import { caseKey, queuePlace, queueSk } from "./table-keys.ts";

/** Part of every change of a case that someone at the desk could overwrite without having seen it. */
export const nextVersion = {
  set: "#version = if_not_exists(#version, :firstVersion) + :oneVersion",
  values: { ":firstVersion": 0, ":oneVersion": 1 },
} as const;

interface Joining {
  readonly caseId: string;
  readonly personId: string;
  readonly message: InboundMessage;
  /** The message's key, by which the case remembers what it did. */
  readonly key: string;
}

/**
 * Puts a message on a case, opening it where there is none yet. Undefined when the case is closed, or is another
 * person's that drew the same reference. A status that is there is never changed.
 */
export async function joinCase(
  table: CaseTable,
  { caseId, personId, message, key }: Joining,
): Promise<Case | undefined> {
  const suspect = message.marks?.includes("suspect") === true;
  const fresh = { status: "new" as const, priority: message.priority, openedAt: message.receivedAt, suspect };
  const place = queuePlace(fresh);
  const waiting = message.opensCase ? ", #waitingSince = if_not_exists(#waitingSince, :openedBy)" : "";
  const item = await table.change(caseKey(caseId), {
    set: `SET #id = :id, #personId = :personId, #lastMessageAt = :now${waiting}, ${[
      "status",
      "priority",
      "channel",
      "language",
      "openedAt",
      "openedBy",
      "claims",
      "listPk",
      "listSk",
      ...(suspect ? ["suspect"] : []),
    ]
      .map((name) => `#${name} = if_not_exists(#${name}, :${name})`)
      .join(", ")}`,
    values: {
      ":id": caseId,
      ":personId": personId,
      ":now": message.receivedAt,
      ":status": fresh.status,
      ":priority": fresh.priority,
      ":channel": message.channel,
      ":language": message.language ?? "und",
      ":openedAt": fresh.openedAt,
      ":openedBy": key,
      ":claims": 0,
      ":listPk": place.listPk,
      ":listSk": place.listSk,
      ...(suspect && { ":suspect": suspect }),
      ":closed": "closed",
    },
    when: "attribute_not_exists(#pk) OR (#personId = :personId AND #status <> :closed)",
  });
  return item === undefined ? undefined : Case.parse(item);
}

/** Raises a case to a message's priority, never lowers it; the case as it is afterwards. */
export async function raiseCase(
  table: CaseTable,
  found: Case,
  { message, key }: Pick<Joining, "message" | "key">,
): Promise<Case> {
  if (!isHigher(message.priority, found.priority)) return found;
  const item = await table.change(caseKey(found.id), {
    set: `SET #priority = :priority, #raisedBy = :key, #listSk = :listSk, ${nextVersion.set}`,
    values: {
      ...nextVersion.values,
      ":priority": message.priority,
      ":key": key,
      ":listSk": queueSk({ ...found, priority: message.priority }),
      ":closed": "closed",
    },
    when: "#priority > :priority AND #status <> :closed",
  });
  return item === undefined ? found : Case.parse(item);
}

/** Remembers that an address of this case's person belongs to another person too: a hint for the desk, no merge. */
export async function hintAt(table: CaseTable, caseId: string, others: readonly string[]): Promise<void> {
  if (others.length === 0) return;
  await table.change(caseKey(caseId), {
    set: "SET #hints = :others",
    values: { ":others": others },
    when: "attribute_exists(#pk)",
  });
}

/** A case by its reference, consistently. */
export async function readCase(table: CaseTable, caseId: string): Promise<Case | undefined> {
  const item = await table.read(caseKey(caseId));
  return item === undefined ? undefined : Case.parse(item);
}

interface Claiming {
  readonly caseId: string;
  readonly counselorId: string;
  /** How often the case had been claimed when the counselor was asked: two who are asked at once cannot both have it. */
  readonly claimsSeen: number;
  readonly now: string;
}

/** Puts a case into a counselor's hands; undefined when someone claimed or closed it since. Repeating it is the same. */
export async function claimCase(
  table: CaseTable,
  { caseId, counselorId, claimsSeen, now }: Claiming,
): Promise<Case | undefined> {
  const claimed = await table.change(caseKey(caseId), {
    set: `SET #status = :claimed, #owner = :owner, #claimedAt = :now, #claims = :next, #listPk = :listPk, ${nextVersion.set} REMOVE #waitingSince`,
    values: {
      ...nextVersion.values,
      ":claimed": "claimed",
      ":owner": counselorId,
      ":now": now,
      ":next": claimsSeen + 1,
      ":seen": claimsSeen,
      ":closed": "closed",
      ":listPk": "QUEUE#claimed",
    },
    when: "#claims = :seen AND #status <> :closed",
  });
  if (claimed !== undefined) return Case.parse(claimed);
  const found = await readCase(table, caseId);
  const isMine = found?.status === "claimed" && found.owner === counselorId && found.claims === claimsSeen + 1;
  return isMine ? found : undefined;
}

/**
 * Closes a case. The person keeps it in her list first and loses it from the open place last: whatever breaks in
 * between, her next message finds it closed and opens another.
 */
export async function closeCase(table: CaseTable, found: Case, now: string): Promise<Case | undefined> {
  await rememberCase(table, found.personId, found.id);
  const item = await table.change(caseKey(found.id), {
    set: `SET #status = :closed, #closedAt = :now, #listPk = :listPk, ${nextVersion.set} REMOVE #waitingSince`,
    values: {
      ...nextVersion.values,
      ":closed": "closed",
      ":now": now,
      ":listPk": "QUEUE#closed",
      ":seen": found.status,
      ":claims": found.claims,
    },
    when: "#status = :seen AND #claims = :claims",
  });
  if (item === undefined) return undefined;
  await leaveOpenPlace(table, found.personId, found.id);
  return Case.parse(item);
}

/** The first cases of a queue, most urgent first. The index only nominates: the cases are read, and must still be so. */
export async function queue(table: CaseTable, status: Status, limit: number): Promise<readonly Case[]> {
  const nominated = await table.nominated({ index: "list", partition: `QUEUE#${status}`, limit });
  const items = await table.readAll(nominated);
  return items.map((item) => Case.parse(item)).filter((found) => found.status === status);
}
