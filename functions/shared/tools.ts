import type { Ladder } from "#core/alert.ts";
import type { Channel, OutboundMessage } from "#core/message.ts";
import type { Reminders } from "#core/reminder.ts";
import type { AfterAnswer } from "./after-answer.ts";
import type { CaseTable } from "./case-table.ts";
import type { DutyTopic } from "./duty-topic.ts";
import type { ReplyPolicy } from "./environment.ts";
import type { Log } from "./log.ts";
import type { ReplyEnd } from "./messages.ts";

/** Hands one message to a channel's provider: what became of it, or a throw where trying again later may help. */
export type Send = (reply: OutboundMessage, terms: Terms) => Promise<ReplyEnd>;

/** `human`: the provider's hours for free words are over, but what a person wrote may still be sent as such. */
export interface Terms {
  readonly window: "open" | "human" | "closed" | "unknown";
}

/** Everything the path of a message needs from the world. Handed in, so that a test hands in its own. */
export interface Tools {
  readonly table: CaseTable;
  readonly topic: DutyTopic;
  readonly send: Partial<Record<Channel, Send>>;
  readonly now: () => Date;
  /** Says stop when the rest of a message's path is to be left to the clock, so that the sender is answered in time. */
  readonly deadline: () => AbortSignal;
  readonly draw: () => { readonly caseId: string };
  readonly pepper: () => Promise<string>;
  readonly linkKey: () => Promise<string>;
  readonly publicUrl: string;
  readonly ladder: Ladder;
  readonly replies: ReplyPolicy;
  readonly reminders: Reminders;
  readonly log: Log;
  readonly afterAnswer: AfterAnswer;
  /** Answers a public comment once, privately; undefined where the deployment wants none. */
  readonly answerComment?:
    | ((comment: { readonly account: string; readonly commentId: string }) => Promise<void>)
    | undefined;
}

/** Until when whoever writes an item finishes it; from then on the clock does. */
export const firstDue = (now: Date): string => new Date(now.getTime() + 30_000).toISOString();
