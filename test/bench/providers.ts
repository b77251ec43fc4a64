import { once } from "node:events";
import { createServer } from "node:http";
import { localSecrets, provider, secretValue, smsSecret } from "../../lib/local/stand-ins.ts";

/** Stand-ins for Meta, an SMS aggregator and Secrets Manager on a port of their own. */
export async function startProviders(): Promise<{ readonly url: string }> {
  const state = { url: "" };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const path = request.url ?? "";
    const answer = path.startsWith("/local/secrets")
      ? secretValue(secrets(state.url), body)
      : provider(path, body, new Date().toISOString())?.answer;
    response.writeHead(answer === undefined ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? { __type: "ResourceNotFoundException" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("NoPort");
  state.url = `http://127.0.0.1:${address.port}`;
  return state;
}

const secrets = (url: string): ReadonlyMap<string, string> =>
  new Map([...Object.entries(localSecrets), ["sms", smsSecret(`${url}/local/sms`)]]);
