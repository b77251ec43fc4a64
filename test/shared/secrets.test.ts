import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { MetaSecret, SecretUnavailable, SmsSecret, secretObject, secretText } from "#shared/secrets.ts";
import { secretValue } from "../../lib/local/stand-ins.ts";

const meta = { appSecret: "app", verifyToken: "verify", accessToken: "access" };
const secrets = new Map<string, string>();
let tests = 0;

/** A secret of this test alone: a warm process keeps what it read. */
const named = (name: string): string => `${name}-${tests}`;

let server: Server;
let asked = 0;
let broken = false;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked += 1;
    const body = (await request.toArray()).join("");
    const value = broken ? undefined : secretValue(secrets, JSON.parse(body));
    response.writeHead(value === undefined ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(value ?? { __type: "ResourceNotFoundException", message: "quotes the secret" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("NoPort");
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${address.port}`,
    POWERTOOLS_DEV: "false",
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  tests += 1;
  secrets.clear();
  secrets.set(named("meta"), JSON.stringify(meta));
  secrets.set(named("pepper"), "salt");
  asked = 0;
  broken = false;
});

afterEach(() => {
  vi.useRealTimers();
});

const failureOf = async (read: Promise<unknown>): Promise<unknown> => read.catch((error: unknown) => error);

describe("a secret", () => {
  it("is read as a word", async () => {
    expect(await secretText(named("pepper"))).toBe("salt");
  });

  it("is read as an object of its shape", async () => {
    expect(await secretObject(named("meta"), MetaSecret)).toEqual(meta);
  });

  it("is asked for once, and kept in a warm process", async () => {
    await secretText(named("pepper"));
    await secretText(named("pepper"));
    expect(asked).toBe(1);
  });

  it("is the new one when the old one is no longer kept", async () => {
    await secretText(named("pepper"));
    secrets.set(named("pepper"), "other");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 301_000 });
    expect(await secretText(named("pepper"))).toBe("other");
  });
});

describe("a secret that is of no use", () => {
  it("is one that is not set", async () => {
    await expect(secretText(named("unset"))).rejects.toThrow(SecretUnavailable);
  });

  it("is one that cannot be reached", async () => {
    broken = true;
    await expect(secretText(named("pepper"))).rejects.toThrow(SecretUnavailable);
  });

  it("is not remembered: it is good when it is there", async () => {
    await failureOf(secretText(named("late")));
    secrets.set(named("late"), "here");
    expect(await secretText(named("late"))).toBe("here");
  });

  it.each([
    ["empty", ""],
    ["no JSON", "not json"],
    ["of another shape", "{}"],
    ["half filled in", JSON.stringify({ ...meta, appSecret: "" })],
  ])("is one that is %s", async (_what, text) => {
    secrets.set(named("meta"), text);
    await expect(secretObject(named("meta"), MetaSecret)).rejects.toThrow(SecretUnavailable);
  });

  it("is answered 503, so that the provider tries again, and says nothing but its name", async () => {
    secrets.set(named("meta"), "a secret that is no JSON");
    expect(await failureOf(secretObject(named("meta"), MetaSecret))).toMatchObject({
      name: "SecretUnavailable",
      statusCode: 503,
      expose: true,
      message: "",
      secret: named("meta"),
    });
  });
});

describe("while a secret rotates", () => {
  it.each([
    ["Meta's", MetaSecret, { ...meta, previousAppSecret: "old", pageAccessToken: "page" }],
    [
      "the aggregator's",
      SmsSecret,
      { hmacSecret: "new", previousHmacSecret: "old", sendUrl: "https://sms.example.org/send", sendToken: "token" },
    ],
  ] as const)("both values of %s are read", async (_whose, schema, value) => {
    secrets.set(named("rotating"), JSON.stringify(value));
    expect(await secretObject(named("rotating"), schema)).toEqual(value);
  });
});
