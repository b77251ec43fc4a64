import { randomBytes } from "node:crypto";
import type { Ladder } from "#core/alert.ts";
import type { Channel, OutboundMessage } from "#core/message.ts";
import { once } from "#core/once.ts";
import { reference } from "#core/reference.ts";
import type { Reminders } from "#core/reminder.ts";
import { type AfterAnswer, beforeAnswer } from "./after-answer.ts";
import { type CaseTable, dynamoCaseTable, dynamoClient } from "./case-table.ts";
import type { DutyTopic } from "./duty-topic.ts";
import { type Environment, environment, type ReplyPolicy } from "./environment.ts";
import { type Log, log } from "./log.ts";
import type { ReplyEnd } from "./messages.ts";
import { secretText } from "./secrets.ts";

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

/** A way to send that is loaded with the first thing to send: nothing that comes in waits for it. */
export function whenSending(
  load: () => Promise<{ readonly send: (env: Environment) => Send }>,
  env: Environment,
): Send {
  const loaded = once(load);
  return async (reply, terms) => (await loaded()).send(env)(reply, terms);
}

/** How long the path of a text may take, in milliseconds: Meta wants its answer within a second. */
const textDeadline = 1_000;

/** The tools of a deployed function, made from its environment. */
export function tools(send: Tools["send"], env: Environment = environment()): Tools {
  const topic = once(async () => {
    const { snsClient, snsDutyTopic } = await import("./later.ts");
    return snsDutyTopic({ topicArn: env.DUTY_TOPIC_ARN, client: snsClient() });
  });
  return {
    table: dynamoCaseTable({ tableName: env.CASE_TABLE, client: dynamoClient() }),
    topic: { ring: async (rings) => (await topic()).ring(rings) },
    send,
    now: () => new Date(),
    deadline: () => AbortSignal.timeout(textDeadline),
    draw: () => ({ caseId: reference(randomBytes(7)) }),
    pepper: () => secretText(env.PEPPER_SECRET),
    linkKey: () => secretText(env.LINK_SECRET),
    publicUrl: env.PUBLIC_URL,
    ladder: env.LADDER,
    replies: env.REPLIES,
    reminders: env.REMINDERS,
    log,
    afterAnswer: beforeAnswer,
  };
}

/** Until when whoever writes an item finishes it; from then on the clock does. */
export const firstDue = (now: Date): string => new Date(now.getTime() + 30_000).toISOString();
