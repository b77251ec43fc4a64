import * as z from "zod/mini";
import { needsLookingAfter } from "#core/appointment.ts";
import type { Case } from "#core/case.ts";
import { isAlarming } from "#core/case-work.ts";
import { isReachable, onDuty } from "#core/counselor.ts";
import { Board } from "#core/desk-duty.ts";
import { Priority } from "#core/priority.ts";
import { openCallBacks } from "#shared/call-backs.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { openFindings } from "#shared/findings.ts";
import { readRoster } from "#shared/roster.ts";
import { holderOf, listedSlots } from "#shared/slots.ts";
import { breakGlassPk, caseKey, openedAtIn } from "#shared/table-keys.ts";
import { listUnread } from "#shared/unread.ts";
import { listedDeeds } from "./audit.ts";
import { lineOf, readCases } from "./queue.ts";
import { type Desk, route } from "./route.ts";

/** How many waiting cases are counted of each priority, how many P1 and claimed cases are looked at, how many shown. */
const counted = 1_000;
const lookedAt = 1_000;
const shown = 50;

export const boardRoute = route({
  method: "GET",
  path: "/board",
  group: "counselor",
  summary: "Who waits and for how long, who is on duty, and what nobody has answered",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: Board,
  async handle(desk, { caller, now }) {
    const { table } = desk;
    const [waiting, urgent, claimed, review, roster, opened, watch, unread, callBacks, welfare] = await Promise.all([
      Promise.all(Priority.options.map((priority) => waitingOf(table, priority))),
      casesIn(table, "QUEUE#new", "P1"),
      casesIn(table, "QUEUE#claimed"),
      casesIn(table, "QUEUE#review"),
      readRoster(table, now),
      caller.group === "supervisor" ? listedDeeds(table, breakGlassPk, shown) : [],
      openFindings(table),
      listUnread(table, { limit: shown, now }),
      callBacksOf(table),
      welfareOf(desk, now),
    ]);
    const alarming = [...urgent, ...claimed].filter((found) => isAlarming(found, now));
    const hers = (id: string): number =>
      claimed.filter(({ owner, status }) => status === "claimed" && owner === id).length;
    return {
      waiting,
      onDuty: onDuty(roster, now).map((counselor) => ({
        id: counselor.id,
        name: counselor.name,
        reachable: isReachable(roster, counselor),
        claims: hers(counselor.id),
      })),
      alarming: alarming
        .toSorted((a, b) => since(a).localeCompare(since(b)))
        .slice(0, shown)
        .map(lineOf),
      callBacks: [...callBacks],
      welfare: [...welfare],
      closing: claimed
        .filter(({ status, closing }) => status !== "closed" && closing !== undefined)
        .slice(0, shown)
        .map(lineOf),
      review: review
        .filter((found) => found.review === "needed")
        .slice(0, shown)
        .map(lineOf),
      watch: watch.map(({ kind, channel, since }) => ({ kind, channel, since })),
      unread: unread.map(({ id, channel, at, size }) => ({ id, channel, at, size })),
      opened: opened.map(({ caseId, counselorId, at, why = "" }) => ({ reference: caseId, by: counselorId, at, why })),
    };
  },
});

const since = (found: Case): string => found.claimedAt ?? found.openedAt;

/** Open cases of those who asked to be called. */
async function callBacksOf(table: CaseTable): Promise<Board["callBacks"]> {
  const asked = await openCallBacks(table, shown);
  const keys = asked.map(({ caseId }) => caseKey(caseId));
  const cases = await readCases(table, keys);
  const since = new Map(asked.map(({ caseId, askedAt }) => [caseId, askedAt]));
  return cases.flatMap((found) => {
    const askedAt = since.get(found.id);
    return askedAt === undefined || found.status === "closed" ? [] : [{ line: lineOf(found), askedAt }];
  });
}

/** Open cases of those who did not come to an appointment. */
async function welfareOf(desk: Pick<Desk, "table" | "pepper">, now: Date): Promise<Board["welfare"]> {
  const missed = (await listedSlots(desk.table)).filter((slot) => needsLookingAfter(slot, now)).slice(0, shown);
  const holders = await Promise.all(missed.map((slot) => holderOf(desk, slot)));
  const known = new Set(holders.flatMap(({ caseId }) => caseId ?? []));
  const cases = await readCases(desk.table, Array.from(known, caseKey));
  return cases.map(lineOf);
}

/** Counts by the index alone: five thousand waiting cases are not read to say that they are many. */
async function waitingOf(table: CaseTable, priority: Priority) {
  const nominated = await table.nominated({ index: "list", partition: "QUEUE#new", prefix: priority, limit: counted });
  const oldest = openedAtIn(nominated[0]?.["listSk"]);
  return { priority, count: nominated.length, ...(oldest !== undefined && { oldest }) };
}

async function casesIn(table: CaseTable, partition: string, prefix?: string): Promise<readonly Case[]> {
  const page = { index: "list", partition, limit: lookedAt, ...(prefix !== undefined && { prefix }) } as const;
  return readCases(table, await table.nominated(page));
}
