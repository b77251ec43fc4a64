import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { callRoutes, channels, deskRoutes } from "../../functions/channels.ts";
import { dynamoCaseTable, dynamoClient } from "../../functions/shared/case-table.ts";
import type { EnvironmentText } from "../../functions/shared/environment.ts";
import { browserCalls } from "./browser-calls.ts";
import { localInstance, localNumber } from "./contact.ts";
import { bundledFunctions, type Handler } from "./functions.ts";
import { answerWith, eventOf } from "./gateway.ts";
import { localPages } from "./pages.ts";
import { givePhones, writeLocalRoster } from "./phones.ts";
import { localApp, startPlatform } from "./platform.ts";
import { localSecrets, localWordings, smsSecret } from "./stand-ins.ts";
import { makeTable, startDynamo } from "./table.ts";
import { localTelephone } from "./telephone.ts";
import { localBucket, type Rung, startTopic } from "./topic.ts";

const region = "ap-southeast-1";
const tableName = "local-cases";

interface Settings {
  readonly port: number;
  /** Where data is kept; undefined: in memory. */
  readonly dataFolder: string | undefined;
  /** Where bundles and endpoints.json are written. */
  readonly outFolder: string;
  /** What stands between the functions and what they call, for tests of faults. */
  readonly through?: (url: string, service: "dynamodb" | "sns" | "graph" | "sms") => Promise<string>;
}

export interface Local {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The whole intake on one machine: the table, the topic, and the functions' own bundles behind the stack's routes. */
export async function startLocal(settings: Settings): Promise<Local> {
  const { outFolder, through = async (url: string) => url } = settings;
  const url = `http://127.0.0.1:${settings.port}`;
  await mkdir(outFolder, { recursive: true });
  const alerts: Rung[] = [];
  const filesFolder = join(settings.dataFolder ?? outFolder, "media");
  // Files of a table that was in memory belong to nobody any more.
  if (settings.dataFolder === undefined) await rm(filesFolder, { recursive: true, force: true });
  await mkdir(filesFolder, { recursive: true });
  // SNS repeats what fails; on one machine a task that could not be put is not missed.
  const putTask: Handler = async (event) => (await load("voice/tasks"))(event);
  const served = [...channels, { name: "desk", routes: deskRoutes }, { name: "call", routes: callRoutes }];
  const timed = ["clock", "clock/watch", "media"];
  const [load, dynamo, topic] = await Promise.all([
    bundledFunctions([...timed, "voice", "voice/events", "voice/tasks", ...served.map(({ name }) => name)], outFolder),
    startDynamo(settings.dataFolder),
    startTopic(region, {
      heard: (rung) => alerts.push(rung),
      task: (Message) => void putTask({ Records: [{ Sns: { Message } }] }).catch(() => undefined),
      filesIn: filesFolder,
    }),
  ]);
  const platform = await startPlatform({
    sns: topic.url,
    givePhone: (arn) => topic.giveApp(arn.split("/").at(-1) ?? ""),
  });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = dynamoClient({ endpoint: dynamo.url, region, credentials });
  await makeTable(client, tableName);
  const table = dynamoCaseTable({ tableName, client });
  await writeLocalRoster(table, topic, new Date());
  await givePhones(table, topic, new Date());

  const secrets = new Map([
    ["pepper", localSecrets.pepper],
    ["link", localSecrets.link],
    ["meta", localSecrets.meta],
    ["sms", smsSecret(await through(`${url}/local/sms`, "sms"))],
  ]);
  const env: EnvironmentText = {
    CASE_TABLE: tableName,
    DUTY_TOPIC_ARN: topic.topicArn,
    PUBLIC_URL: url,
    PEPPER_SECRET: "pepper",
    LINK_SECRET: "link",
    META_SECRET: "meta",
    SMS_SECRET: "sms",
    GRAPH_URL: await through(`${url}/local/graph`, "graph"),
    APP_ARN: localApp,
    WORDINGS: JSON.stringify(localWordings),
    SIGN_IN: JSON.stringify({ kind: "local" }),
    MEDIA_BUCKET: localBucket,
    MEDIA_STAND_IN: `${url}/local/hosts`,
    CONNECT: JSON.stringify({
      instanceId: localInstance,
      queueId: "local-queue",
      callBackFlowId: "local-outbound-flow",
      appCallFlowId: "local-app-flow",
      taskFlowId: "local-task-flow",
      presence: "follows duty",
      numbers: [localNumber],
    }),
  };
  Object.assign(process.env, env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: await through(dynamo.url, "dynamodb"),
    AWS_ENDPOINT_URL_SNS: await through(platform.url, "sns"),
    AWS_ENDPOINT_URL_S3: topic.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `${url}/local/secrets`,
    AWS_ENDPOINT_URL_CONNECT: `${url}/local/connect`,
    POWERTOOLS_DEV: "false",
  });

  // Loaded when somebody dials: a start must not wait for them.
  const telephone = localTelephone({
    flow: async (event) => (await load("voice"))(event),
    events: async (event) => (await load("voice/events"))(event),
    table,
  });
  const calls = browserCalls({ socketUrl: url.replace("http", "ws"), telephone });
  const pages = localPages({ url, table, secrets, alerts, telephone, calls });
  const routes = new Map<string, Handler>();
  const server = createServer((request, response) => {
    // A caller who hung up ends one request, not the intake.
    respond(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", calls.upgrade);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const event = await eventOf(request);
    const handler = routeOf(routes, event);
    answerWith(response, (await pages(event)) ?? (await handler?.(event)) ?? { statusCode: 404 });
  };
  const [clock, media, watch] = [await load("clock"), await load("media"), await load("clock/watch")];
  for (const { name, routes: patterns } of served) {
    const handler = await load(name);
    for (const pattern of patterns) routes.set(pattern, handler);
  }
  // Only now: a provider that posts while the intake starts must not hear 404.
  await new Promise<void>((resolve) => server.listen(settings.port, "127.0.0.1", resolve));
  // What a tick could not do is for the next one, as on AWS.
  const ticking = setInterval(() => {
    void clock({}).catch(() => undefined);
    void media({}).catch(() => undefined);
  }, 1_000);
  // What takes an hour there takes a few seconds here.
  const watching = setInterval(() => void watch({}).catch(() => undefined), 5_000);
  await writeFile(
    join(outFolder, "endpoints.json"),
    JSON.stringify(
      {
        api: url,
        dynamodb: dynamo.url,
        sns: topic.url,
        tableName,
        dutyTopicArn: topic.topicArn,
        secrets: Object.fromEntries(secrets),
      },
      null,
      2,
    ),
  );
  return {
    url,
    async stop() {
      clearInterval(ticking);
      clearInterval(watching);
      telephone.stop();
      calls.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.stop();
      await topic.stop();
      await dynamo.stop();
    },
  };
}

/** `GET /a/{link}` matches one segment, `{proxy+}` all that is left, as in API Gateway. */
function routeOf(routes: ReadonlyMap<string, Handler>, event: APIGatewayProxyEventV2): Handler | undefined {
  const { method, path } = event.requestContext.http;
  const exact = routes.get(`${method} ${path}`);
  if (exact !== undefined) return exact;
  const found = [...routes].find(([route]) =>
    new RegExp(`^${route.replace(/\{\w+\}/g, "[^/]+").replace(/\{\w+\+\}/g, ".+")}$`).test(`${method} ${path}`),
  );
  return found?.[1];
}
