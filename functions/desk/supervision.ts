import * as z from "zod/mini";
import { AuditLine } from "#core/desk-duty.ts";
import { Session } from "#core/session.ts";
import { readCase } from "#shared/cases.ts";
import { deedsPk, grantKey } from "#shared/table-keys.ts";
import { auditOf, listedDeeds, noteDeed } from "./audit.ts";
import { auditLine } from "./my-day.ts";
import { refusal, route } from "./route.ts";

/** For how long a reason opens a case, in seconds. */
const opensFor = 3_600;

/** A case that is not hers opens for a reason, which supervisors see on the board at once. */
export const breakGlassRoute = route({
  method: "POST",
  path: "/cases/{id}/open",
  group: "counselor",
  summary: "Open a colleague's or a closed case for an hour, with a reason that supervisors see",
  query: z.strictObject({}),
  body: z.strictObject({ action: z.uuid(), why: z.string().check(z.trim(), z.minLength(5), z.maxLength(500)) }),
  answer: z.strictObject({ until: z.iso.datetime() }),
  async handle(desk, { caller, id, now, body }) {
    if ((await readCase(desk.table, id)) === undefined) return refusal(404, "no_such_case");
    const deed = { caseId: id, counselorId: caller.id, what: "break-glass", now } as const;
    await noteDeed(desk.table, { ...deed, action: body.action, why: body.why });
    const expiresAt = Math.floor(now.getTime() / 1000) + opensFor;
    await desk.table.put({ ...grantKey(id, caller.id), counselorId: caller.id, expiresAt });
    desk.log("BreakGlass", { caseId: id });
    return { until: new Date(expiresAt * 1000).toISOString() };
  },
});

const Lines = z.strictObject({ lines: z.array(AuditLine) });

export const caseAuditRoute = route({
  method: "GET",
  path: "/cases/{id}/audit",
  group: "supervisor",
  summary: "Who read and changed a case, oldest first",
  query: z.strictObject({ since: z.optional(z.iso.datetime()) }),
  body: z.undefined(),
  answer: Lines,
  async handle(desk, { id, query }) {
    return { lines: (await auditOf(desk.table, id, query.since ?? "0")).map(auditLine) };
  },
});

export const deedsRoute = route({
  method: "GET",
  path: "/deeds",
  group: "supervisor",
  summary: "What one counselor did on one day, newest first",
  query: z.strictObject({ counselor: z.string().check(z.maxLength(40)), day: z.iso.date() }),
  body: z.undefined(),
  answer: Lines,
  async handle(desk, { query }) {
    const deeds = await listedDeeds(desk.table, deedsPk(query.counselor, query.day), 500);
    return { lines: deeds.map(auditLine) };
  },
});

const Sessions = z.strictObject({
  sessions: z.array(z.pick(Session, { counselorId: true, group: true, since: true })),
});
const OfCounselor = z.strictObject({ counselor: z.string().check(z.maxLength(40)) });

export const sessionsRoute = route({
  method: "GET",
  path: "/sessions",
  group: "supervisor",
  summary: "Where a counselor is signed in",
  query: OfCounselor,
  body: z.undefined(),
  answer: Sessions,
  async handle(desk, { query, now }) {
    const found = await desk.sessions.of(query.counselor, now);
    return { sessions: found.map(({ counselorId, group, since }) => ({ counselorId, group, since })) };
  },
});

export const revokeRoute = route({
  method: "POST",
  path: "/sessions/end",
  group: "supervisor",
  summary: "End every session of a counselor: a phone was lost, or she left",
  query: z.strictObject({}),
  body: OfCounselor,
  answer: z.strictObject({ ended: z.boolean() }),
  async handle(desk, { caller, body }) {
    await desk.sessions.endAll(body.counselor, caller.id);
    return { ended: true };
  },
});
