import * as z from "zod/mini";
import { Classification, CloseReason, Disposition } from "./classification.ts";
import { Language } from "./language.ts";
import { Channel, type InboundMessage } from "./message.ts";
import { Priority } from "./priority.ts";

export const Status = z.enum(["new", "claimed", "referred", "closed"]);
export type Status = z.infer<typeof Status>;

/** From which status a person at the desk may move a case to which. The path of a message moves none. */
export const moves = {
  new: ["claimed", "closed"],
  claimed: ["new", "referred", "closed"],
  referred: ["claimed", "closed"],
  closed: ["claimed"],
} as const satisfies Record<Status, readonly Status[]>;

/** Whether the desk may move a case from one status to another. */
export const mayMove = (from: Status, to: Status): boolean => moves[from].some((allowed) => allowed === to);

/** What a counselor works on: everything one person sent while it was open. Its id is the reference people read out. */
export const Case = z.object({
  id: z.string(),
  personId: z.string(),
  status: Status,
  priority: Priority,
  channel: Channel,
  language: Language,
  openedAt: z.iso.datetime(),
  /** Key of the message that opened the case, that last raised its priority, and that first waits for an answer. */
  openedBy: z.string(),
  raisedBy: z.optional(z.string()),
  waitingSince: z.optional(z.string()),
  lastMessageAt: z.iso.datetime(),
  /** A message that may be a machine's opened it: it stands lower among the equally urgent, and nothing else. */
  suspect: z.optional(z.boolean()),
  owner: z.optional(z.string()),
  claimedAt: z.optional(z.iso.datetime()),
  /** How often the case was claimed: what a claim link saw must still be true when it is used. */
  claims: z.int(),
  /** When a counselor last replied, noted or called; together with claimedAt it tells a silent claim. */
  answeredAt: z.optional(z.iso.datetime()),
  closedAt: z.optional(z.iso.datetime()),
  /** Counts what people did to the case: who writes says which version she saw. None yet is 0. */
  version: z.optional(z.int()),
  /** The action that wrote last, by the name its writer gave it: a repeat of it has been done already. */
  lastAction: z.optional(z.string()),
  classification: z.optional(Classification),
  disposition: z.optional(Disposition),
  /** Someone wants to close the case; a second person has yet to agree. */
  closing: z.optional(z.object({ by: z.string(), at: z.iso.datetime(), reason: CloseReason })),
  /** How it was closed; `secondPerson` is missing where a counselor was alone on duty. */
  closure: z.optional(z.object({ by: z.string(), reason: CloseReason, secondPerson: z.optional(z.string()) })),
  /** Closed by one person alone: a supervisor has yet to look at it. */
  review: z.optional(z.enum(["needed", "done"])),
  /** Cases of one incident carry the same. */
  incidentId: z.optional(z.string()),
  /** Persons whose address came together with this one's. A human decides whether they are one. */
  hints: z.optional(z.array(z.string())),
});
export type Case = z.infer<typeof Case>;

/** How often people have changed the case: what a counselor saw must still be so when she writes. */
export const versionOf = (found: Case): number => found.version ?? 0;

/**
 * What follows from a message on its case, the most telling first; an alert is rung for the first that has none yet.
 * Read from the case and the message, not from who wrote them, so that doing it twice is the same.
 */
export function consequences(
  found: Case,
  message: InboundMessage,
  key: string,
): readonly ("new_case" | "worse" | "new_message" | "missed_call")[] {
  const missed = message.call?.missedAt === undefined ? [] : (["missed_call"] as const);
  const opened = found.openedBy === key ? (["new_case"] as const) : [];
  // A call opens its case when it comes in, and may raise it by a key that is pressed later.
  const raised = found.raisedBy === key ? (["worse"] as const) : [];
  const waits = found.status !== "new" && found.waitingSince === key && message.opensCase;
  if (opened.length + raised.length > 0 || !waits) return [...missed, ...opened, ...raised];
  return [...missed, "new_message"];
}
