import * as z from "zod/mini";
import type { Alert } from "#core/alert.ts";
import { type Case, versionOf } from "#core/case.ts";
import { claimRefusal, workRefusal } from "#core/case-work.ts";
import { CaseLine } from "#core/desk-case.ts";
import { putAlert } from "#shared/alerts.ts";
import { claimCase, readCase } from "#shared/cases.ts";
import { watchClaim } from "#shared/claim.ts";
import { ring } from "#shared/ring.ts";
import { readCounselor } from "#shared/roster.ts";
import { queuePlace } from "#shared/table-keys.ts";
import { firstDue } from "#shared/tools.ts";
import { noteDeed } from "./audit.ts";
import { type Change, conflict, refuses, Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { type Asked, type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: CaseLine } as const;

/**
 * Takes a case. It is decided by how often the case was claimed, not by its version: a message that raises it in
 * between must not keep anyone from answering.
 */
export const claimRoute = route({
  ...change,
  path: "/cases/{id}/claim",
  summary: "Take a case that nobody has: the other phones stop ringing",
  body: Versioned,
  async handle(desk, { caller, id, now, body }) {
    const found = await readCase(desk.table, id);
    if (found === undefined) return refusal(404, "no_such_case");
    if (found.status === "claimed" && found.owner === caller.id) return lineOf(found);
    const why = claimRefusal(found, caller);
    if (why === "taken") return conflict(desk.table, found, body.version);
    if (why !== undefined) return refuses(why);
    const version = versionOf(found) + 1;
    await noteDeed(desk.table, {
      caseId: id,
      counselorId: caller.id,
      what: "claim",
      now,
      action: body.action,
      version,
    });
    if (found.priority === "P1") await watchClaim(desk, found, now);
    const claim = { caseId: id, counselorId: caller.id, claimsSeen: found.claims, now: now.toISOString() };
    const claimed = await claimCase(desk.table, claim);
    if (claimed !== undefined) return lineOf(claimed);
    return conflict(desk.table, (await readCase(desk.table, id)) ?? found, body.version);
  },
});

export const handOverRoute = route({
  ...change,
  path: "/cases/{id}/hand-over",
  summary: "Put a case into a colleague's hands; her phone rings until she answers",
  body: z.extend(Versioned, { to: z.string().check(z.maxLength(40)) }),
  handle: (desk, asked) => handOver(desk, asked, asked.body.to).then(answered),
});

export const unclaimRoute = route({
  ...change,
  path: "/cases/{id}/unclaim",
  summary: "Give a case back to the queue; the phones ring again",
  body: Versioned,
  handle: (desk, asked) => unclaim(desk, asked).then(answered),
});

type Worked = { readonly after: Case } | Refusal;
type AskedVersioned = Asked<unknown, z.output<typeof Versioned>>;

const answered = (worked: Worked): CaseLine | Refusal => (isRefusal(worked) ? worked : lineOf(worked.after));

/** Puts a case into another counselor's hands. A P1 is watched as after any claim. */
export async function handOver(desk: Desk, asked: AskedVersioned, to: string): Promise<Worked> {
  const { caller, now } = asked;
  if ((await readCounselor(desk.table, to, now)) === undefined) return refusal(422, "no_such_colleague");
  const worked = await workOn(desk, asked, {
    what: "hand-over",
    async decide(found): Promise<Change | Refusal> {
      const why = workRefusal(found, caller);
      if (why !== undefined) return refuses(why);
      if (found.owner === to) return refusal(422, "hers_already");
      if (found.priority === "P1") await watchClaim(desk, found, now);
      await alertOf(desk, found, { reason: "handed_over", claims: found.claims + 1, now });
      const place = { listPk: queuePlace({ ...found, status: "claimed" }).listPk };
      const set = { status: "claimed", owner: to, claimedAt: now.toISOString(), claims: found.claims + 1, ...place };
      return { set, remove: ["closing"] };
    },
  });
  if (!isRefusal(worked)) await ringNow(desk, worked.after, "handed_over");
  return worked;
}

/** Gives a case back: it is new again, and rings as a new one does. */
export async function unclaim(desk: Desk, asked: AskedVersioned): Promise<Worked> {
  const { caller, now } = asked;
  const worked = await workOn(desk, asked, {
    what: "unclaim",
    async decide(found): Promise<Change | Refusal> {
      const why = workRefusal(found, caller);
      if (why !== undefined) return refuses(why);
      await alertOf(desk, found, { reason: "given_back", claims: found.claims, now });
      const set = { status: "new", listPk: queuePlace({ ...found, status: "new" }).listPk };
      return { set, remove: ["owner", "claimedAt", "closing"] };
    },
  });
  if (!isRefusal(worked)) await ringNow(desk, worked.after, "given_back");
  return worked;
}

interface Alerting {
  readonly reason: "handed_over" | "given_back";
  readonly claims: number;
  readonly now: Date;
}

const alertFor = (found: Case, { reason, claims, now }: Alerting): Alert => ({
  caseId: found.id,
  reason,
  cause: String(claims),
  channel: found.channel,
  priority: found.priority,
  since: now.toISOString(),
  claims,
  step: 0,
});

/**
 * The alert is written before the case changes, so that no crash leaves the case with nobody told; and over
 * whatever a change that never came left there.
 */
async function alertOf(desk: Desk, found: Case, alerting: Alerting): Promise<void> {
  await putAlert(desk.table, alertFor(found, alerting), firstDue(alerting.now));
}

/** Rings at once; where that fails the alert is due, and the clock rings. */
async function ringNow(desk: Desk, after: Case, reason: Alerting["reason"]): Promise<void> {
  const alert = alertFor(after, { reason, claims: after.claims, now: desk.now() });
  await ring(desk, { alert, found: after }).catch(() => desk.log("AlertUnfinished", { caseId: after.id }));
}
