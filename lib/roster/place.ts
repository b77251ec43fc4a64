import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { dynamoCaseTable, dynamoClient } from "../../functions/shared/case-table.ts";
import { snsClient } from "../../functions/shared/duty-topic.ts";
import { phonePrefix } from "../local/topic.ts";
import type { Place } from "./apply.ts";
import { type NamedDevice, RosterRefused } from "./file.ts";

const Outputs = z.object({ CaseTableName: z.string(), DutyTopicArn: z.string(), UndeliveredQueueArn: z.string() });

/** The table and topic of a deployed stack, by what it says of itself. `region`: where the stack stands. */
export async function deployed(stack: string, region: string): Promise<Place> {
  const answer = await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName: stack }));
  const outputs = (answer.Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = "", OutputValue }) => [
    OutputKey,
    OutputValue,
  ]);
  const { CaseTableName, DutyTopicArn, UndeliveredQueueArn } = Outputs.parse(Object.fromEntries(outputs));
  return {
    table: dynamoCaseTable({ tableName: CaseTableName, client: dynamoClient({ region }) }),
    topic: { client: snsClient({ region }), topicArn: DutyTopicArn, undeliveredArn: UndeliveredQueueArn },
  };
}

const Endpoints = z.object({ dynamodb: z.url(), sns: z.url(), tableName: z.string(), dutyTopicArn: z.string() });

/** Where a roster is put on this machine, and what stands there for the phones in it. */
interface LocalPlace extends Place {
  readonly phonesFor: (devices: readonly NamedDevice[]) => Promise<readonly NamedDevice[]>;
}

/** The table and topic of `npm start` on this machine. No text or mail leaves it: a queue is each counselor's phone. */
export async function local(folder = ".local"): Promise<LocalPlace> {
  const text = await readFile(join(folder, "endpoints.json"), "utf8").catch(() => undefined);
  if (text === undefined) throw new RosterRefused("the intake is not running on this machine: npm start");
  const { dynamodb, sns, tableName, dutyTopicArn } = Endpoints.parse(JSON.parse(text));
  const region = dutyTopicArn.split(":")[3] ?? "";
  const at = { region, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const queues = new SQSClient({ ...at, endpoint: sns });
  return {
    table: dynamoCaseTable({ tableName, client: dynamoClient({ ...at, endpoint: dynamodb }) }),
    topic: { client: snsClient({ ...at, endpoint: sns }), topicArn: dutyTopicArn },
    async phonesFor(devices) {
      const ids = [...new Set(devices.map(({ counselorId }) => counselorId))];
      return Promise.all(
        ids.map(async (counselorId) => ({ counselorId, kind: "app", address: await phone(queues, counselorId) })),
      );
    },
  };
}

async function phone(queues: SQSClient, counselorId: string): Promise<string> {
  const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: `${phonePrefix}${counselorId}` }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] });
  return (await queues.send(asked)).Attributes?.QueueArn ?? "";
}
