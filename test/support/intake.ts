import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DeleteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Channel } from "#core/message.ts";
import { type CaseTable, dynamoClient } from "#shared/case-table.ts";
import type { EnvironmentText } from "#shared/environment.ts";
import { writeRoster } from "#shared/roster.ts";
import { forgetSecrets } from "#shared/secrets.ts";
import { rosterPk } from "#shared/table-keys.ts";
import { localRoster } from "../../lib/local/roster.ts";
import { provider, secretValue } from "../../lib/local/stand-ins.ts";
import { startTopic } from "../../lib/local/topic.ts";
import { everythingIn } from "./everything.ts";
import { anEvent, type TestRequest, testSecrets } from "./requests.ts";
import { testTable } from "./table.ts";

type Service = "dynamodb" | "sns" | "secrets" | "providers";

/** A request that left the intake, to any service but the table. */
interface Outgoing {
  readonly url: string;
  readonly headers: string;
  readonly body: string;
}

export interface TestIntake {
  readonly table: CaseTable;
  readonly outgoing: Outgoing[];
  /** Services that answer with a fault until they are taken out again. */
  readonly broken: Set<Service>;
  /** Secrets by name; what a test takes out is not set. */
  readonly secrets: Map<string, string>;
  /** Gives a request to a channel's own handler. */
  readonly call: (channel: Channel, request: TestRequest) => Promise<APIGatewayProxyStructuredResultV2>;
  /** Every item of the table, as it is. */
  readonly items: () => Promise<readonly Record<string, unknown>[]>;
  /** Gives records to the function that a channel's queue calls. */
  readonly queue: (channel: Channel, records: readonly object[]) => Promise<unknown>;
  readonly remove: (item: { readonly pk: string; readonly sk: string }) => Promise<void>;
  /** Everything as at the start: no case, no message, nothing sent, nothing broken. Who is on duty stays. */
  readonly clear: () => Promise<void>;
  readonly forgetSecrets: () => void;
  readonly stop: () => Promise<void>;
}

type Handler = (event: APIGatewayProxyEventV2, context: object) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The channels' own handlers with everything they speak to: a table and a topic of their own, and stand-ins that can
 * break, on one server. It owns the process's environment: one at a time.
 */
export async function testIntake(): Promise<TestIntake> {
  const outgoing: Outgoing[] = [];
  const broken = new Set<Service>();
  const secrets = new Map<string, string>();
  const [{ table, url, stop: stopTable }, topic] = await Promise.all([testTable(), startTopic("test")]);
  await writeRoster(table, localRoster(new Date(), topic.givePhone));
  const services = { dynamodb: url, sns: topic.url };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const [, name = "", ...rest] = (request.url ?? "").split("/");
    if (name !== "dynamodb") outgoing.push({ url: request.url ?? "", headers: JSON.stringify(request.headers), body });
    const path = `/${rest.join("/")}`;
    if (isService(name) && broken.has(name)) return fault(response);
    if (name === "dynamodb" || name === "sns") return forward(services[name], { request, body, path }, response);
    const content =
      name === "secrets"
        ? secretValue(secrets, JSON.parse(body))
        : provider(`/local${path}`, JSON.parse(body), new Date().toISOString())?.answer;
    response.writeHead(content === undefined ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(content ?? { __type: "ResourceNotFoundException" }));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${portOf(server.address())}`;
  setSecrets(secrets, base);
  setEnvironment(base, topic.topicArn);

  const client = clientOf(url);
  const handlers = new Map<Channel, Handler>();
  return {
    table,
    outgoing,
    broken,
    secrets,
    async call(channel, request) {
      const handler = handlers.get(channel) ?? (await import(`../../functions/${channel}/handler.ts`)).handler;
      handlers.set(channel, handler);
      return handler(anEvent(request), {});
    },
    items: () => everythingIn(client, "cases"),
    async queue(channel, Records) {
      return (await import(`../../functions/${channel}/handler.ts`)).queueHandler({ Records });
    },
    remove: ({ pk, sk }) => removeFrom(client, { pk, sk }),
    async clear() {
      outgoing.length = 0;
      broken.clear();
      for (const { pk, sk } of await everythingIn(client, "cases")) {
        if (pk !== rosterPk) await removeFrom(client, { pk, sk });
      }
    },
    forgetSecrets,
    async stop() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([topic.stop(), stopTable()]);
    },
  };
}

const isService = (name: string): name is Service => ["dynamodb", "sns", "secrets", "providers"].includes(name);

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function fault(response: ServerResponse): void {
  response.writeHead(500, { "content-type": "application/json" });
  response.end(JSON.stringify({ __type: "InternalServerError" }));
}

const clientOf = (endpoint: string): DynamoDBClient =>
  dynamoClient({ endpoint, region: "test", credentials: { accessKeyId: "test", secretAccessKey: "test" } });

async function removeFrom(client: DynamoDBClient, key: { pk: unknown; sk: unknown }): Promise<void> {
  await client.send(new DeleteItemCommand({ TableName: "cases", Key: marshall(key) }));
}

interface Forwarded {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly path: string;
}

async function forward(service: string, { request, body, path }: Forwarded, response: ServerResponse): Promise<void> {
  const kept = Object.entries(request.headers).filter(
    ([name]) => !["host", "connection", "content-length"].includes(name),
  );
  const answer = await fetch(`${service}${path}`, {
    method: request.method ?? "POST",
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body,
  });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function setSecrets(secrets: Map<string, string>, base: string): void {
  const { appSecret, verifyToken, hmacSecret, twilioToken } = testSecrets;
  const twilio = { accountSid: "AC1", authToken: twilioToken };
  secrets.set("pepper", "test-pepper");
  secrets.set("link", "test-link-key");
  secrets.set("meta", JSON.stringify({ appSecret, verifyToken, accessToken: "test-access-token" }));
  secrets.set(
    "sms",
    JSON.stringify({ hmacSecret, sendUrl: `${base}/providers/sms`, sendToken: "test-sms-token", twilio }),
  );
}

function setEnvironment(base: string, topicArn: string): void {
  const env: EnvironmentText = {
    CASE_TABLE: "cases",
    DUTY_TOPIC_ARN: topicArn,
    PUBLIC_URL: "https://intake.example.org",
    PEPPER_SECRET: "pepper",
    LINK_SECRET: "link",
    META_SECRET: "meta",
    SMS_SECRET: "sms",
    GRAPH_URL: `${base}/providers/graph`,
  };
  Object.assign(process.env, env, {
    AWS_REGION: "test",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_DYNAMODB: `${base}/dynamodb`,
    AWS_ENDPOINT_URL_SNS: `${base}/sns`,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `${base}/secrets`,
    POWERTOOLS_DEV: "false",
  });
}
