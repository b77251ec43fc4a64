import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as send } from "node:http";

export type Service = "dynamodb" | "sns" | "secretsmanager";

/** One AWS call as it went over the wire, with its answer. */
export interface Call {
  readonly service: Service;
  /** `PutItem`, `PublishBatch` … */
  readonly operation: string;
  readonly status: number;
  readonly request: string;
  readonly answer: string;
}

export interface Counter {
  /** Puts a proxy before a service; answers with its URL. */
  readonly before: (url: string, service: Service) => Promise<string>;
  /** The calls since this was last asked. */
  readonly take: () => readonly Call[];
}

/** Counts AWS calls on the wire: what an SDK repeats counts again. */
export function counting(): Counter {
  const state = { calls: Array.of<Call>() };
  const agent = new Agent({ keepAlive: true });
  const forward = async (url: URL, service: Service, given: IncomingMessage) => {
    const body = await read(given);
    const { host: _, ...headers } = given.headers;
    const path = url.pathname === "/" ? given.url : url.pathname;
    const request = send({ host: url.hostname, port: url.port, method: given.method, path, headers, agent });
    request.end(body);
    const [answer]: IncomingMessage[] = await once(request, "response");
    if (answer === undefined) throw new Error("NoAnswer");
    const content = await read(answer);
    const status = answer.statusCode ?? 0;
    const text = body.toString("utf8");
    const target = given.headers["x-amz-target"];
    const operation = String(target ?? new URLSearchParams(text).get("Action")).replace(/^.*\./, "");
    state.calls.push({ service, operation, status, request: text, answer: content.toString("utf8") });
    return { status, headers: answer.headers, content };
  };
  return {
    async before(url, service) {
      const proxy = createServer((given, response) => {
        forward(new URL(url), service, given).then(
          ({ status, headers, content }) => response.writeHead(status, headers).end(content),
          () => response.destroy(),
        );
      });
      proxy.listen(0, "127.0.0.1");
      await once(proxy, "listening");
      const address = proxy.address();
      if (address === null || typeof address === "string") throw new Error("NoPort");
      return `http://127.0.0.1:${address.port}`;
    },
    take() {
      const taken = state.calls;
      state.calls = [];
      return taken;
    },
  };
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
