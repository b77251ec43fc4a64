import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findTelephone } from "#shared/telephone-settings.ts";
import { connectSettings } from "../support/connect.ts";
import { anEnvironment } from "../support/environment.ts";

const asked: string[] = [];
let answer: { readonly status: number; readonly body: object };
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  asked.push(JSON.parse(Buffer.concat(chunks).toString("utf8")).Name);
  response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(answer.body));
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() satisfies AddressInfo | string | null;
  const port = typeof address === "object" && address !== null ? address.port : 0;
  vi.stubEnv("AWS_ENDPOINT_URL_SSM", `http://127.0.0.1:${port}`);
  vi.stubEnv("AWS_REGION", "ap-southeast-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  answer = { status: 200, body: { Parameter: { Value: JSON.stringify(connectSettings) } } };
});

const env = anEnvironment({ TELEPHONE_PARAMETER: "/madadgaar/production/telephone" });

describe("the telephone of a deployment", () => {
  it("is what its own stack wrote down", async () => {
    expect(await findTelephone(env)()).toEqual(connectSettings);
  });

  it("is asked for once in a while, not each time", async () => {
    const find = findTelephone(env);
    await find();
    await find();
    expect(asked).toEqual(["/madadgaar/production/telephone"]);
  });

  it("is not there while its stack is not", async () => {
    answer = { status: 400, body: { __type: "ParameterNotFound" } };
    expect(await findTelephone(env)()).toBe(undefined);
  });

  it("is not taken for missing where that cannot be found out", async () => {
    answer = { status: 400, body: { __type: "AccessDeniedException" } };
    await expect(findTelephone(env)()).rejects.toThrow();
  });

  it("is asked for nowhere where the environment says it, or that there is none", async () => {
    const { TELEPHONE_PARAMETER: _, ...none } = env;
    expect([await findTelephone({ ...env, CONNECT: connectSettings })(), await findTelephone(none)(), asked]).toEqual([
      connectSettings,
      undefined,
      [],
    ]);
  });
});
