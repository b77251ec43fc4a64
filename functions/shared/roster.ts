import { Counselor, Device, type Roster, Shift } from "#core/counselor.ts";
import type { CaseTable } from "./case-table.ts";
import { counselorKey, deviceKey, rosterPk, shiftKey } from "./table-keys.ts";

/** Everyone who can be alerted and the shifts that run or come, in one consistent read. */
export async function readRoster(table: CaseTable, now: Date): Promise<Roster> {
  const items = await table.partition(rosterPk, `AT#${now.toISOString()}`);
  // What was taken from the roster keeps its place, so that who was on duty can still be told; it counts no more.
  const filed = (prefix: string) =>
    items.filter((item) => String(item["sk"]).startsWith(prefix) && item["removedAt"] === undefined);
  return {
    shifts: filed("AT#").map((item) => Shift.parse(item)),
    counselors: filed("COUNSELOR#").map((item) => Counselor.parse(item)),
    devices: filed("DEVICE#").map((item) => Device.parse(item)),
  };
}

/** One counselor; undefined when she is not, or no longer, of the roster. */
export async function readCounselor(table: CaseTable, id: string): Promise<Counselor | undefined> {
  const item = await table.read(counselorKey(id));
  return item === undefined ? undefined : Counselor.parse(item);
}

/** How long a shift that is over is kept, in days: long enough to ask who was on duty when a case came. */
const shiftsKeptDays = 400;

/** Writes a roster; whatever it holds replaces what stood there under the same name. */
export async function writeRoster(table: CaseTable, roster: Roster): Promise<void> {
  const expiry = (to: string) => Math.floor(Date.parse(to) / 1000) + shiftsKeptDays * 86_400;
  await Promise.all([
    ...roster.counselors.map((counselor) => table.put({ ...counselorKey(counselor.id), ...counselor })),
    ...roster.devices.map((device) => table.put({ ...deviceKey(device), ...device })),
    ...roster.shifts.map((shift) => table.put({ ...shiftKey(shift), ...shift, expiresAt: expiry(shift.to) })),
  ]);
}
