import { dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";
import { writeRoster } from "#shared/roster.ts";
import { localRoster } from "../../lib/local/roster.ts";
import { makeTable, startDynamo } from "../../lib/local/table.ts";
import { startTopic } from "../../lib/local/topic.ts";
import { startLambdaApi } from "../support/lambda-api.ts";
import { counting } from "./counting.ts";
import { startProviders } from "./providers.ts";

/**
 * The world around the functions in a process of its own, so that what it costs is not theirs: table, topic, secrets
 * and providers, each with a proxy before it that counts. Tells its endpoints first; then answers every question with the calls
 * since the last one.
 */
const region = "ap-southeast-1";
const tableName = "bench-cases";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

const dynamo = await startDynamo();
const topic = await startTopic(region);
const providers = await startProviders();
const client = dynamoClient({ endpoint: dynamo.url, region, credentials });
await makeTable(client, tableName);
await writeRoster(dynamoCaseTable({ tableName, client }), localRoster(new Date(), topic.givePhone));

const lambda = await startLambdaApi();
const counter = counting();
const direct = {
  CASE_TABLE: tableName,
  DUTY_TOPIC_ARN: topic.topicArn,
  PUBLIC_URL: "http://127.0.0.1",
  PEPPER_SECRET: "pepper",
  LINK_SECRET: "link",
  META_SECRET: "meta",
  SMS_SECRET: "sms",
  GRAPH_URL: `${providers.url}/local/graph`,
  FLOOR_SECRET: "local-app-secret",
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
  AWS_ENDPOINT_URL_SNS: topic.url,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `${providers.url}/local/secrets`,
  POWERTOOLS_DEV: "false",
};
const counted = {
  AWS_ENDPOINT_URL_DYNAMODB: await counter.before(dynamo.url, "dynamodb"),
  AWS_ENDPOINT_URL_SNS: await counter.before(topic.url, "sns"),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: await counter.before(`${providers.url}/local/secrets`, "secretsmanager"),
};

process.on("message", async (asked) => {
  if (asked === "calls") process.send?.({ calls: counter.take() });
  if (asked === "invoke") {
    lambda.renew();
    await lambda.invoke({}).done;
    process.send?.({ done: true });
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({
  env: { ...direct, ...counted },
  direct,
  lambda: { AWS_LAMBDA_RUNTIME_API: lambda.api },
  table: { url: dynamo.url, name: tableName },
});
