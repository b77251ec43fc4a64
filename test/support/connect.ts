import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connectClient, connectTelephone } from "#shared/connect.ts";
import type { ConnectSettings } from "#shared/environment.ts";
import type { Telephone } from "#shared/telephone.ts";
import { connectStandIn, type Taken } from "../../lib/local/connect.ts";
import type { LocalCall } from "../../lib/local/local-call.ts";

export const connectSettings: ConnectSettings = {
  instanceId: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
  queueId: "11111111-aaaa-4bbb-8ccc-000000000001",
  callBackFlowId: "11111111-aaaa-4bbb-8ccc-000000000002",
  appCallFlowId: "11111111-aaaa-4bbb-8ccc-000000000003",
  presence: "by hand",
  trunks: [],
  numbers: [],
  instance: "ours",
};

export interface ConnectServer {
  readonly telephone: (settings?: Partial<ConnectSettings>) => Telephone;
  readonly taken: Taken[];
  /** Calls that were made to the helpline, by contact id. */
  readonly calls: Map<string, LocalCall>;
  /** Errors by which the next requests are answered, instead of being taken. */
  readonly refuses: { readonly status: number; readonly name: string }[];
  readonly stop: () => Promise<void>;
}

/** The real client against the stand-in, over HTTP. */
export async function startConnect(): Promise<ConnectServer> {
  const taken: Taken[] = [];
  const calls = new Map<string, LocalCall>();
  const refuses: { status: number; name: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const refused = refuses.shift();
    const text = Buffer.concat(chunks).toString("utf8");
    const answer =
      refused === undefined
        ? connectStandIn(`${request.method} ${request.url}`, text === "" ? {} : JSON.parse(text), calls)
        : { status: refused.status, answer: { __type: refused.name } };
    if ("taken" in answer && answer.taken !== undefined) taken.push(answer.taken);
    const headers = { "content-type": "application/json", ...(refused && { "x-amzn-errortype": refused.name }) };
    response.writeHead(answer.status, headers).end(JSON.stringify(answer.answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() satisfies AddressInfo | string | null;
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = connectClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  return {
    telephone: (settings = {}) => connectTelephone({ ...connectSettings, ...settings }, client),
    taken,
    calls,
    refuses,
    async stop() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
