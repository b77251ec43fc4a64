import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** What API Gateway hands to a function as text; everything else, and what says nothing of itself, comes in base64. */
const textTypes = /^(text\/|application\/(json|xml|javascript))/i;

/** An HTTP request as an HTTP API (payload version 2.0) hands it to a function. */
export async function eventOf(request: IncomingMessage): Promise<APIGatewayProxyEventV2> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const { cookie, ...others } = request.headersDistinct;
  const cookies = cookie?.flatMap((line) => line.split(/;\s*/));
  const headers = Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values?.join(",") ?? ""]));
  const isText = textTypes.test(headers["content-type"] ?? "");
  const method = request.method ?? "GET";
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams)
    query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
  return {
    version: "2.0",
    routeKey: `${method} ${url.pathname}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookies !== undefined && { cookies }),
    ...(query.size > 0 && { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: "127.0.0.1",
      domainPrefix: "127",
      http: {
        method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp: request.socket.remoteAddress ?? "",
        userAgent: "",
      },
      requestId: crypto.randomUUID(),
      routeKey: `${method} ${url.pathname}`,
      stage: "$default",
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
    isBase64Encoded: body.length > 0 && !isText,
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
  };
}

/** Answers with what a function returned. */
export function answerWith(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  if (result.cookies !== undefined) response.setHeader("set-cookie", result.cookies);
  response.writeHead(result.statusCode ?? 200, headers);
  response.end(Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8"));
}
