import { randomUUID } from "node:crypto";
import { lookup as resolve } from "node:dns";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isAllowed, isPrivate } from "./hosts.ts";

/** A file that may not be fetched, however often it is asked for. */
export class Refused extends Error {
  override readonly name: string;
  readonly why: string;

  constructor(why: "host" | "scheme" | "address" | "size" | "redirects" | "no_address") {
    super();
    this.name = `Refused ${why}`;
    this.why = why;
  }
}

/** A file that is not to be had now. */
export class NotNow extends Error {
  override readonly name: string;
  readonly why: string;

  constructor(why: string) {
    super();
    this.name = `NotNow ${why}`;
    this.why = why;
  }
}

export interface Wanted {
  readonly url: string;
  /** Sent to the host that was asked for, and to no other that it leads to. */
  readonly authorization?: string | undefined;
  /** Hosts that may bring it, at each step: `fbcdn.net` lets through whatever is below it too. */
  readonly hosts: readonly string[];
  /** Bytes. */
  readonly most: number;
  /** On one machine: every host is stood in for under this address. */
  readonly standIn: string | undefined;
}

/** How long one file may take, in milliseconds, and how often it may send us on. */
const patience = 30_000;
const redirects = 5;

/**
 * One file, streamed to a place on this machine, which the caller removes. Only over https, only from hosts that are
 * allowed at each step and stand at public addresses, and no more bytes than `most`.
 * @throws Refused, NotNow, or what Node throws when the network fails or time is over
 */
export async function download(wanted: Wanted): Promise<{ readonly path: string; readonly size: number }> {
  const signal = AbortSignal.timeout(patience);
  const answer = await followed(wanted, signal);
  if (Number(answer.headers["content-length"] ?? 0) > wanted.most) {
    answer.destroy();
    throw new Refused("size");
  }
  const path = join(tmpdir(), randomUUID());
  const counted = upTo(wanted.most);
  try {
    await pipeline(answer, counted.stream, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, size: counted.size() };
}

async function followed({ url: asked, authorization, hosts, standIn }: Wanted, signal: AbortSignal) {
  const first = addressOf(asked);
  let url = first;
  for (let step = 0; step <= redirects; step += 1) {
    if (url.protocol !== "https:") throw new Refused("scheme");
    if (url.username !== "" || !isAllowed(url.hostname, hosts)) throw new Refused("host");
    const isSame = url.origin === first.origin;
    const answer = await ask(url, { authorization: isSame ? authorization : undefined, standIn, signal });
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return answer;
    answer.destroy();
    if (![301, 302, 303, 307, 308].includes(statusCode)) throw new NotNow(String(statusCode));
    url = addressOf(headers.location ?? "", url);
  }
  throw new Refused("redirects");
}

function addressOf(text: string, from?: URL): URL {
  const url = URL.parse(text, from?.href);
  if (url === null) throw new Refused("no_address");
  return url;
}

interface Asking {
  readonly authorization: string | undefined;
  readonly standIn: string | undefined;
  readonly signal: AbortSignal;
}

async function ask(url: URL, { authorization, standIn, signal }: Asking): Promise<IncomingMessage> {
  const headers = {
    accept: "*/*",
    "accept-encoding": "identity",
    // Meta's file servers refuse who does not say what they are.
    "user-agent": "1098-intake",
    ...(authorization !== undefined && { authorization }),
  };
  const target = standIn === undefined ? url : new URL(`${standIn}/${url.host}${url.pathname}${url.search}`);
  const request =
    target.protocol === "https:"
      ? overHttps(target, { headers, agent: false, signal, lookup: publicOnly })
      : overHttp(target, { headers, agent: false, signal });
  request.end();
  const [answer]: IncomingMessage[] = await once(request, "response", { signal });
  if (answer === undefined) throw new NotNow("no_answer");
  return answer;
}

/** A name that leads into a private network is refused as it is looked up, so that no second look-up can differ. */
const publicOnly: LookupFunction = (hostname, options, done) =>
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const refused = addresses?.some(({ address }) => isPrivate(address)) ? new Refused("address") : null;
    const [first] = addresses ?? [];
    const failed = error ?? refused;
    if (failed !== null) done(failed, "", 0);
    else if (options.all === true) done(null, addresses);
    else done(null, first?.address ?? "", first?.family);
  });

function upTo(most: number): { readonly stream: Transform; readonly size: () => number } {
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > most) done(new Refused("size"));
      else done(null, chunk);
    },
  });
  return { stream, size: () => size };
}
