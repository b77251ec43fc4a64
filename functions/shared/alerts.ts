import { createHash } from "node:crypto";
import { Alert } from "#core/alert.ts";
import type { CaseTable } from "./case-table.ts";
import { alertKey, duePk, type Key } from "./table-keys.ts";

/** Writes an alert that is not there yet: true for the one writer who is to ring it now. */
export const createAlert = (table: CaseTable, alert: Alert, dueAt: string): Promise<boolean> =>
  table.create({ ...alertKey(alert), ...alert, duePk: duePk("alert"), dueAt });

/** Writes an alert over whatever stood there under the same reason and cause. */
export const putAlert = (table: CaseTable, alert: Alert, dueAt: string): Promise<void> =>
  table.put({ ...alertKey(alert), ...alert, duePk: duePk("alert"), dueAt });

/** An alert by its key; undefined when it is not there. */
export async function readAlert(table: CaseTable, key: Key): Promise<Alert | undefined> {
  const item = await table.read(key);
  return item === undefined ? undefined : Alert.parse(item);
}

/** How far an alert has come, and when it is next to be looked at. */
export interface Rung {
  readonly step: number;
  readonly sentAt: string;
  /** Counselors to be rung again before the next step; none: undefined. */
  readonly again: readonly string[] | undefined;
  readonly refusals: number | undefined;
  readonly nextRingAt: string | undefined;
  /** Undefined: the alert has nothing more to do. */
  readonly dueAt: string | undefined;
}

/** Writes down that a step was rung, and what is left to do. */
export async function markRung(table: CaseTable, alert: Alert, rung: Rung): Promise<void> {
  const written = Object.entries({
    step: rung.step,
    sentAt: rung.sentAt,
    attempts: 0,
    again: rung.again,
    refusals: rung.refusals,
    nextRingAt: rung.nextRingAt,
    dueAt: rung.dueAt,
    ended: rung.dueAt === undefined ? "rung" : undefined,
  });
  const set = written.filter(([, value]) => value !== undefined);
  const gone = written.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  if (rung.dueAt === undefined) gone.push("#duePk");
  await table.change(alertKey(alert), {
    set: `SET ${set.map(([name]) => `#${name} = :${name}`).join(", ")} REMOVE ${gone.join(", ")}`,
    values: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
  });
}

/** Ends an alert that nobody needs any more. */
export async function endAlert(table: CaseTable, alert: Alert, why: NonNullable<Alert["ended"]>): Promise<void> {
  await table.change(alertKey(alert), { set: "SET #ended = :why REMOVE #duePk, #dueAt", values: { ":why": why } });
}

/** What caused an alert, short enough for a key: a message's key may be two kilobytes long. */
export const causeOf = (messageKey: string): string =>
  createHash("sha256").update(messageKey).digest("base64url").slice(0, 22);
