import type { Case } from "./case.ts";
import type { CloseReason } from "./classification.ts";
import type { Counselor } from "./counselor.ts";

/** Who sits at the desk, and what she may do there. */
export interface Worker {
  readonly id: string;
  readonly group: Counselor["role"];
}

/** Why the desk does not do what was asked. */
export type WorkRefusal =
  | "closed"
  | "not_closed"
  | "not_yours"
  | "taken"
  | "not_claimed"
  | "nothing_to_confirm"
  | "second_person"
  | "written_since";

/**
 * Whether she may open a case without saying why. What nobody has, what is hers, what waits for a second person and what
 * she herself agreed to close is open to her; a colleague's case, or a closed one, needs a reason that the supervisor sees.
 */
export const mayOpen = (found: Case, worker: Worker): boolean =>
  worker.group === "supervisor" ||
  found.status === "new" ||
  found.owner === worker.id ||
  isClosing(found) ||
  found.closure?.secondPerson === worker.id;

const isClosing = (found: Case): boolean => found.status !== "closed" && found.closing !== undefined;

/** Why she cannot take the case; undefined: she can. What a colleague has is handed over, never taken. */
export function claimRefusal(found: Case, worker: Worker): WorkRefusal | undefined {
  if (found.status === "closed") return "closed";
  return found.status === "claimed" && found.owner !== worker.id ? "taken" : undefined;
}

/** Why she cannot work on the case (give it away, give it back, sort it, ask to close it); undefined: she can. */
export function workRefusal(found: Case, worker: Worker): WorkRefusal | undefined {
  if (found.status === "closed") return "closed";
  if (worker.group === "supervisor") return undefined;
  if (found.status === "new") return "not_claimed";
  return found.owner === worker.id ? undefined : "not_yours";
}

export type Closing =
  | { readonly kind: "refused"; readonly why: WorkRefusal }
  /** A second person is to agree first. */
  | { readonly kind: "asked" }
  /** She is alone on duty: it closes, and a supervisor looks at it later. */
  | { readonly kind: "closed alone" };

/** What asking to close a case comes to: two people close one, but for a counselor who is alone on duty. */
export function askToClose(found: Case, worker: Worker, onDuty: readonly Counselor[]): Closing {
  const why = workRefusal(found, worker);
  if (why !== undefined) return { kind: "refused", why };
  const isAlone = onDuty.length === 1 && onDuty[0]?.id === worker.id;
  return { kind: isAlone ? "closed alone" : "asked" };
}

/** Why she cannot be the second person; undefined: she can. What she agrees to must be what there is to be seen. */
export function confirmRefusal(found: Case, worker: Worker): WorkRefusal | undefined {
  if (found.status === "closed") return "closed";
  if (found.closing === undefined) return "nothing_to_confirm";
  if (found.closing.by === worker.id) return "second_person";
  return found.lastMessageAt > found.closing.at ? "written_since" : undefined;
}

/** What a closed case says of how it was closed. */
export const closureOf = (
  by: string,
  reason: CloseReason,
  secondPerson?: string,
): Pick<Case, "closure" | "review"> => ({
  closure: { by, reason, ...(secondPerson !== undefined && { secondPerson }) },
  ...(secondPerson === undefined && { review: "needed" as const }),
});

/** For how many minutes a P1 may be unclaimed before the board shows it red. */
const unclaimedMinutes = 2;
const silentMinutes = 10;

/** Whether the board shows the case red: a P1 that nobody took, or that someone took and left without an answer. */
export function isAlarming(
  found: Pick<Case, "priority" | "status" | "openedAt" | "claimedAt" | "answeredAt">,
  now: Date,
): boolean {
  if (found.priority !== "P1") return false;
  const minutes = (since: string): number => (now.getTime() - Date.parse(since)) / 60_000;
  if (found.status === "new") return minutes(found.openedAt) >= unclaimedMinutes;
  if (found.status !== "claimed" || found.claimedAt === undefined) return false;
  const isSilent = found.answeredAt === undefined || found.answeredAt < found.claimedAt;
  return isSilent && minutes(found.claimedAt) >= silentMinutes;
}
