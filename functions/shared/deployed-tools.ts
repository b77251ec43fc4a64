import { randomBytes } from "node:crypto";
import { once } from "#core/once.ts";
import { reference } from "#core/reference.ts";
import { beforeAnswer } from "./after-answer.ts";
import { dynamoCaseTable, dynamoClient } from "./case-table.ts";
import { type Environment, environment } from "./environment.ts";
import { log } from "./log.ts";
import { secretText } from "./secrets.ts";
import type { Tools } from "./tools.ts";

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
