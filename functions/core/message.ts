import * as z from "zod/mini";
import { Call } from "./call.ts";
import { Language } from "./language.ts";
import { Priority } from "./priority.ts";
import { HeardSignal } from "./signal.ts";

/** The ways a person can reach the helpline. One folder of functions/ each. */
export const Channel = z.enum(["whatsapp", "facebook", "sms", "web-form", "mailbox", "voice"]);
export type Channel = z.infer<typeof Channel>;

/**
 * One address by which a person is known: a phone number in E.164 (shared by WhatsApp, SMS and calls), a WhatsApp
 * business-scoped id, a page- or Instagram-scoped id, a sender's name, or the message itself where nothing tells who sent it (a form, a
 * withheld number: each is a stranger), or the mailbox that was made for a form. `scope` is the account an id belongs to, where the id means nothing outside it.
 * The order of this list is the order in which identities of one message are resolved.
 */
export const Identity = z.object({
  kind: z.enum([
    "phone",
    "bsuid",
    "parent-bsuid",
    "page-scoped",
    "instagram-scoped",
    "sender-name",
    "mailbox",
    "message",
  ]),
  value: z.string().check(z.minLength(1)),
  scope: z.optional(z.string()),
});
export type Identity = z.infer<typeof Identity>;

/** A file that came with a message. It is fetched after the message is saved: a file that fails loses no word. */
export const Media = z.object({
  /** In the provider's word: image, audio … */
  kind: z.string(),
  /** The provider's id of the file, or its address where it gives no id. */
  id: z.optional(z.string()),
  url: z.optional(z.string()),
  /** What the provider says it is, without parameters; what it is, its bytes tell. */
  mimeType: z.optional(z.string()),
  sha256: z.optional(z.string()),
  /** As the sender named it: shown, never a key or a path. */
  name: z.optional(z.string()),
  /** How many bytes are to come, where a page or an app sends the file itself after its message. */
  bytes: z.optional(z.int()),
  /** `failed`: it is asked for again. `expired`: the provider has it no more. `refused`: it may not be fetched. */
  state: z.enum(["pending", "stored", "failed", "expired", "refused"]),
  /** Its place in the bucket, what its bytes are, how such a file's name ends, and how many bytes it has. */
  stored: z.optional(z.object({ key: z.string(), type: z.string(), ext: z.string(), size: z.int() })),
  /** Why it was not fetched: our word, or a provider's status. */
  why: z.optional(z.string()),
});
export type Media = z.infer<typeof Media>;

/** What a counselor must know of a message beside its words. */
export const Mark = z.enum([
  /** Passed on from someone else; `-often`: a chain letter. */
  "forwarded",
  "forwarded-often",
  /** Others read along: nothing is answered by itself. */
  "group",
  /** Another app or the page's inbox has the conversation: nothing is answered by itself. */
  "standby",
  /** The provider gave no id: a repeat may stand twice. */
  "weak-id",
  /** May come from a machine. It sorts, it never drops. */
  "suspect",
  /** Who writes under this address may have changed: nothing of before may be told until someone has made sure. */
  "check-who",
]);
export type Mark = z.infer<typeof Mark>;

/** Drawn once per message and kept with it, so that a path that breaks and goes on later makes the same case. */
const Draw = z.object({ caseId: z.string() });

const common = {
  channel: Channel,
  /** Our number, page or form that the message came to or goes out from. */
  account: z.string().check(z.minLength(1)),
  /** The provider's id of the message: unique within channel and account, the key of idempotency. */
  id: z.string().check(z.minLength(1)),
  text: z.optional(z.string()),
  language: z.optional(Language),
  caseId: z.optional(z.string()),
  personId: z.optional(z.string()),
};

