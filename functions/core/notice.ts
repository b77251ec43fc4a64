import type { Channel, Identity, Received } from "./message.ts";

/** How far an outgoing message has come, in the order in which it may; `failed` is the end wherever it stands. */
export const deliveryStates = ["sent", "delivered", "read", "played", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

interface About {
  readonly channel: Channel;
  readonly account: string;
  /** ISO 8601 UTC; the provider's clock. */
  readonly at: string;
}

/** What became of a message of ours. It may come before our send has an answer, late, twice, and in any order. */
export interface Delivery extends About {
  readonly kind: "delivery";
  readonly providerId: string;
  readonly state: DeliveryState;
  /** The provider's error code. */
  readonly failure?: string | undefined;
  /** Our own id of the message, where the provider gives it back. */
  readonly replyId?: string | undefined;
}

/** Everything that a person was sent up to a time has come so far, where the provider names no messages. */
export interface Watermark extends About {
  readonly kind: "watermark";
  readonly from: Identity;
  /** ISO 8601 UTC. */
  readonly until: string;
  readonly state: "delivered" | "read";
}

/** A person changed what she wrote, or took it back. */
export interface Amendment extends About {
  readonly kind: "amendment";
  /** The provider's id of the message that is changed. */
  readonly of: string;
  /** Undefined: taken back. */
  readonly text: string | undefined;
  /** Orders the changes of one message, where the provider counts them. */
  readonly number?: number | undefined;
  /** The change as a message, for when the one it changes never came. */
  readonly otherwise?: Received | undefined;
}

/** Addresses that belong to others now: a number or an id was given up, or handed over. */
export interface Moved extends About {
  readonly kind: "moved";
  readonly before: readonly Identity[];
  readonly after: readonly Identity[];
}

/** Something our account sent: by us, or by someone of the helpline in the provider's own inbox. */
export interface Echo extends About {
  readonly kind: "echo";
  readonly providerId: string;
  readonly to: Identity;
  readonly text: string;
  readonly replyId?: string | undefined;
}

/** A person wants no more texts, or wants them again. */
export interface OptOut extends About {
  readonly kind: "opt-out" | "opt-in";
  readonly identity: Identity;
}

/** A public comment under a post of the page. What it says is not kept. */
export interface Comment extends About {
  readonly kind: "comment";
  readonly commentId: string;
}

/** The provider warns the helpline: a policy was broken, a number is restricted. */
export interface Warning extends About {
  readonly kind: "warning";
  readonly code: string;
}

/** What a provider tells of messages and people, beside messages. None of it opens a case. */
export type Notice = Delivery | Watermark | Amendment | Moved | Echo | OptOut | Comment | Warning;
