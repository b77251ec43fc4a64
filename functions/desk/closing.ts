import * as z from "zod/mini";
import type { Deed } from "#core/audit.ts";
import type { Case } from "#core/case.ts";
import { askToClose, closureOf, confirmRefusal } from "#core/case-work.ts";
import { CloseReason } from "#core/classification.ts";
import { onDuty } from "#core/counselor.ts";
import { CaseLine } from "#core/desk-case.ts";
import type { Group } from "#core/session.ts";
import { endCallBack } from "#shared/call-backs.ts";
import { leaveOpenPlace, openCaseOf, rememberCase } from "#shared/people.ts";
import { readRoster } from "#shared/roster.ts";
import { type Change, refuses, Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { type Caller, type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: CaseLine } as const;

export const closeRoute = route({
  ...change,
  path: "/cases/{id}/close",
  summary: "Ask to close a case with a reason; a counselor alone on duty closes it, for a supervisor to look at",
  body: z.extend(Versioned, { reason: CloseReason }),
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
    if (isRefusal(worked)) return worked;
    await leaveWhatIsOpen(desk, worked.after);
    return lineOf(worked.after);
  },
});

interface Moves {
  readonly path: string;
  readonly summary: string;
  readonly group?: Group;
  readonly what: Deed;
  readonly decide: (found: Case, asked: Deciding) => Change | Refusal | Promise<Change | Refusal>;
  readonly after?: (desk: Desk, after: Case) => Promise<void>;
}

interface Deciding {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly now: Date;
}

/** A step towards the end of a case, or back from it: as she saw it, by a rule, written down. */
const moving = ({ what, decide, after = async () => undefined, ...described }: Moves) =>
  route({
    ...change,
    ...described,
    body: Versioned,
    async handle(desk, asked) {
      const worked = await workOn(desk, asked, { what, decide: (found) => decide(found, { desk, ...asked }) });
      if (isRefusal(worked)) return worked;
      await after(desk, worked.after);
      return lineOf(worked.after);
    },
  });

export const confirmCloseRoute = moving({
  path: "/cases/{id}/confirm-close",
  summary: "Agree, as a second person, that a case closes",
  what: "close",
  async decide(found, { desk, caller }) {
    const why = confirmRefusal(found, caller);
    if (why !== undefined || found.closing === undefined) return refuses(why ?? "nothing_to_confirm");
    return closed(desk, found, closureOf(found.closing.by, found.closing.reason, caller.id));
  },
  after: leaveWhatIsOpen,
});

export const keepOpenRoute = moving({
  path: "/cases/{id}/keep-open",
  summary: "Take back, or refuse as a second person, that a case closes",
  what: "keep-open",
  decide: (found) =>
    found.closing === undefined ? refuses("nothing_to_confirm") : { set: {}, remove: ["closing", "disposition"] },
});

/** Opening a closed case again is a person's act: a message never does it. */
export const reopenRoute = moving({
  path: "/cases/{id}/reopen",
  summary: "Open a closed case again, in her own hands",
  what: "reopen",
  decide(found, { caller, now }) {
    if (found.status !== "closed") return refuses("not_closed");
    const claimedAt = now.toISOString();
    const set = { status: "claimed", owner: caller.id, claimedAt, claims: found.claims + 1, listPk: "QUEUE#claimed" };
    return { set, remove: ["closedAt", "closure", "review", "closing"] };
  },
  // Where she has another open case by now, what she writes goes there; this one is open beside it.
  async after(desk, { personId, id }) {
    await openCaseOf(desk.table, { personId, draw: id });
  },
});

export const reviewRoute = moving({
  path: "/cases/{id}/review",
  group: "supervisor",
  summary: "Say that a case that one person closed alone was looked at",
  what: "review",
  decide: (found) =>
    found.review === "needed" ? { set: { review: "done", listPk: "QUEUE#closed" } } : refusal(422, "nothing_to_review"),
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

/** A closed case is nobody's open one any more, and nobody waits to be called for it. */
async function leaveWhatIsOpen(desk: Desk, { status, personId, id }: Case): Promise<void> {
  if (status !== "closed") return;
  await leaveOpenPlace(desk.table, personId, id);
  await endCallBack(desk.table, id, desk.now().toISOString());
}
