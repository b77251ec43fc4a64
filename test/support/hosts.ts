import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that a host of files was asked. */
export interface AskedOfHost {
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FileHosts {
  /** Under which every host is stood in for: `<url>/<host>/<path>`. */
  readonly url: string;
  readonly asked: AskedOfHost[];
  /** What each `host/path` answers; anything else is 404. */
  readonly answers: Map<string, Answer>;
  readonly stop: () => Promise<void>;
}

/** Stands in for every host that brings files. */
export async function fileHosts(): Promise<FileHosts> {
  const asked: AskedOfHost[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const [, host = "", ...rest] = (request.url ?? "").split("/");
    const path = rest.join("/");
    asked.push({ host, path, authorization: request.headers.authorization });
    const answer = answers.get(`${host}/${path}`);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answers,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const bytes =
  (content: Uint8Array | string, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status).end(content);
  };

export const movedTo =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };

/** The smallest PNG that says it is one. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgzrYCAAEUAIB1GJ9YAAAAAElFTkSuQmCC",
  "base64",
);
