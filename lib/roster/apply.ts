import type { Device, Roster } from "../../functions/core/counselor.ts";
import type { CaseTable } from "../../functions/shared/case-table.ts";
import { endInRoster, readRoster, writeRoster } from "../../functions/shared/roster.ts";
import type { RosterFile } from "./file.ts";
import { subscribe, type Topic, unsubscribeOthers } from "./subscriptions.ts";

export interface Place {
  readonly table: CaseTable;
  readonly topic: Topic;
}

export interface Applied {
  readonly roster: Roster;
  /** How many counselors, devices and coming shifts stood in the table and are in the file no more. */
  readonly gone: { readonly counselors: number; readonly devices: number; readonly shifts: number };
}

/**
 * Makes table and topic hold what the file holds: who is in it no more stops ringing. Every step can be done again, and
 * what goes, goes last; so whoever is in both rosters is reachable all the while, and a run that broke is run again.
 */
export async function applyRoster({ table, topic }: Place, file: RosterFile, now: Date): Promise<Applied> {
  const before = await readRoster(table, now);
  const devices = await subscribe(topic, file.devices);
  const roster: Roster = { ...file, devices };
  await writeRoster(table, roster);
  const gone: Roster = {
    counselors: missing(before.counselors, roster.counselors, ({ id }) => id),
    devices: missing(before.devices, roster.devices, nameOf),
    shifts: missing(before.shifts, roster.shifts, ({ counselorId, to }) => `${counselorId} ${to}`),
  };
  await endInRoster(table, gone, now);
  await unsubscribeOthers(topic, devices);
  const { length: counselors } = gone.counselors;
  return { roster, gone: { counselors, devices: gone.devices.length, shifts: gone.shifts.length } };
}

const nameOf = ({ counselorId, kind, address }: Device): string => `${counselorId} ${kind} ${address}`;

function missing<T>(before: readonly T[], after: readonly T[], name: (one: T) => string): readonly T[] {
  const there = new Set(after.map(name));
  return before.filter((one) => !there.has(name(one)));
}
