import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** One event that Lambda hands to a process. */
interface Invocation {
  /** What the handler answered, as JSON; settles when the caller would hear it. */
  readonly answer: Promise<string>;
  /** When runtime and extensions have all asked for their next event: from then on Lambda lets the process stand still. */
  readonly done: Promise<void>;
}

export interface LambdaApi {
  /** What a process finds in AWS_LAMBDA_RUNTIME_API. */
  readonly api: string;
  readonly invoke: (event: unknown) => Invocation;
  /** Another process begins: who was registered is so no more. */
  readonly renew: () => void;
  readonly stop: () => Promise<void>;
}

interface Listener {
  /** The last event it was given. */
  last?: string;
  /** Where its next one goes, if it has asked. */
  waiting?: ServerResponse;
}

/**
 * A stand-in of the API that Lambda gives a process: its runtime asks for events and answers them, and extensions ask for events
 * too. `takesExtensions: false`: as emulators do it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function startLambdaApi({ takesExtensions = true } = {}): Promise<LambdaApi> {
  const extensions = new Map<string, Listener>();
  let runtime: Listener | undefined;
  let current:
    | {
        readonly id: string;
        readonly event: string;
        readonly answer: PromiseWithResolvers<string>;
        readonly done: PromiseWithResolvers<void>;
      }
    | undefined;

  const listeners = (): Listener[] => [...extensions.values(), ...(runtime === undefined ? [] : [runtime])];
  const give = (listener: Listener): void => {
    if (current === undefined || listener.last === current.id || listener.waiting === undefined) return;
    listener.last = current.id;
    const isRuntime = listener === runtime;
    listener.waiting.writeHead(200, { "lambda-runtime-aws-request-id": current.id });
    listener.waiting.end(isRuntime ? current.event : JSON.stringify({ eventType: "INVOKE", requestId: current.id }));
    delete listener.waiting;
  };
  const asks = (listener: Listener, response: ServerResponse): void => {
    listener.waiting = response;
    give(listener);
    const all = listeners();
    if (all.every(({ waiting, last }) => waiting !== undefined && last === current?.id)) current?.done.resolve();
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const [, , kind, ...path] = request.url?.split("/") ?? [];
    const id = request.headers["lambda-extension-identifier"]?.toString() ?? "";
    if (kind === "extension" && path[0] === "register" && takesExtensions) {
      const given = randomUUID();
      extensions.set(given, {});
      response.writeHead(200, { "lambda-extension-identifier": given }).end("{}");
      return;
    }
    const extension = extensions.get(id);
    if (kind === "extension" && extension !== undefined) return asks(extension, response);
    if (kind === "runtime" && path.at(-1) === "next") {
      runtime ??= {};
      return asks(runtime, response);
    }
    if (kind === "runtime" && path.at(-1) === "response" && path[1] === current?.id) {
      current?.answer.resolve(body);
      response.writeHead(202).end();
      return;
    }
    response.writeHead(404).end();
  };

  const server = createServer((request, response) => void take(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("NoPort");
  return {
    api: `127.0.0.1:${address.port}`,
    invoke(event) {
      const [answer, done] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
      current = { id: randomUUID(), event: JSON.stringify(event), answer, done };
      for (const listener of listeners()) give(listener);
      return { answer: answer.promise, done: done.promise };
    },
    renew() {
      extensions.clear();
      runtime = undefined;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
