import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { LocalFiles } from "./files.ts";
import { localToken } from "./stand-ins.ts";

type Result = APIGatewayProxyStructuredResultV2;

const graph = "/local/graph/";
const hosts = "/local/hosts/";

/** Where Meta keeps a file of WhatsApp: the address is asked for with the token, and so are the bytes. */
const metaFiles = "lookaside.fbsbx.com";

/** How Meta treats us, as someone sets it to see what the desk says of it. */
export interface MetaState {
  page: "subscribed" | "unsubscribed";
  token: "good" | "refused";
  number: "CONNECTED" | "RESTRICTED";
}

interface Providers {
  readonly files: LocalFiles;
  readonly meta: MetaState;
}

/**
 * What is asked of Meta and of the hosts of files, on one machine: where a file is, its bytes, and how the page and the
 * number do. `undefined`: nothing of it.
 */
export function askedOfProviders(event: APIGatewayProxyEventV2, { files, meta }: Providers): Result | undefined {
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
  if (authorization !== `Bearer ${localToken}` || meta.token === "refused") return failure(401, 190);
  const asked = decodeURIComponent(path.slice(graph.length));
  if (asked === "me") return json(200, { id: "local" });
  if (asked.endsWith("/subscribed_apps")) return json(200, { data: meta.page === "subscribed" ? [app] : [] });
  const isNumber = event.queryStringParameters?.["fields"]?.includes("quality_rating");
  if (isNumber) return json(200, { id: asked, status: meta.number, quality_rating: "GREEN" });
  return whereIs(asked, files);
}

/** What Meta answers to a message that we send while it refuses our token; `undefined`: it takes it. */
export const refusalOfSend = (path: string, { token }: MetaState): Result | undefined =>
  path.startsWith(graph) && token === "refused" ? failure(401, 190) : undefined;

const app = { id: "local", subscribed_fields: ["messages", "messaging_postbacks", "standby"] };

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
