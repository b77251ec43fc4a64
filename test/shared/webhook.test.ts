import type { Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { SaveFailed } from "#shared/save.ts";
import { SecretUnavailable } from "#shared/secrets.ts";
import { NotKept } from "#shared/unread.ts";
import { http, type Request, webhook } from "#shared/webhook.ts";
import { aMessage } from "../support/builders.ts";
import { anEvent, type TestRequest } from "../support/requests.ts";

const words = "she wrote this";
const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "arn",
  memoryLimitInMB: "512",
  awsRequestId: "request",
  logGroupName: "group",
  logStreamName: "stream",
  getRemainingTimeInMillis: () => 1_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

const good = {
  verify: async () => true,
  parse: () => ({ messages: [aMessage()], ignored: 0 }),
  accept: async () => [],
};
const call = (channel: Partial<Parameters<typeof webhook>[0]> = {}, request: Partial<TestRequest> = {}) =>
  webhook({ ...good, ...channel })(anEvent({ path: "/webhooks/whatsapp", ...request }), context);

/** The request as a channel sees it. */
async function seen(request: Partial<TestRequest>): Promise<Request> {
  const requests: Request[] = [];
  await call({ verify: async (one) => requests.push(one) > 0 }, request);
  const [first] = requests;
  if (first === undefined) throw new Error("NotSeen");
  return first;
}

describe("a request", () => {
  it("has the bytes that came, where API Gateway hands them over in base64", async () => {
    const body = Buffer.from([0, 255, 128, 10]);
    expect((await seen({ body, isBase64: true })).body).toEqual(body);
  });

  it("has the bytes that came, where they are a text", async () => {
    expect((await seen({ body: '{"a":"\\u0622 آ"}' })).body).toEqual(Buffer.from('{"a":"\\u0622 آ"}'));
  });

  it("has an empty body and no query where there is none", async () => {
    expect(await seen({})).toMatchObject({ body: Buffer.alloc(0), query: {} });
  });

  it("has its method, path, headers and query", async () => {
    const given = { method: "PUT", path: "/x", headers: { "x-a": "1" }, query: { q: "2" } };
    expect(await seen(given)).toMatchObject(given);
  });
});

describe("the answer", () => {
  it("is an empty 200", async () => {
    expect(await call()).toMatchObject({ statusCode: 200 });
  });

  it("is the channel's own where it has one", async () => {
    expect(await call({ answer: () => ({ statusCode: 202, body: "thanks" }) })).toMatchObject({
      statusCode: 202,
      body: "thanks",
    });
  });

  it("comes before everything where the channel needs no message", async () => {
    const answer = await call({ before: async () => ({ statusCode: 204 }), verify: () => Promise.reject(new Error()) });
    expect(answer.statusCode).toBe(204);
  });

  it("is 401 for whoever did not sign, and nothing is parsed", async () => {
    const parsed: string[] = [];
    const parse = ({ path }: Request) => {
      parsed.push(path);
      return good.parse();
    };
    const answer = await call({ verify: async () => false, parse });
    expect([answer.statusCode, parsed]).toEqual([401, []]);
  });

  it("is 400 for a body that cannot be read", async () => {
    expect((await call({ parse: () => JSON.parse(words) })).statusCode).toBe(400);
  });

  it("is 200 for it where it was kept", async () => {
    const kept: Uint8Array[] = [];
    const keep = async (body: Uint8Array) => void kept.push(body);
    const answer = await call({ parse: () => JSON.parse(words), keep });
    expect([answer.statusCode, kept.length]).toEqual([200, 1]);
  });

  it("is kept whole besides where a part of it cannot be read", async () => {
    const kept: Uint8Array[] = [];
    const keep = async (body: Uint8Array) => void kept.push(body);
    const answer = await call({ parse: () => ({ ...good.parse(), unread: 1 }), keep });
    expect([answer.statusCode, kept.length]).toEqual([200, 1]);
  });

  it("is 503 for it where it could not be kept", async () => {
    const answer = await call({ parse: () => JSON.parse(words), keep: () => Promise.reject(new NotKept()) });
    expect(answer.statusCode).toBe(503);
  });

  it.each([
    ["a message could not be saved", new SaveFailed(), 503],
    ["a secret is not there", new SecretUnavailable("meta"), 503],
    ["anything else", new Error(words), 500],
  ])("is an error's status where %s", async (_why, error, statusCode) => {
    expect((await call({ accept: () => Promise.reject(error) })).statusCode).toBe(statusCode);
  });

  it("carries the headers that keep a browser from guessing, framing and telling on", async () => {
    expect((await call()).headers).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Strict-Transport-Security": expect.stringContaining("max-age="),
    });
  });

  it("is of any handler of ours the same", async () => {
    const answer = await http(async () => ({ statusCode: 200 }))(anEvent({ path: "/" }), context);
    expect(answer.headers).toMatchObject({ "X-Content-Type-Options": "nosniff" });
  });
});

describe("what a person sent", () => {
  it.each([
    ["parse", () => call({ parse: () => JSON.parse(words) })],
    ["save", () => call({ accept: () => Promise.reject(new Error(words)) })],
    ["verify", () => call({ verify: () => Promise.reject(new Error(words)) })],
  ])("is in no answer when an error of %s quotes it", async (_step, fails) => {
    expect(JSON.stringify(await fails())).not.toContain(words);
  });
});
