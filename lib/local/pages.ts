import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { CaseTable } from "../../functions/shared/case-table.ts";
import { provider, type Sent, secretValue } from "./stand-ins.ts";
import type { Rung } from "./topic.ts";

interface Seen {
  readonly url: string;
  readonly table: CaseTable;
  readonly secrets: ReadonlyMap<string, string>;
  readonly alerts: readonly Rung[];
}

type Result = APIGatewayProxyStructuredResultV2;

/** What is served on one machine only: the page on which to try everything, what went out, and the stand-ins. */
export function localPages({ secrets, alerts }: Seen): (event: APIGatewayProxyEventV2) => Promise<Result | undefined> {
  const sent: Sent[] = [];
  return async (event) => {
    const { method, path } = event.requestContext.http;
    const route = `${method} ${path}`;
    if (route === "GET /local") return page();
    if (route === "GET /local/alerts.json") return json(alerts);
    if (route === "GET /local/sent.json") return json(sent);
    if (method !== "POST" || !path.startsWith("/local/")) return undefined;
    const body: unknown = JSON.parse(
      Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8").toString("utf8"),
    );
    if (path.startsWith("/local/secrets")) return secret(secretValue(secrets, body));
    const taken = provider(path, body, new Date().toISOString());
    if (taken === undefined) return { statusCode: 404 };
    sent.push(taken.sent);
    return json(taken.answer);
  };
}

const json = (content: unknown): Result => ({
  statusCode: 200,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(content),
});

const secret = (value: unknown): Result =>
  value === undefined
    ? { statusCode: 400, body: JSON.stringify({ __type: "ResourceNotFoundException" }) }
    : json(value);

const page = async (): Promise<Result> => ({
  statusCode: 200,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: await readFile(join(import.meta.dirname, "page.html"), "utf8"),
});
