import { Audit, type Deed } from "#core/audit.ts";
import { localTime } from "#core/local-time.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { auditKey, auditPk, breakGlassPk, deedsPk } from "#shared/table-keys.ts";

interface Noted {
  readonly caseId: string;
  readonly counselorId: string;
  readonly what: Deed;
  readonly now: Date;
  /** The action's own name, so that a repeat of it is one line. */
  readonly action: string;
  readonly why?: string;
  readonly version?: number;
}

/** How long audit is kept, in days: seven years. */
const keptDays = 2_557;

/**
 * Writes down what somebody is about to do, before it is done: what follows may fail and is then marked, but nothing
 * happens that stands nowhere.
 */
export async function noteDeed(table: CaseTable, { now, action, ...deed }: Noted): Promise<void> {
  const at = now.toISOString();
  const isOpened = deed.what === "break-glass" || deed.what === "reply-despite-card";
  await table.create({
    ...auditKey(deed.caseId, at, `${deed.what}#${action}`),
    ...Audit.parse({ ...deed, at }),
    listPk: isOpened ? breakGlassPk : deedsPk(deed.counselorId, localTime(now).day),
    listSk: at,
    expiresAt: Math.floor(now.getTime() / 1000) + keptDays * 86_400,
  });
}

/** Marks a deed that came to nothing, because the case was not as she had seen it. */
export async function markRefused(table: CaseTable, { caseId, what, now, action }: Noted): Promise<void> {
  await table.change(auditKey(caseId, now.toISOString(), `${what}#${action}`), {
    set: "SET #refused = :yes",
    values: { ":yes": true },
    when: "attribute_exists(#pk)",
  });
}

/** A polling page reads a case every few seconds: within this many milliseconds that is one reading. */
const oneReading = 15 * 60_000;

/** Writes down that she reads a case, once a quarter of an hour. */
export async function noteReading(table: CaseTable, given: Omit<Noted, "what" | "action">): Promise<void> {
  const { caseId, counselorId, now } = given;
  const quarter = new Date(Math.floor(now.getTime() / oneReading) * oneReading);
  const at = quarter.toISOString();
  await table.create({
    ...auditKey(caseId, at, `read#${counselorId}`),
    ...Audit.parse({ caseId, counselorId, what: "read", at: now.toISOString() }),
    listPk: deedsPk(counselorId, localTime(now).day),
    listSk: now.toISOString(),
    expiresAt: Math.floor(now.getTime() / 1000) + keptDays * 86_400,
  });
}

/** Everything that was done to a case since a moment, oldest first. */
export async function auditOf(table: CaseTable, caseId: string, since: string): Promise<readonly Audit[]> {
  // Readings stand under their quarter of an hour, which begins before them.
  const deeds = (await table.partition(auditPk(caseId), since)).map((item) => Audit.parse(item));
  return deeds.toSorted((one, other) => one.at.localeCompare(other.at));
}

/** What is listed of deeds (one counselor's day, or every opening with a reason), newest first. */
export async function listedDeeds(table: CaseTable, partition: string, limit: number): Promise<readonly Audit[]> {
  const nominated = await table.nominated({ index: "list", partition, order: "newest first", limit });
  const items = await table.readAll(nominated);
  return items.map((item) => Audit.parse(item));
}
