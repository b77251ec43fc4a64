import * as z from "zod/mini";
import type { Audit } from "#core/audit.ts";
import type { Case } from "#core/case.ts";
import { type AuditLine, MyDay } from "#core/desk-duty.ts";
import { dayAfter, localTime, startOfDay } from "#core/local-time.ts";
import { readRoster } from "#shared/roster.ts";
import { deedsPk } from "#shared/table-keys.ts";
import { listedDeeds } from "./audit.ts";
import { lineOf, readCases } from "./queue.ts";
import { type Desk, route } from "./route.ts";

/** How many deeds of a day are shown, and how many claimed cases are looked at for hers. */
const mostDeeds = 200;
const mostClaims = 2_000;

export const myDayRoute = route({
  method: "GET",
  path: "/my-day",
  group: "counselor",
  summary: "Her open cases, her shifts of today, and what she did",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: MyDay,
  async handle(desk, { caller, now }) {
    const { day } = localTime(now);
    const [from, to] = [startOfDay(day).toISOString(), startOfDay(dayAfter(day)).toISOString()];
    const [cases, deeds, roster] = await Promise.all([
      claimsOf(desk, caller.id),
      listedDeeds(desk.table, deedsPk(caller.id, day), mostDeeds),
      readRoster(desk.table, now, new Date(from)),
    ]);
    const shifts = roster.shifts.filter((shift) => shift.counselorId === caller.id && shift.from < to);
    return {
      cases: cases.map(lineOf),
      deeds: deeds.map(auditLine),
      shifts: shifts.map((shift) => ({ from: shift.from, to: shift.to })),
    };
  },
});

/** The open cases that are in a counselor's hands. */
export async function claimsOf({ table }: Pick<Desk, "table">, counselorId: string): Promise<readonly Case[]> {
  const nominated = await Promise.all(
    ["claimed", "referred"].map((status) =>
      table.nominated({ index: "list", partition: `QUEUE#${status}`, limit: mostClaims }),
    ),
  );
  const found = await readCases(table, nominated.flat());
  return found.filter(({ owner, status }) => owner === counselorId && (status === "claimed" || status === "referred"));
}

/** A deed as it is shown. */
export const auditLine = ({ caseId, counselorId, at, what, why, refused }: Audit): AuditLine => ({
  reference: caseId,
  by: counselorId,
  at,
  what,
  ...(why !== undefined && { why }),
  ...(refused !== undefined && { refused }),
});
