import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { metaSignature } from "#shared/meta.ts";
import { forgetSecrets, MetaSecret, SecretUnavailable, SmsSecret, secretObject, secretText } from "#shared/secrets.ts";
import { hmacHex } from "#shared/signature.ts";
import { secretValue } from "../../lib/local/stand-ins.ts";
import { anEnvironment } from "../support/environment.ts";
import { aRequest } from "../support/requests.ts";

const meta = { appSecret: "app", verifyToken: "verify", accessToken: "access" };
const secrets = new Map<string, string>();
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
  forgetSecrets();
  secrets.clear();
  secrets.set("meta", JSON.stringify(meta));
  secrets.set("pepper", "salt");
  asked = 0;
  broken = false;
});

const failureOf = async (read: Promise<unknown>): Promise<unknown> => read.catch((error: unknown) => error);

describe("a secret", () => {
  it("is read as a word", async () => {
    expect(await secretText("pepper")).toBe("salt");
  });

  it("is read as an object of its shape", async () => {
    expect(await secretObject("meta", MetaSecret)).toEqual(meta);
  });

  it("is asked for once, and kept in a warm process", async () => {
    await secretText("pepper");
    await secretText("pepper");
    expect(asked).toBe(1);
  });

  it("is the new one when the old one is no longer kept", async () => {
    await secretText("pepper");
    secrets.set("pepper", "other");
    forgetSecrets();
    expect(await secretText("pepper")).toBe("other");
  });
});

describe("a secret that is of no use", () => {
  it("is one that is not set", async () => {
    await expect(secretText("unset")).rejects.toThrow(SecretUnavailable);
  });

  it("is one that cannot be reached", async () => {
    broken = true;
    await expect(secretText("pepper")).rejects.toThrow(SecretUnavailable);
  });

  it("is not remembered: it is good when it is there", async () => {
    await failureOf(secretText("late"));
    secrets.set("late", "here");
    expect(await secretText("late")).toBe("here");
  });

  it.each([
    ["empty", ""],
    ["no JSON", "not json"],
    ["of another shape", "{}"],
    ["half filled in", JSON.stringify({ ...meta, appSecret: "" })],
  ])("is one that is %s", async (_what, text) => {
    secrets.set("meta", text);
    await expect(secretObject("meta", MetaSecret)).rejects.toThrow(SecretUnavailable);
  });

  it("is answered 503, so that the provider tries again, and says nothing but its name", async () => {
    secrets.set("meta", "a secret that is no JSON");
    expect(await failureOf(secretObject("meta", MetaSecret))).toMatchObject({
      name: "SecretUnavailable",
      statusCode: 503,
      expose: true,
      message: "",
      secret: "meta",
    });
  });
});

describe("while a secret rotates", () => {
  it.each([
    ["Meta's", MetaSecret, { ...meta, previousAppSecret: "old", instagramAppSecret: "ig", pageAccessToken: "page" }],
    [
      "the aggregator's",
      SmsSecret,
      { hmacSecret: "new", previousHmacSecret: "old", sendUrl: "https://sms.example.org/send", sendToken: "token" },
    ],
  ] as const)("both values of %s are read", async (_whose, schema, value) => {
    secrets.set("rotating", JSON.stringify(value));
    expect(await secretObject("rotating", schema)).toEqual(value);
  });
});

it.each([
  ["app", true],
  ["old", true],
  ["instagram", true],
  ["other", false],
])("a post that is signed with the secret %j is Meta's: %j", async (key, expected) => {
  const all = { ...meta, appSecret: "app", previousAppSecret: "old", instagramAppSecret: "instagram" };
  secrets.set("meta-of-three", JSON.stringify(all));
  const headers = { "x-hub-signature-256": `sha256=${hmacHex(key, "a")}` };
  const isMeta = metaSignature(anEnvironment({ META_SECRET: "meta-of-three" }));
  expect(await isMeta(aRequest("a", { headers }))).toBe(expected);
});

describe("a secret that the stack has made and nobody has filled", () => {
  const shapes = [
    { whose: "Meta's", shape: MetaSecret, filled: meta },
    { whose: "the aggregator's", shape: SmsSecret, filled: { hmacSecret: "hmac" } },
  ];

  it.each(shapes)("is not to be had: $whose", async ({ shape }) => {
    secrets.set("made", "{}");
    expect(await failureOf(secretObject("made", shape))).toBeInstanceOf(SecretUnavailable);
  });

  it.each(shapes)("is in use as soon as it is filled: $whose", async ({ shape, filled }) => {
    secrets.set("made", "{}");
    await failureOf(secretObject("made", shape));
    secrets.set("made", JSON.stringify(filled));
    expect(await secretObject("made", shape)).toEqual(filled);
  });
});
