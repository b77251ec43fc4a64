import * as z from "zod/mini";
import type { Case } from "./case.ts";
import { type Counselor, isReachable, nextShiftChange, onDuty, type Roster } from "./counselor.ts";
import { Channel } from "./message.ts";
import { isHigher, Priority } from "./priority.ts";

export const Reason = z.enum([
  "new_case",
  "worse",
  "new_message",
  "missed_call",
  "send_failed",
  "no_answer",
  "handed_over",
  "given_back",
]);
export type Reason = z.infer<typeof Reason>;

/** Who is to be reached, why, and how far the ladder has come. */
export const Alert = z.object({
  caseId: z.string(),
  reason: Reason,
  /** What caused it: a message's key, or a claim's number. Reason and cause together make the alert unique. */
  cause: z.string(),
  channel: Channel,
  priority: Priority,
  since: z.iso.datetime(),
  /** How often the case had been claimed then: one more claim, and the case is in someone's hands. */
  claims: z.int(),
  /** How many steps of the ladder have been rung. */
  step: z.int(),
  /** Counselors of the running step whom SNS refused for a while; they are rung again alone. */
  again: z.optional(z.array(z.string())),
  /** How often in a row they were refused: each time they wait longer. */
  refusals: z.optional(z.int()),
  /** When the next step of the ladder rings, while `again` is tried in between. */
  nextRingAt: z.optional(z.iso.datetime()),
  sentAt: z.optional(z.iso.datetime()),
  ended: z.optional(z.enum(["taken", "closed", "superseded", "rung"])),
});
export type Alert = z.infer<typeof Alert>;

/** Minutes from ring to ring while nobody takes the case; `shift`: when the people on duty change; `never`: one ring. */
export const Ladder = z.record(
  Priority,
  z.union([
    z.object({ first: z.number().check(z.positive()), every: z.number().check(z.positive()) }),
    z.literal("shift"),
    z.literal("never"),
  ]),
);
export type Ladder = z.infer<typeof Ladder>;

export const defaultLadder: Ladder = {
  P1: { first: 2, every: 5 },
  P2: { first: 15, every: 15 },
  P3: "shift",
  P4: "never",
};

/** How long a claimed P1 may stay without reply, note or call. */
export const answerWithinMinutes = 10;

export type Step =
  | {
      readonly kind: "ring";
      readonly counselors: readonly Counselor[];
      readonly nobodyOnDuty: boolean;
      /** How many steps of the ladder have been rung then. */
      readonly step: number;
      readonly next: Date | undefined;
    }
  | { readonly kind: "end"; readonly why: NonNullable<Alert["ended"]> };

interface Situation {
  readonly alert: Alert;
  readonly found: Case;
  readonly roster: Roster;
  readonly ladder: Ladder;
  readonly now: Date;
}

/**
 * What an alert that is due does now: ring these counselors and when again, or end because the case is in someone's
 * hands. Nobody reachable on duty is itself a reason: then the whole roster is rung.
 */
export function nextStep(situation: Situation): Step {
  const { alert, found, roster, now } = situation;
  const why = endOf(alert, found);
  if (why !== undefined) return { kind: "end", why };
  const everyone = roster.counselors.filter((counselor) => isReachable(roster, counselor));
  const again = everyone.filter(({ id }) => alert.again?.includes(id));
  const next = alert.nextRingAt === undefined ? undefined : new Date(alert.nextRingAt);
  // Whoever the topic refuses for good must not keep the next step from everyone else.
  if (again.length > 0 && (next === undefined || now < next)) {
    return { kind: "ring", counselors: again, nobodyOnDuty: false, step: alert.step, next };
  }
  const present = onDuty(roster, now).filter((counselor) => everyone.includes(counselor));
  const nobodyOnDuty = present.length === 0;
  return {
    kind: "ring",
    counselors: nobodyOnDuty ? everyone : toReach(situation, { present, everyone }),
    nobodyOnDuty,
    step: alert.step + 1,
    next: everyone.length === 0 ? inMinutes(now, nobodyAgainMinutes) : nextRing(situation),
  };
}

/** Only a claim stops a new case's ladder; on a claimed case only an answer, or another's claim, does. */
function endOf(alert: Alert, found: Case): Alert["ended"] {
  if (found.status === "closed") return "closed";
  if (found.claims > alert.claims) return "taken";
  // Written before the claim it watches, or before the case changed hands; that never came.
  const watches = alert.reason === "no_answer" || alert.reason === "handed_over";
  if (watches && found.claims < alert.claims) return "superseded";
  if (alert.reason === "given_back" && found.status !== "new") return "superseded";
  if ((found.answeredAt ?? "") >= alert.since) return "taken";
  // A graver message rings by itself; two ladders for one case would only wear people out.
  return isHigher(found.priority, alert.priority) ? "superseded" : undefined;
}

interface Reachable {
  readonly present: readonly Counselor[];
  readonly everyone: readonly Counselor[];
}

function toReach({ alert, found, ladder }: Situation, { present, everyone }: Reachable): readonly Counselor[] {
  const withSupervisors = everyone.filter(
    (counselor) => counselor.role === "supervisor" || present.includes(counselor),
  );
  if (alert.reason === "no_answer") return withSupervisors;
  if (alert.step > 0) return ladder[found.priority] === "shift" ? present : withSupervisors;
  if (found.status === "new") return present;
  // Whoever owns the case hears first; an owner who has gone off duty hears nothing, so everyone must.
  const owner = present.filter(({ id }) => id === found.owner);
  return owner.length > 0 ? owner : withSupervisors;
}

function nextRing({ alert, found, roster, ladder, now }: Situation): Date | undefined {
  const rungs = ladder[found.priority];
  if (alert.reason === "new_message" && alert.step === 0)
    return found.priority === "P1" ? inMinutes(now, answerWithinMinutes) : undefined;
  if (rungs === "never") return undefined;
  if (rungs === "shift") return nextShiftChange(roster, now) ?? inMinutes(now, eightHours);
  return inMinutes(now, alert.step === 0 ? rungs.first : rungs.every);
}

/** Where not one counselor has a device that works, the alert stays open and looks again after this long. */
const nobodyAgainMinutes = 5;

/** Where no shift is planned at all, a case that can wait for the next one is rung again after this long. */
const eightHours = 480;

const inMinutes = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
