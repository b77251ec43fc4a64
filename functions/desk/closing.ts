import * as z from "zod";
import type { Case } from "#core/case.ts";
import { askToClose, closureOf, confirmRefusal } from "#core/case-work.ts";
import { CloseReason } from "#core/classification.ts";
import { onDuty } from "#core/counselor.ts";
import { CaseLine } from "#core/desk-case.ts";
import { endCallBack } from "#shared/call-backs.ts";
import { leaveOpenPlace, openCaseOf, rememberCase } from "#shared/people.ts";
import { readRoster } from "#shared/roster.ts";
import { type Change, refuses, Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: CaseLine } as const;

export const closeRoute = route({
  ...change,
  path: "/cases/{id}/close",
  summary: "Ask to close a case with a reason; a counselor alone on duty closes it, for a supervisor to look at",
  body: Versioned.extend({ reason: CloseReason }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const present = onDuty(await readRoster(desk.table, now), now);
    const isAlone = present.length === 1 && present[0]?.id === caller.id;
    const worked = await workOn(desk, asked, {
      what: isAlone ? "close-alone" : "ask-close",
      async decide(found): Promise<Change | Refusal> {
        const closing = askToClose(found, caller, present);
        if (closing.kind === "refused") return refuses(closing.why);
        if (closing.kind === "closed alone") return closed(desk, found, closureOf(caller.id, body.reason));
        return { set: { closing: { by: caller.id, at: now.toISOString(), reason: body.reason } } };
      },
    });
    return finished(desk, worked);
  },
});

export const confirmCloseRoute = route({
  ...change,
  path: "/cases/{id}/confirm-close",
  summary: "Agree, as a second person, that a case closes",
  body: Versioned,
  async handle(desk, asked) {
    const worked = await workOn(desk, asked, {
      what: "close",
      async decide(found): Promise<Change | Refusal> {
        const why = confirmRefusal(found, asked.caller);
        if (why !== undefined || found.closing === undefined) return refuses(why ?? "nothing_to_confirm");
        return closed(desk, found, closureOf(found.closing.by, found.closing.reason, asked.caller.id));
      },
    });
    return finished(desk, worked);
  },
});

export const keepOpenRoute = route({
  ...change,
  path: "/cases/{id}/keep-open",
  summary: "Take back, or refuse as a second person, that a case closes",
  body: Versioned,
  async handle(desk, asked) {
    const worked = await workOn(desk, asked, {
      what: "keep-open",
      decide: (found) =>
        found.closing === undefined ? refuses("nothing_to_confirm") : { set: {}, remove: ["closing", "disposition"] },
    });
    return isRefusal(worked) ? worked : lineOf(worked.after);
  },
});

/** Opening a closed case again is a person's act: a message never does it. */
export const reopenRoute = route({
  ...change,
  path: "/cases/{id}/reopen",
  summary: "Open a closed case again, in her own hands",
  body: Versioned,
  async handle(desk, asked) {
    const { caller, now } = asked;
    const worked = await workOn(desk, asked, {
      what: "reopen",
      decide(found) {
        if (found.status !== "closed") return refuses("not_closed");
        const claimedAt = now.toISOString();
        const set = {
          status: "claimed",
          owner: caller.id,
          claimedAt,
          claims: found.claims + 1,
          listPk: "QUEUE#claimed",
        };
        return { set, remove: ["closedAt", "closure", "review", "closing"] };
      },
    });
    if (isRefusal(worked)) return worked;
    // Where she has another open case by now, what she writes goes there; this one is open beside it.
    await openCaseOf(desk.table, { personId: worked.after.personId, draw: worked.after.id });
    return lineOf(worked.after);
  },
});

export const reviewRoute = route({
  ...change,
  path: "/cases/{id}/review",
  group: "supervisor",
  summary: "Say that a case that one person closed alone was looked at",
  body: Versioned,
  async handle(desk, asked) {
    const worked = await workOn(desk, asked, {
      what: "review",
      decide: (found) =>
        found.review === "needed"
          ? { set: { review: "done", listPk: "QUEUE#closed" } }
          : refusal(422, "nothing_to_review"),
    });
    return isRefusal(worked) ? worked : lineOf(worked.after);
  },
});

/** The person keeps the case in her list first; what she writes from then on finds it closed and opens another. */
async function closed(desk: Desk, found: Case, closure: ReturnType<typeof closureOf>): Promise<Change> {
  await rememberCase(desk.table, found.personId, found.id);
  const listPk = closure.review === undefined ? "QUEUE#closed" : "QUEUE#review";
  return {
    set: { status: "closed", closedAt: desk.now().toISOString(), listPk, ...closure },
    remove: ["waitingSince", "closing"],
    lastMessageAt: found.lastMessageAt,
  };
}

async function finished(desk: Desk, worked: { readonly after: Case } | Refusal): Promise<CaseLine | Refusal> {
  if (isRefusal(worked)) return worked;
  if (worked.after.status === "closed") {
    await leaveOpenPlace(desk.table, worked.after.personId, worked.after.id);
    await endCallBack(desk.table, worked.after.id, desk.now().toISOString());
  }
  return lineOf(worked.after);
}
