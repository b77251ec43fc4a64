import * as z from "zod";
import type { Case } from "./case.ts";
import { type Counselor, isReachable, nextShiftChange, onDuty, type Roster } from "./counselor.ts";
import { Channel } from "./message.ts";
import { isHigher, Priority } from "./priority.ts";

export const Reason = z.enum(["new_case", "worse", "new_message", "missed_call", "send_failed", "no_answer"]);
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
  claims: z.number().int(),
  /** How many steps of the ladder have been rung. */
  step: z.number().int(),
  /** Counselors of the running step whom SNS refused for a while; they are rung again alone. */
  again: z.array(z.string()).optional(),
  /** When the next step of the ladder rings, while `again` is tried in between. */
  nextRingAt: z.iso.datetime().optional(),
  sentAt: z.iso.datetime().optional(),
  ended: z.enum(["taken", "closed", "superseded", "rung"]).optional(),
});
export type Alert = z.infer<typeof Alert>;

/** Minutes from ring to ring while nobody takes the case; `shift`: when the people on duty change; `never`: one ring. */
export const Ladder = z.record(
  Priority,
  z.union([
    z.object({ first: z.number().positive(), every: z.number().positive() }),
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
  const why = endOf(situation.alert, situation.found);
  if (why !== undefined) return { kind: "end", why };
  const { roster } = situation;
  const reachable = toReach(situation).filter((counselor) => isReachable(roster, counselor));
  const nobodyOnDuty = reachable.length === 0;
  const counselors = nobodyOnDuty ? roster.counselors.filter((counselor) => isReachable(roster, counselor)) : reachable;
  const next = counselors.length === 0 ? inMinutes(situation.now, nobodyAgainMinutes) : nextRing(situation);
  return { kind: "ring", counselors, nobodyOnDuty, next };
}

/** Only a claim stops a new case's ladder; on a claimed case only an answer, or another's claim, does. */
function endOf(alert: Alert, found: Case): Alert["ended"] {
  if (found.status === "closed") return "closed";
  if (found.claims > alert.claims) return "taken";
  // Written before the claim it watches; the claim never came.
  if (alert.reason === "no_answer" && found.claims < alert.claims) return "superseded";
  if (found.answeredAt !== undefined && found.answeredAt >= alert.since) return "taken";
  // A graver message rings by itself; two ladders for one case would only wear people out.
  return isHigher(found.priority, alert.priority) ? "superseded" : undefined;
}

function toReach({ alert, found, roster, ladder, now }: Situation): readonly Counselor[] {
  const present = onDuty(roster, now);
  if (alert.again !== undefined) return roster.counselors.filter(({ id }) => alert.again?.includes(id));
  if (alert.reason === "no_answer") return withSupervisors(roster, present);
  if (alert.step > 0) return ladder[found.priority] === "shift" ? present : withSupervisors(roster, present);
  const owner = present.filter(({ id }) => id === found.owner);
  // Whoever owns the case hears first; an owner who has gone off duty hears nothing, so everyone must.
  if (found.status !== "new") return owner.length > 0 ? owner : withSupervisors(roster, present);
  return present;
}

const withSupervisors = (roster: Roster, present: readonly Counselor[]): readonly Counselor[] =>
  roster.counselors.filter((counselor) => counselor.role === "supervisor" || present.includes(counselor));

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
