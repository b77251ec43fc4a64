import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import * as z from "zod";
import { dynamoCaseTable, dynamoClient } from "../../functions/shared/case-table.ts";
import { snsClient } from "../../functions/shared/duty-topic.ts";
import type { Place } from "./apply.ts";
import { RosterRefused } from "./file.ts";

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

/** The table and topic of `npm start` on this machine. */
export async function local(folder = ".local"): Promise<Place> {
  const text = await readFile(join(folder, "endpoints.json"), "utf8").catch(() => undefined);
  if (text === undefined) throw new RosterRefused("the intake is not running on this machine: npm start");
  const { dynamodb, sns, tableName, dutyTopicArn } = Endpoints.parse(JSON.parse(text));
  const region = dutyTopicArn.split(":")[3] ?? "";
  const at = { region, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  return {
    table: dynamoCaseTable({ tableName, client: dynamoClient({ ...at, endpoint: dynamodb }) }),
    topic: { client: snsClient({ ...at, endpoint: sns }), topicArn: dutyTopicArn },
  };
}
