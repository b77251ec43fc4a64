import * as z from "zod/mini";

/** What people do at the desk; every one is written down before it is done. */
export const Deed = z.enum([
  "read",
  "break-glass",
  "claim",
  "unclaim",
  "hand-over",
  "reply",
  "reply-despite-card",
  "note",
  "call",
  "classify",
  "disposition",
  "safe-contact",
  "hint",
  "incident",
  "contact",
  "ask-close",
  "close",
  "close-alone",
  "keep-open",
  "reopen",
  "review",
  "search",
  "appointment",
  "file",
  "unread",
]);
export type Deed = z.infer<typeof Deed>;

/** Who did what to a case, and when. It holds no word of the case but the reason she typed for opening it. */
export const Audit = z.object({
  caseId: z.string(),
  counselorId: z.string(),
  at: z.iso.datetime(),
  what: Deed,
  /** Why she opened what is not hers, or wrote despite what was agreed. */
  why: z.optional(z.string()),
  /** The version that the case had, or was to have, afterwards. */
  version: z.optional(z.int()),
  /** It was tried, and the case was not as she had seen it. */
  refused: z.optional(z.boolean()),
});
export type Audit = z.infer<typeof Audit>;
