import { once } from "node:events";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { text } from "node:stream/consumers";

interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long the whole of it may take, in milliseconds. */
  readonly timeout: number;
}

interface Answered {
  readonly status: number;
  readonly ok: boolean;
  /** What the answer's JSON says; undefined where it is none. */
  readonly content: unknown;
}

/**
 * One request to a provider, on a connection of its own: one kept from before may have ended while the function slept.
 * Not by fetch: that is a second HTTP client, and a new process would load it before its first answer.
 * @throws what Node throws when the network fails or time is over
 */
export const post = (request: Post): Promise<Answered> => exchange("POST", request);

/** A question to a provider; otherwise as `post`. */
export const get = (request: Omit<Post, "body">): Promise<Answered> => exchange("GET", request);

async function exchange(
  method: "GET" | "POST",
  { url, headers, body, timeout }: Omit<Post, "body"> & { readonly body?: string },
): Promise<Answered> {
  const signal = AbortSignal.timeout(timeout);
  const request = (url.startsWith("https:") ? overHttps : overHttp)(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-length": Buffer.byteLength(body) }) },
    agent: false,
    signal,
  });
  request.end(body);
  const [answer]: IncomingMessage[] = await once(request, "response", { signal });
  const status = answer?.statusCode ?? 0;
  const words = answer === undefined ? "" : await text(answer);
  return { status, ok: status >= 200 && status < 300, content: jsonIn(words) };
}

function jsonIn(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
