import { Counselor, Device, type Roster, Shift } from "#core/counselor.ts";
import type { CaseTable, Item } from "./case-table.ts";
import { counselorKey, deviceKey, rosterPk, shiftKey } from "./table-keys.ts";

/** Everyone who can be alerted and the shifts that run or come, or that ended since `from`, in one consistent read. */
export async function readRoster(table: CaseTable, now: Date, from: Date = now): Promise<Roster> {
  const items = await table.partition(rosterPk, `AT#${from.toISOString()}`);
  const present = items.filter((item) => !isExpired(item, now));
  const filed = (prefix: string) => present.filter(({ sk }) => String(sk).startsWith(prefix));
  return {
    shifts: filed("AT#").map((item) => Shift.parse(item)),
    counselors: filed("COUNSELOR#").map((item) => Counselor.parse(item)),
    devices: filed("DEVICE#").map((item) => Device.parse(item)),
  };
}

/** One counselor; undefined when she is not, or no longer, of the roster. */
export async function readCounselor(table: CaseTable, id: string, now: Date): Promise<Counselor | undefined> {
  const item = await table.read(counselorKey(id));
  return item === undefined || isExpired(item, now) ? undefined : Counselor.parse(item);
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

/** Takes out of the roster what is no more: to every reader it is gone now, and the table drops it in its own time. */
export async function endInRoster(table: CaseTable, gone: Roster, now: Date): Promise<void> {
  const keys = [
    ...gone.counselors.map(({ id }) => counselorKey(id)),
    ...gone.devices.map(deviceKey),
    ...gone.shifts.map(shiftKey),
  ];
  const expiresAt = Math.floor(now.getTime() / 1000);
  await Promise.all(
    keys.map((key) => table.change(key, { set: "SET #expiresAt = :now", values: { ":now": expiresAt } })),
  );
}

/** DynamoDB drops an expired item within days, not at once: until then it is read as absent. */
const isExpired = ({ expiresAt }: Item, now: Date): boolean =>
  typeof expiresAt === "number" && expiresAt * 1000 <= now.getTime();
