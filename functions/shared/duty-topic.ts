import {
  PublishBatchCommand,
  type PublishBatchRequestEntry,
  SNSClient,
  type SNSClientConfig,
} from "@aws-sdk/client-sns";
import type { Reason } from "#core/alert.ts";
import type { Counselor } from "#core/counselor.ts";
import type { Channel } from "#core/message.ts";
import type { Priority } from "#core/priority.ts";
import { alertText } from "#core/texts/alert.ts";
import { clientSettings } from "./aws.ts";

/** One counselor to be rung. Nothing of the person who wrote is in it but that she did. */
export interface Ring {
  readonly counselor: Counselor;
  readonly caseId: string;
  readonly reason: Reason;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly step: number;
  /** Where the counselor sees and claims the case. */
  readonly link: string;
}

export interface DutyTopic {
  /** Rings each counselor; answers with the ids of those whom the topic refused. Throws when it took nothing at all. */
  ring(rings: readonly Ring[]): Promise<readonly string[]>;
}

/** The most entries SNS takes in one PublishBatch. */
const batchSize = 10;

/** An alert that comes hours late does harm: a phone that was off for this long learns of it from the queue. Seconds. */
const timeToLive = 300;

/** The duty topic on SNS: each counselor's devices subscribe with her id as their filter. */
export function snsDutyTopic({ topicArn, client }: { topicArn: string; client: SNSClient }): DutyTopic {
  return {
    async ring(rings) {
      const refused: string[] = [];
      for (let at = 0; at < rings.length; at += batchSize) {
        const batch = rings.slice(at, at + batchSize);
        // One of them is also for the counselors' workspace: a case is one task, however many are rung.
        const entries = batch.map((ring, index) => entry(ring, String(index), at + index === 0 ? "task" : "ring"));
        const answer = await client.send(
          new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
        );
        refused.push(...(answer.Failed ?? []).flatMap(({ Id }) => batch[Number(Id)]?.counselor.id ?? []));
      }
      if (rings.length > 0 && refused.length === rings.length) throw new Error("NobodyRung");
      return refused;
    },
  };
}

/** An SNS client that gives up early: the clock rings again. */
export const snsClient = (settings: SNSClientConfig = {}): SNSClient =>
  new SNSClient({
    ...clientSettings,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
    ...settings,
  });

/** A message per kind of device. SNS wants each platform's value as a string of JSON, not as an object. */
function entry(ring: Ring, id: string, as: "ring" | "task"): PublishBatchRequestEntry {
  const text = alertText({ ...ring, language: ring.counselor.language });
  const { counselor, caseId, reason, priority, channel, link } = ring;
  const data = {
    counselorId: counselor.id,
    caseReference: caseId,
    priority,
    channel,
    reason,
    step: String(ring.step),
    link,
  };
  const urgent = priority === "P1" || priority === "P2";
  // A call is in the workspace by itself.
  const isTask = as === "task" && channel !== "voice" && (reason === "new_case" || reason === "worse");
  return {
    Id: id,
    MessageStructure: "json",
    Message: JSON.stringify({
      default: `${text} ${link}`,
      sms: `${text} ${link}`,
      email: `${text}\n\n${link}\n`,
      GCM: JSON.stringify({
        fcmV1Message: {
          message: { notification: { title: text }, data, android: { priority: "high", ttl: `${timeToLive}s` } },
        },
      }),
      APNS: JSON.stringify({
        aps: { alert: { title: text }, sound: "default", "interruption-level": urgent ? "time-sensitive" : "active" },
        ...data,
      }),
      ...(isTask && { lambda: JSON.stringify({ caseReference: caseId, priority, channel, reason }) }),
    }),
    MessageAttributes: {
      counselorId: { DataType: "String", StringValue: counselor.id },
      ...(isTask && { task: { DataType: "String", StringValue: priority } }),
      "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
      "AWS.SNS.MOBILE.GCM.TTL": { DataType: "String", StringValue: String(timeToLive) },
      "AWS.SNS.MOBILE.APNS.TTL": { DataType: "String", StringValue: String(timeToLive) },
    },
  };
}