/** What a channel's parser makes of one thing a person sent. */
export const Received = z.object({
  ...common,
  direction: z.literal("in"),
  /** What came, in the provider's word: text, image, postback … */
  kind: z.string(),
  /** The line a counselor sees where there is no text: names what came, never holds what was said. */
  shownAs: z.optional(z.string()),
  /** A reaction or a "chat opened" never starts a case by itself; it stands on the open one, if there is one. */
  opensCase: z.boolean(),
  identities: z.array(Identity).check(z.minLength(1)),
  /** The name the person's profile gives; display only. */
  profileName: z.optional(z.string()),
  /** What a form says about reaching the person. A claim, never an identity: whoever types her number learns nothing. */
  contact: z.optional(z.record(z.string(), z.string())),
  /** Hash of what was sent, where a client chooses the id itself: the same id with other words is a conflict. */
  bodyHash: z.optional(z.string()),
  /** What else is known of a call: it grows while the call goes on, and after. */
  call: z.optional(Call),
  /** How urgent it is by something other than its words: a key that was pressed. Words may make it more urgent. */
  urgency: z.optional(Priority),
  marks: z.optional(z.array(Mark)),
  /** The provider's id of the message that this one answers, reacts to or changes. */
  about: z.optional(z.string()),
  media: z.optional(z.array(Media)),
  /** What came in fields instead of words (a place, a contact card, the value of a button), by name, for the desk. */
  details: z.optional(z.record(z.string(), z.string())),
  /** Which part of a long SMS it is. Each part is saved as it comes; they are shown as one. */
  part: z.optional(z.object({ reference: z.string(), index: z.int(), total: z.int() })),
  /** ISO 8601 UTC; the provider's clock. */
  sentAt: z.iso.datetime(),
});
export type Received = z.infer<typeof Received>;

/** A received message as it is saved. What it sounds like is heard when its path begins, and written down when that is done. */
export const SavedMessage = z.extend(Received, {
  /** Ours, and the place in its batch: what one provider sends in one second stays in order. */
  receivedAt: z.iso.datetime(),
  arrival: z.int(),
  priority: z.optional(Priority),
  /** What in its words sounds of danger; a hint for whoever reads it. */
  signals: z.optional(z.array(HeardSignal)),
  draw: Draw,
});
export type SavedMessage = z.infer<typeof SavedMessage>;

/** A received message as it stands in the case table. */
export const InboundMessage = z.extend(SavedMessage, { priority: Priority });
export type InboundMessage = z.infer<typeof InboundMessage>;

/** What we send to a person; it is an item before it is on its way. */
export const OutboundMessage = z.object({
  ...common,
  direction: z.literal("out"),
  to: Identity,
  text: z.string(),
  caseId: z.string(),
  state: z.enum(["pending", "sent", "delivered", "read", "failed"]),
  /** An approved template, for when the provider takes no free words any more. `text` is what it says. */
  template: z.optional(z.object({ name: z.string(), language: z.string(), values: z.array(z.string()) })),
  /** Up to three answers to choose from. */
  buttons: z.optional(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** The provider's id of the message that this one answers. */
  about: z.optional(z.string()),
  /** A provider's error code, never its sentence: that may quote the message. */
  failure: z.optional(z.string()),
  providerId: z.optional(z.string()),
  /** `elsewhere`: someone of the helpline, in the page's own inbox. */
  writer: z.enum(["automatic", "counselor", "elsewhere"]),
  /** The counselor who wrote it, and why it goes out though the safe-contact card says no. */
  by: z.optional(z.string()),
  despite: z.optional(z.string()),
  /** The appointment it reminds of: it goes out only while she has it, since then, and it has not begun. */
  reminds: z.optional(z.object({ slot: z.string(), bookedAt: z.iso.datetime() })),
  createdAt: z.iso.datetime(),
});
export type OutboundMessage = z.infer<typeof OutboundMessage>;

export const Message = z.discriminatedUnion("direction", [InboundMessage, OutboundMessage]);
export type Message = z.infer<typeof Message>;

const order = Identity.shape.kind.options;

/** Identities in the order in which they are resolved; the first known one names the person. */
export const inOrder = (identities: readonly Identity[]): readonly Identity[] =>
  identities.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

const answered = new Set<Identity["kind"]>(["phone", "bsuid", "page-scoped", "instagram-scoped"]);

/** Whether something can be sent to this address. A stranger behind a form, or a name, cannot be reached. */
export const isAnswerable = ({ kind }: Identity): boolean => answered.has(kind);
