import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly content: unknown;
}

export interface TestProvider {
  readonly url: string;
  readonly asked: Asked[];
  /** What the next requests are answered; forgets what was asked before. */
  readonly answers: (answer: ProviderAnswer) => void;
  readonly stop: () => Promise<void>;
}

/**
 * A provider that gives the answer it is told, and Secrets Manager with these secrets. One for a test file: the client for
 * secrets keeps the address it was first given.
 */
export async function providing(secrets: Readonly<Record<string, unknown>>): Promise<TestProvider> {
  let current: ProviderAnswer = { status: 200, content: {} };
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString("utf8");
    const isSecret = request.url?.startsWith("/secrets") === true;
    if (!isSecret) asked.push({ url: request.url ?? "", headers: request.headers, body });
    const name: unknown = isSecret ? JSON.parse(body).SecretId : "";
    const answer = isSecret ? { SecretString: JSON.stringify(secrets[String(name)]) } : current.content;
    response.writeHead(isSecret ? 200 : current.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    AWS_REGION: "test",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `${url}/secrets`,
  });
  return {
    url,
    asked,
    answers(answer) {
      current = answer;
      asked.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
