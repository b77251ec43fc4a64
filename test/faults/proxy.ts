import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";

export const faults = ["fails", "delays", "cuts after the write", "throttles"] as const;
export type Fault = (typeof faults)[number];

/** One request that reached what stands behind the proxy, when, and whether its sender heard the answer. */
export interface Passed {
  readonly path: string;
  readonly target: string;
  readonly body: string;
  readonly status: number;
  readonly answer: string;
  readonly at: number;
  readonly answeredAt: number;
}

export interface FaultyProxy {
  readonly url: string;
  /** Where requests go from now on: what stands behind may have been started again elsewhere. */
  readonly leadTo: (url: string) => void;
  readonly passed: readonly Passed[];
  readonly counts: Record<Fault, number>;
  readonly stop: () => void;
}

interface Settings {
  /** The fault that a request meets, if any. */
  readonly draw: () => Fault | undefined;
  /** What AWS answers when it throttles. */
  readonly throttled: string;
}

/** A proxy on loopback that hands requests on, but for those that meet a fault. */
export async function startProxy({ draw, throttled }: Settings): Promise<FaultyProxy> {
  const state = { behind: "" };
  const passed: Passed[] = [];
  const counts = { fails: 0, delays: 0, "cuts after the write": 0, throttles: 0 };
  const agent = new Agent({ keepAlive: false });
  const pass = async (given: IncomingMessage, body: Buffer): Promise<Passed & { readonly headers: object }> => {
    const behind = new URL(state.behind);
    const at = performance.now();
    const { host: _, connection: __, ...headers } = given.headers;
    const path = `${behind.pathname}${given.url ?? ""}`.replace(/(?<=.)\/$/, "").replace("//", "/");
    const request = send({ host: behind.hostname, port: behind.port, method: given.method, path, headers, agent });
    request.end(body);
    const [answer]: IncomingMessage[] = await once(request, "response");
    if (answer === undefined) throw new Error("NoAnswer");
    const content = await read(answer);
    const one = {
      path,
      target: String(given.headers["x-amz-target"] ?? "").replace(/^.*\./, ""),
      body: body.toString("utf8"),
      status: answer.statusCode ?? 0,
      answer: content.toString("utf8"),
      at,
      answeredAt: performance.now(),
    };
    passed.push(one);
    return { ...one, headers: { "content-type": answer.headers["content-type"] ?? "application/json" } };
  };
  const handle = async (given: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(given);
    const fault = draw();
    if (fault !== undefined) counts[fault] += 1;
    if (fault === "fails") return void response.writeHead(500).end();
    if (fault === "throttles")
      return void response.writeHead(400, { "content-type": "application/x-amz-json-1.0" }).end(throttled);
    // Longer than a client waits at times, shorter at others.
    if (fault === "delays") await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_800));
    const { status, headers, answer } = await pass(given, body);
    if (fault === "cuts after the write") return void response.destroy();
    response.writeHead(status, { ...headers }).end(answer);
  };
  const server = createServer((given, response) => void handle(given, response).catch(() => response.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("NoPort");
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo: (url) => {
      state.behind = url;
    },
    passed,
    counts,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
