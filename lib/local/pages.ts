import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";
import type { CaseTable } from "../../functions/shared/case-table.ts";
import { wordsOf } from "../flows/prompts.ts";
import type { BrowserCalls } from "./browser-calls.ts";
import { callerAt, callers } from "./callers.ts";
import { connectStandIn, type Taken } from "./connect.ts";
import { type LocalFiles, localFiles } from "./files.ts";
import { askedOfProviders, type MetaState, refusalOfSend } from "./graph.ts";
import { providerRequests } from "./provider-request.ts";
import { provider, type Sent, secretValue } from "./stand-ins.ts";
import { stateOf } from "./state.ts";
import type { LocalTelephone } from "./telephone.ts";
import { promptSound, telephoneRoutes } from "./telephone-pages.ts";
import type { Rung } from "./topic.ts";

interface Seen {
  readonly url: string;
  readonly table: CaseTable;
  readonly secrets: ReadonlyMap<string, string>;
  readonly alerts: readonly Rung[];
  readonly telephone: LocalTelephone;
  readonly calls: BrowserCalls;
}

type Result = APIGatewayProxyStructuredResultV2;

/** What one caller wrote from the page, and what the provider heard. */
interface Told {
  readonly at: string;
  readonly channel: string;
  readonly caller: string;
  readonly text: string;
  readonly status: number;
}

/** What is served on one machine only: the page on which to try everything, what went out, and the stand-ins. */
export function localPages(seen: Seen): (event: APIGatewayProxyEventV2) => Promise<Result | undefined> {
  const { url, table, secrets, alerts, telephone, calls } = seen;
  const sent: Sent[] = [];
  const told: Told[] = [];
  const workspace: (Taken & { readonly at: string })[] = [];
  const files = localFiles();
  const meta: MetaState = { page: "subscribed", token: "good", number: "CONNECTED" };
  const routes: Readonly<Record<string, (body: unknown) => Promise<Result>>> = {
    "GET /local": () => file("page.html"),
    "GET /local/alerts.json": async () => json(alerts),
    "GET /local/sent.json": async () => json(sent),
    "GET /local/workspace.json": async () => json(workspace),
    "GET /local/state.json": async () =>
      json({
        ...(await stateOf(table, new Date())),
        alerts,
        sent: sent.map(({ request: _, ...shown }) => ({ ...shown, caller: callerAt(shown.to)?.id })),
        told,
        callers,
      }),
    "POST /local/send": async (body) => {
      const answer = await sendAsProvider(url, body, files);
      if ("told" in answer) told.push(answer.told);
      return json(answer);
    },
    "POST /local/meta": async (body) => json(Object.assign(meta, MetaChange.parse(body))),
    ...telephoneRoutes(telephone),
    "GET /local/chime.json": async () => json({ seen: calls.seen, offers: Object.fromEntries(calls.offers) }),
    "POST /local/chime.json": async (body) => {
      const { contactId, sdp } = MediaAnswer.parse(body);
      return { statusCode: calls.answer(contactId, sdp) ? 204 : 404 };
    },
    "POST /local/secrets": async (body) => secret(secretValue(secrets, body)),
    "POST /local/secrets/": async (body) => secret(secretValue(secrets, body)),
  };
  /** Amazon Connect: it calls people, and the counselors' workspace is in it. */
  const connect = (event: APIGatewayProxyEventV2): Result => {
    const { method, path } = event.requestContext.http;
    const asked = `${method} ${path.slice("/local/connect".length)}`;
    const { status, answer, taken } = connectStandIn(asked, bodyOf(event), telephone.calls);
    const at = new Date().toISOString();
    if (taken?.operation === "StartOutboundVoiceContact") sent.push(calledOut(taken, at));
    else if (taken !== undefined) workspace.push({ at, ...taken });
    const began = taken?.operation === "StartWebRTCContact" ? calls.begin(taken.body) : answer;
    return { ...json(began), statusCode: status };
  };
  return async (event) => {
    const { method, path } = event.requestContext.http;
    const route = routes[`${method} ${path}`];
    if (route !== undefined) return route(method === "POST" ? bodyOf(event) : undefined);
    if (method === "GET" && pageFiles.has(path)) return file(path.slice("/local/page/".length));
    if (method === "GET" && path.startsWith("/local/prompts/")) return promptSound(path);
    if (path.startsWith("/local/connect/")) return connect(event);
    if (method === "GET") return askedOfProviders(event, { files, meta });
    if (!path.startsWith("/local/")) return undefined;
    const refusal = refusalOfSend(path, meta);
    if (refusal !== undefined) return refusal;
    const taken = provider(path, bodyOf(event), new Date().toISOString());
    if (taken === undefined) return { statusCode: 404 };
    sent.push(taken.sent);
    return json(taken.answer);
  };
}

