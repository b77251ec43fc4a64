import * as z from "zod/mini";
import { Deed } from "./audit.ts";
import { Status } from "./case.ts";
import { Classification, CloseReason, Disposition } from "./classification.ts";
import { Language } from "./language.ts";
import { Channel, Mark, Media } from "./message.ts";
import { Priority } from "./priority.ts";
import { SafeContact } from "./safe-contact-card.ts";
import { HeardSignal } from "./signal.ts";
import { Wording } from "./wording.ts";

/** A case as one line of a queue: what a counselor needs to choose, and nothing a person said. */
export const CaseLine = z.strictObject({
  reference: z.string(),
  version: z.int(),
  status: Status,
  priority: Priority,
  channel: Channel,
  language: Language,
  province: z.optional(z.string()),
  openedAt: z.iso.datetime(),
  lastMessageAt: z.iso.datetime(),
  owner: z.optional(z.string()),
  claimedAt: z.optional(z.iso.datetime()),
  answeredAt: z.optional(z.iso.datetime()),
  /** She wrote after the last answer. */
  waits: z.boolean(),
  /** A machine may have written it. It stands lower among the equally urgent. */
  suspect: z.optional(z.boolean()),
  closing: z.optional(z.strictObject({ by: z.string(), at: z.iso.datetime(), reason: CloseReason })),
  review: z.optional(z.enum(["needed", "done"])),
  disposition: z.optional(Disposition),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const Queue = z.strictObject({ cases: z.array(CaseLine), next: z.optional(z.string()) });
export type Queue = z.infer<typeof Queue>;

/** A file that came with a message, as far as it has come to us. */
export const TimelineFile = z.strictObject({
  /** Asks for it; only what is stored has one. */
  id: z.optional(z.string()),
  kind: z.string(),
  state: Media.shape.state,
  why: z.optional(z.string()),
  /** What its bytes are, and how many. */
  type: z.optional(z.string()),
  size: z.optional(z.int()),
  /** As the sender named it. */
  name: z.optional(z.string()),
  /** Its bytes are not what it came as. */
  disguised: z.boolean(),
});
export type TimelineFile = z.infer<typeof TimelineFile>;

/** One thing that came, went, or was written down on a case. */
export const TimelineEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(["in", "out", "note", "call"]),
  at: z.iso.datetime(),
  channel: z.optional(Channel),
  /** What came where it is no text: image, audio … */
  sort: z.optional(z.string()),
  /** What came, in the parser's words, where it is no plain text; the whole of `text` where there were no words. */
  shownAs: z.optional(z.string()),
  text: z.string(),
  language: z.optional(z.string()),
  by: z.optional(z.string()),
  state: z.optional(z.enum(["pending", "sent", "delivered", "read", "failed"])),
  failure: z.optional(z.string()),
  files: z.optional(z.array(TimelineFile)),
  /** What came in fields instead of words, by name. */
  details: z.optional(z.record(z.string(), z.string())),
  marks: z.optional(z.array(Mark)),
  /** What in the text sounds of danger: `text.slice(from, to)`. */
  signals: z.optional(z.array(z.omit(HeardSignal, { words: true }))),
  /** What the message said before it was changed, oldest first. */
  before: z.optional(z.array(z.string())),
  takenBack: z.optional(z.boolean()),
  /** Of a long SMS: the numbers of the parts that are not here, and whether they may still come. */
  parts: z.optional(z.strictObject({ missing: z.array(z.int()), waiting: z.boolean() })),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.strictObject({
  /** Newest first; an entry at the edge of a page may come twice. */
  entries: z.array(TimelineEntry),
  before: z.optional(z.string()),
});
export type Timeline = z.infer<typeof Timeline>;

/** A way to answer a person: where a message would go, and until when the provider lets it. */
export const ReplyWay = z.strictObject({
  channel: Channel,
  to: z.string(),
  windowEnds: z.optional(z.iso.datetime()),
  /** What may be sent when the window is over. */
  wordings: z._default(z.array(Wording), []),
});
export type ReplyWay = z.infer<typeof ReplyWay>;

/** Another case that may be of the same person, and what someone decided about it. */
export const Hint = z.strictObject({
  reference: z.string(),
  why: z.enum(["same_number", "same_sender", "earlier_case"]),
  openedAt: z.iso.datetime(),
  status: Status,
  decided: z.optional(z.enum(["same", "different"])),
  by: z.optional(z.string()),
});
export type Hint = z.infer<typeof Hint>;

/** How a person can be called back. */
export const CallBack = z.strictObject({
  /** Undefined: no number of hers is known. */
  to: z.optional(z.string()),
  /** She said that it is not safe to call. */
  unsafe: z.boolean(),
  /** She asked to be called, and nobody has called yet. */
  askedAt: z.optional(z.iso.datetime()),
});
export type CallBack = z.infer<typeof CallBack>;

export const CaseView = z.strictObject({
  line: CaseLine,
  classification: z.optional(Classification),
  closure: z.optional(z.strictObject({ by: z.string(), reason: CloseReason, secondPerson: z.optional(z.string()) })),
  incident: z.optional(z.strictObject({ id: z.string(), cases: z.array(z.string()) })),
  safeContact: z.optional(z.strictObject({ version: z.int(), card: SafeContact })),
  hints: z.array(Hint),
  ways: z.array(ReplyWay),
  /** Undefined: the helpline has no telephone here. */
  callBack: z.optional(CallBack),
  timeline: Timeline,
  /** What her words may be about and where she may be, with the words. A counselor decides. */
  suggestions: z.strictObject({
    categories: z.array(z.strictObject({ category: z.string(), words: z.string() })),
    districts: z.array(z.strictObject({ district: z.string(), words: z.string() })),
  }),
});
export type CaseView = z.infer<typeof CaseView>;

/** What somebody else did to a case since it was looked at. */
export const Conflict = z.strictObject({
  error: z.literal("conflict"),
  version: z.int(),
  changes: z.array(z.strictObject({ by: z.string(), at: z.iso.datetime(), what: Deed })),
});
export type Conflict = z.infer<typeof Conflict>;
