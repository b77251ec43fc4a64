import middy from "@middy/core";
import httpErrorHandler from "@middy/http-error-handler";
import httpSecurityHeaders from "@middy/http-security-headers";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import type { Accept } from "./accept.ts";
import { log, nameOf } from "./log.ts";
import type { Saved } from "./messages.ts";
import type { TakeNotices } from "./notices.ts";
import { SecretUnavailable } from "./secrets.ts";
import type { KeepUnread } from "./unread.ts";

/** A request as a channel sees it: the body as the bytes that came, header names in lower case. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The query as it came: signatures are over it, and fields in it may come twice. */
  readonly rawQuery: string;
  readonly sourceIp: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export type Answer = APIGatewayProxyStructuredResultV2;

/** What a request holds: messages, what is told of messages and people, and how many things are neither. */
export interface Parsed {
  readonly messages: readonly Received[];
  readonly notices?: readonly Notice[];
  readonly ignored: number;
  /** How many things in it could not be read, where the rest could: then the whole of it is kept besides. */
  readonly unread?: number;
}

interface Channel {
  /** Whether the provider sent it. Runs over the raw bytes, before anything parses them. */
  readonly verify: (request: Request) => Promise<boolean>;
  /** Throws for a body that is not the provider's at all. */
  readonly parse: (request: Request, now: Date) => Parsed;
  readonly accept: Accept;
  /** Writes down what is told beside messages. */
  readonly notice?: TakeNotices;
  /** What the provider hears when everything is saved; an empty 200 unless the channel says otherwise. */
  readonly answer?: (stored: readonly Saved[], request: Request) => Answer;
  /**
   * Keeps a body that is the provider's and cannot be read; then it hears that it was taken, for it would repeat it for
   * days and then give up on us. Without this it hears 400.
   */
  readonly keep?: KeepUnread;
  /** Requests that bring no message (a page, a subscription check); undefined: go on. */
  readonly before?: (request: Request) => Promise<Answer | undefined>;
}

/** A handler for one channel: verify, parse, accept, answer. Nothing thrown gets past it, nor what a person sent. */
export const webhook = (channel: Channel) =>
  http(async (request) => {
    const early = await channel.before?.(request);
    if (early !== undefined) return early;
    if (!(await channel.verify(request))) {
      log("SignatureRefused", { path: placeOf(request) });
      return { statusCode: 401 };
    }
    const parsed = read(channel, request);
    if (parsed === undefined) return unread(channel, request);
    if (parsed.ignored > 0) log("Ignored", { count: parsed.ignored });
    const { unread: left = 0 } = parsed;
    if (left > 0) {
      log("UnreadableRequest", { path: placeOf(request), count: left });
      await channel.keep?.(bodyOf(request));
    }
    const stored = await channel.accept(parsed.messages);
    await channel.notice?.(parsed);
    return channel.answer?.(stored, request) ?? { statusCode: 200 };
  });

/** A text that came as a query has no body. */
const bodyOf = ({ method, rawQuery, body }: Request): Buffer =>
  method === "GET" ? Buffer.from(rawQuery, "utf8") : body;

async function unread({ keep, answer }: Channel, request: Request): Promise<Answer> {
  if (keep === undefined) return { statusCode: 400 };
  await keep(bodyOf(request));
  return answer?.([], request) ?? { statusCode: 200 };
}

/** Whether a page may stand inside another: inside our own only, or in none. */
interface Framing {
  readonly framed?: "DENY" | "SAMEORIGIN";
}

/** Any HTTP handler of ours: security headers on every answer, and of an error its status only. */
export const http = (handle: (request: Request) => Promise<Answer>, { framed = "DENY" }: Framing = {}) =>
  middy<APIGatewayProxyEventV2, Answer>()
    // A page brings policies of its own (page.ts): the ready-made ones forbid its form, and are a kilobyte long.
    .use(
      httpSecurityHeaders({
        referrerPolicy: { policy: "no-referrer" },
        contentSecurityPolicy: false,
        permissionsPolicy: false,
        frameOptions: { action: framed },
      }),
    )
    .use(httpErrorHandler({ logger: record, fallbackMessage: "" }))
    .handler((event) => handle(requestOf(event)));

function record(error: unknown): void {
  if (error instanceof SecretUnavailable) log("SecretUnavailable", { secret: error.secret });
  else log("RequestFailed", { error: nameOf(error) });
}

function read(channel: Channel, request: Request): Parsed | undefined {
  try {
    return channel.parse(request, new Date());
  } catch (error) {
    log("UnreadableRequest", { path: placeOf(request), error: nameOf(error) });
    return undefined;
  }
}

/** A path without what may be secret: an aggregator that can do nothing else puts its token behind its name. */
const placeOf = ({ path }: Request): string => path.split("/").slice(0, 4).join("/").slice(0, 100);

/** Cookies come beside the headers. Form bodies, and bodies without a content type, come in base64. */
const requestOf = (event: APIGatewayProxyEventV2): Request => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.queryStringParameters ?? {},
  rawQuery: event.rawQueryString,
  sourceIp: event.requestContext.http.sourceIp,
  headers: { ...event.headers, ...(event.cookies !== undefined && { cookie: event.cookies.join("; ") }) },
  body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
});
