import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { hmacHex } from "#shared/signature.ts";
import type { Request } from "#shared/webhook.ts";

/** The secrets of the intake under test. */
export const testSecrets = {
  appSecret: "test-app-secret",
  verifyToken: "test-verify-token",
  hmacSecret: "test-sms-secret",
  twilioToken: "test-twilio-token",
} as const;

export interface TestRequest {
  readonly method?: string;
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
  /** As API Gateway hands over what is no text. */
  readonly isBase64?: true;
}

/** A request as a parser sees it. */
export const aRequest = (body: unknown, given: Partial<Request> = {}): Request => ({
  method: "POST",
  path: "/",
  query: {},
  rawQuery: "",
  sourceIp: "192.0.2.1",
  headers: {},
  body: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  ...given,
});

/** A request as an HTTP API hands it to a function. */
export function anEvent(request: TestRequest): APIGatewayProxyEventV2 {
  const { method = "POST", path, query, headers = {}, body = "", isBase64 } = request;
  const bytes = Buffer.from(body);
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers,
    ...(query !== undefined && { queryStringParameters: query }),
    requestContext: {
      accountId: "000000000000",
      apiId: "test",
      domainName: "intake.example.org",
      domainPrefix: "intake",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
      requestId: "request",
      routeKey: "$default",
      stage: "$default",
      time: "24/Nov/2026:12:00:00 +0000",
      timeEpoch: Date.UTC(2026, 10, 24, 12),
    },
    isBase64Encoded: isBase64 === true,
    ...(bytes.length > 0 && { body: bytes.toString(isBase64 === true ? "base64" : "utf8") }),
  };
}

/** A post as Meta signs it. */
export const signedByMeta = (path: string, body: Buffer | string): TestRequest => ({
  path,
  headers: {
    "content-type": "application/json",
    "x-hub-signature-256": `sha256=${hmacHex(testSecrets.appSecret, Buffer.from(body))}`,
  },
  body,
});

/** A post as the SMS aggregator signs it. */
export function signedByAggregator(path: string, body: Buffer | string, at = Date.now()): TestRequest {
  const timestamp = String(Math.floor(at / 1000));
  const signature = `v1=${hmacHex(testSecrets.hmacSecret, `${timestamp}.`, Buffer.from(body))}`;
  return {
    path,
    headers: {
      "content-type": "application/json",
      "x-intake-timestamp": timestamp,
      "x-intake-signature": signature,
    },
    body,
  };
}
