import * as z from "zod/mini";
import type { Deed } from "#core/audit.ts";
import { Case, versionOf } from "#core/case.ts";
import { mayOpen, type WorkRefusal } from "#core/case-work.ts";
import type { Conflict } from "#core/desk-case.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { nextVersion, readCase } from "#shared/cases.ts";
import { caseKey, grantKey } from "#shared/table-keys.ts";
import { auditOf, markRefused, noteDeed } from "./audit.ts";
import { type Asked, type Desk, isRefusal, type Refusal, refusal } from "./route.ts";

/** What every change of a case says: its own name, so that a repeat is no second change, and the version she saw. */
export const Versioned = z.strictObject({ action: z.uuid(), version: z.int().check(z.gte(0)) });
type Versioned = z.infer<typeof Versioned>;

/** A case that she may open: hers, nobody's, or with a reason she gave. */
export async function openedCase(
  { table }: Desk,
  { caller, id, now }: Pick<Asked<unknown, unknown>, "caller" | "id" | "now">,
): Promise<Case | Refusal> {
  const found = await readCase(table, id);
  if (found === undefined) return refusal(404, "no_such_case");
  if (mayOpen(found, caller)) return found;
  const until = (await table.read(grantKey(id, caller.id)))?.["expiresAt"];
  return typeof until === "number" && until * 1000 > now.getTime() ? found : refusal(403, "needs_reason");
}

export interface Change {
  readonly set: Item;
  readonly remove?: readonly string[];
  /** Her last message as it was seen: the change does not happen when she wrote since. */
  readonly lastMessageAt?: string;
}

interface Work {
  readonly what: Deed;
  readonly decide: (found: Case) => Change | Refusal | Promise<Change | Refusal>;
}

/**
 * Changes a case as she saw it: she may, it is still of the version she saw, it is written down, and then it is done,
 * on condition of that version. A repeat of what was done already answers the same.
 */
export async function workOn(
  desk: Desk,
  asked: Asked<unknown, Versioned>,
  { what, decide }: Work,
): Promise<{ readonly before: Case; readonly after: Case } | Refusal> {
  const { caller, id, now, body } = asked;
  const found = await openedCase(desk, asked);
  if (isRefusal(found)) return found;
  if (found.lastAction === body.action) return { before: found, after: found };
  if (versionOf(found) !== body.version) return conflict(desk.table, found, body.version);
  const change = await decide(found);
  if (isRefusal(change)) return change;
  const { action } = body;
  const deed = { caseId: id, counselorId: caller.id, what, now, action, version: body.version + 1 };
  await noteDeed(desk.table, deed);
  const after = await changeCase(desk.table, found, { action, ...change });
  if (after !== undefined) return { before: found, after };
  await markRefused(desk.table, deed);
  const seen = await readCase(desk.table, id);
  return conflict(desk.table, seen ?? found, body.version);
}

/** One write of a case on condition that nobody changed it since it was read; undefined when somebody did. */
export async function changeCase(
  table: CaseTable,
  found: Case,
  { set, remove = [], lastMessageAt, action }: Change & { readonly action: string },
): Promise<Case | undefined> {
  const names = Object.keys(set);
  const removed = remove.length === 0 ? "" : ` REMOVE ${remove.map((name) => `#${name}`).join(", ")}`;
  const version = versionOf(found);
  const item = await table.change(caseKey(found.id), {
    set: `SET ${[...names.map((name) => `#${name} = :${name}`), "#lastAction = :action", nextVersion.set].join(", ")}${removed}`,
    values: {
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      ...nextVersion.values,
      ":action": action,
      ...(version > 0 && { ":seen": version }),
      ...(lastMessageAt !== undefined && { ":lastMessageAt": lastMessageAt }),
    },
    when: [
      version > 0 ? "#version = :seen" : "attribute_exists(#pk) AND attribute_not_exists(#version)",
      ...(lastMessageAt === undefined ? [] : ["#lastMessageAt = :lastMessageAt"]),
    ].join(" AND "),
  });
  return item === undefined ? undefined : Case.parse(item);
}

/** How far back a conflict tells what happened, in milliseconds. */
const conflictTells = 86_400_000;

/** The answer to who wrote on an old version: what others did since. */
export async function conflict(table: CaseTable, found: Case, seen: number): Promise<Refusal> {
  const since = new Date(Date.parse(found.lastMessageAt) - conflictTells).toISOString();
  const deeds = await auditOf(table, found.id, since);
  const changes = deeds
    .filter(({ version = 0, refused }) => version > seen && refused !== true)
    .map(({ counselorId: by, at, what }) => ({ by, at, what }));
  const body: Conflict = { error: "conflict", version: versionOf(found), changes };
  return refusal(409, "conflict", { version: body.version, changes: body.changes });
}

/** A rule's no, as an answer. */
export const refuses = (why: WorkRefusal): Refusal => refusal(422, why);
