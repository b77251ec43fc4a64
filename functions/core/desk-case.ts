import * as z from "zod";
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
  province: z.string().optional(),
  openedAt: z.iso.datetime(),
  lastMessageAt: z.iso.datetime(),
  owner: z.string().optional(),
  claimedAt: z.iso.datetime().optional(),
  answeredAt: z.iso.datetime().optional(),
  /** She wrote after the last answer. */
  waits: z.boolean(),
  /** A machine may have written it. It stands lower among the equally urgent. */
  suspect: z.boolean().optional(),
  closing: z.strictObject({ by: z.string(), at: z.iso.datetime(), reason: CloseReason }).optional(),
  review: z.enum(["needed", "done"]).optional(),
  disposition: Disposition.optional(),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const Queue = z.strictObject({ cases: z.array(CaseLine), next: z.string().optional() });
export type Queue = z.infer<typeof Queue>;

/** A file that came with a message, as far as it has come to us. */
export const TimelineFile = z.strictObject({
  /** Asks for it; only what is stored has one. */
  id: z.string().optional(),
  kind: z.string(),
  state: Media.shape.state,
  why: z.string().optional(),
  /** What its bytes are, and how many. */
  type: z.string().optional(),
  size: z.int().optional(),
  /** As the sender named it. */
  name: z.string().optional(),
  /** Its bytes are not what it came as. */
  disguised: z.boolean(),
});
export type TimelineFile = z.infer<typeof TimelineFile>;

/** One thing that came, went, or was written down on a case. */
export const TimelineEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(["in", "out", "note", "call"]),
  at: z.iso.datetime(),
  channel: Channel.optional(),
  /** What came where it is no text: image, audio … */
  sort: z.string().optional(),
  /** What came, in the parser's words, where it is no plain text; the whole of `text` where there were no words. */
  shownAs: z.string().optional(),
  text: z.string(),
  language: z.string().optional(),
  by: z.string().optional(),
  state: z.enum(["pending", "sent", "delivered", "read", "failed"]).optional(),
  failure: z.string().optional(),
  files: z.array(TimelineFile).optional(),
  /** What came in fields instead of words, by name. */
  details: z.record(z.string(), z.string()).optional(),
  marks: z.array(Mark).optional(),
  /** What in the text sounds of danger: `text.slice(from, to)`. */
  signals: z.array(HeardSignal.omit({ words: true })).optional(),
  /** What the message said before it was changed, oldest first. */
  before: z.array(z.string()).optional(),
  takenBack: z.boolean().optional(),
  /** Of a long SMS: the numbers of the parts that are not here, and whether they may still come. */
  parts: z.strictObject({ missing: z.array(z.int()), waiting: z.boolean() }).optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.strictObject({
  /** Newest first; an entry at the edge of a page may come twice. */
  entries: z.array(TimelineEntry),
  before: z.string().optional(),
});
export type Timeline = z.infer<typeof Timeline>;

/** A way to answer a person: where a message would go, and until when the provider lets it. */
export const ReplyWay = z.strictObject({
  channel: Channel,
  to: z.string(),
  windowEnds: z.iso.datetime().optional(),
  /** What may be sent when the window is over. */
  wordings: z.array(Wording).default([]),
});
export type ReplyWay = z.infer<typeof ReplyWay>;

/** Another case that may be of the same person, and what someone decided about it. */
export const Hint = z.strictObject({
  reference: z.string(),
  why: z.enum(["same_number", "same_sender", "earlier_case"]),
  openedAt: z.iso.datetime(),
  status: Status,
  decided: z.enum(["same", "different"]).optional(),
  by: z.string().optional(),
});
export type Hint = z.infer<typeof Hint>;

/** How a person can be called back. */
export const CallBack = z.strictObject({
  /** Undefined: no number of hers is known. */
  to: z.string().optional(),
  /** She said that it is not safe to call. */
  unsafe: z.boolean(),
  /** She asked to be called, and nobody has called yet. */
  askedAt: z.iso.datetime().optional(),
});
export type CallBack = z.infer<typeof CallBack>;

export const CaseView = z.strictObject({
  line: CaseLine,
  classification: Classification.optional(),
  closure: z.strictObject({ by: z.string(), reason: CloseReason, secondPerson: z.string().optional() }).optional(),
  incident: z.strictObject({ id: z.string(), cases: z.array(z.string()) }).optional(),
  safeContact: z.strictObject({ version: z.int(), card: SafeContact }).optional(),
  hints: z.array(Hint),
  ways: z.array(ReplyWay),
  /** Undefined: the helpline has no telephone here. */
  callBack: CallBack.optional(),
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