/** What a test answers to an offer of media, in the place of Amazon's media servers. */
const MediaAnswer = z.strictObject({ contactId: z.string(), sdp: z.string() });

/** Sets how Meta treats us. */
const MetaChange = z.strictObject({
  page: z.enum(["subscribed", "unsubscribed"]).optional(),
  token: z.enum(["good", "refused"]).optional(),
  number: z.enum(["CONNECTED", "RESTRICTED"]).optional(),
});

const Sending = z
  .object({
    channel: z.string(),
    caller: z.string(),
    text: z.string().default(""),
    /** A picture or another file, in base64. */
    file: z.object({ name: z.string(), type: z.string(), base64: z.string() }).optional(),
  })
  .refine(({ text, file }) => text !== "" || file !== undefined);

/** Posts what a caller wrote to the intake's own webhook, over HTTP, as the provider of the channel would. */
async function sendAsProvider(
  url: string,
  body: unknown,
  files: LocalFiles,
): Promise<{ readonly told: Told } | { readonly error: string }> {
  const { channel, caller: callerId, text, file: sent } = Sending.parse(body);
  const caller = callers.find(({ id }) => id === callerId);
  const now = new Date();
  const type = sent?.type === "" ? "application/octet-stream" : sent?.type;
  const attached = sent &&
    type && { id: files.keep({ bytes: Buffer.from(sent.base64, "base64"), type }), name: sent.name, type };
  const said = { text, now, ...(attached && { file: attached }) };
  const request = caller === undefined ? undefined : providerRequests[channel]?.({ caller, ...said });
  if (request === undefined) return { error: "This caller cannot write this on this channel." };
  const answer = await fetch(`${url}${request.path}`, {
    method: "POST",
    headers: request.headers,
    body: request.body,
  });
  const words = [text, ...(sent === undefined ? [] : [`📎 ${sent.name}`])].join(" ").trim();
  return { told: { at: now.toISOString(), channel, caller: callerId, text: words, status: answer.status } };
}

/** A call of ours to a person. Whoever picks up hears no name: words that could be anybody's. */
const calledOut = ({ body }: Taken, at: string): Sent => ({
  at,
  channel: "voice",
  to: String(body["DestinationPhoneNumber"]),
  text: wordsOf("ur", "outbound"),
  request: body,
});

const bodyOf = (event: APIGatewayProxyEventV2): unknown =>
  JSON.parse(Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8").toString("utf8") || "{}");

const json = (content: unknown): Result => ({
  statusCode: 200,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(content),
});

const secret = (value: unknown): Result =>
  value === undefined
    ? { statusCode: 400, body: JSON.stringify({ __type: "ResourceNotFoundException" }) }
    : json(value);

const pageFiles = new Set(
  ["page.css", "page.js", "caller.js", "telephone.js", "phones.js", "cases.js", "sound.js", "elements.js"].map(
    (name) => `/local/page/${name}`,
  ),
);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

const file = async (name: string): Promise<Result> => ({
  statusCode: 200,
  headers: { "content-type": types[extname(name)] ?? "text/plain", "cache-control": "no-store" },
  body: await readFile(join(import.meta.dirname, "page", name), "utf8"),
});
