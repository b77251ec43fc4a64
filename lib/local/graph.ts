import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { LocalFiles } from "./files.ts";
import { localToken } from "./stand-ins.ts";

type Result = APIGatewayProxyStructuredResultV2;

const graph = "/local/graph/";
const hosts = "/local/hosts/";

/** Where Meta keeps a file of WhatsApp: the address is asked for with the token, and so are the bytes. */
const metaFiles = "lookaside.fbsbx.com";

/**
 * What is asked of Meta and of the hosts of files, on one machine: where a file is, its bytes, and how the page and the
 * number do. `undefined`: nothing of it.
 */
export function askedOfProviders(event: APIGatewayProxyEventV2, files: LocalFiles): Result | undefined {
  const { path } = event.requestContext.http;
  const { authorization = "" } = event.headers;
  if (path.startsWith(hosts)) {
    const [host = "", ...rest] = path.slice(hosts.length).split("/");
    const id = host === metaFiles ? (event.queryStringParameters?.["mid"] ?? "") : (rest.at(-1) ?? "");
    if (host === metaFiles && authorization !== `Bearer ${localToken}`) return { statusCode: 401 };
    const file = files.find(decodeURIComponent(id));
    if (file === undefined) return { statusCode: 404 };
    return {
      statusCode: 200,
      headers: { "content-type": file.type },
      body: file.bytes.toString("base64"),
      isBase64Encoded: true,
    };
  }
  if (!path.startsWith(graph)) return undefined;
  if (authorization !== `Bearer ${localToken}`) return failure(401, 190);
  return whereIs(decodeURIComponent(path.slice(graph.length)), files);
}

function whereIs(id: string, files: LocalFiles): Result {
  const file = files.find(id);
  if (file === undefined) return failure(400, 100);
  return json(200, {
    messaging_product: "whatsapp",
    url: `https://${metaFiles}/whatsapp_business/attachments/?${new URLSearchParams({ mid: id })}`,
    mime_type: file.type,
    file_size: String(file.bytes.length),
    id,
  });
}

const failure = (status: number, code: number): Result => json(status, { error: { message: "stand-in", code } });

const json = (statusCode: number, content: unknown): Result => ({
  statusCode,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(content),
});
