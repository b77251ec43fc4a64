import { randomUUID } from "node:crypto";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, describe, expect, it } from "vitest";
import { queue } from "#shared/cases.ts";
import { answer } from "../../functions/web-form/answer.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";
import { type TestTools, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();
let tools: TestTools;
let form: ReturnType<typeof answer>;

beforeEach(async () => {
  const now = new Date();
  tools = { ...testTools((await emptyTable()).table), now: () => now };
  form = answer(tools);
});

const json = { "content-type": "application/json" };
const send = async (given: object = {}, sourceIp = "192.0.2.1") => {
  const body = { idempotencyKey: randomUUID(), message: "Please help", ...given };
  const got = await form({ ...aRequest(body, { headers: json }), sourceIp });
  return { status: got.statusCode, body: JSON.parse(got.body ?? "") };
};
const seconds = (ago: number): number => Math.floor(tools.now().getTime() / 1000) - ago;
const suspects = async () => (await queue(tools.table, "new", 200)).filter(({ suspect }) => suspect === true).length;
/** A puzzle of the page, solved as the page's worker does. */
const solved = async () => {
  const { body: page = "" } = await form(aRequest("", { method: "GET", path: "/form" }));
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  const challenge = field("powChallenge").replaceAll("&quot;", '"');
  const solution = JSON.stringify(await solveChallenge({ challenge: JSON.parse(challenge), deriveKey }));
  return { idempotencyKey: field("idempotencyKey"), pow: { challenge, solution } };
};

describe("a form", () => {
  it("is no machine's for want of a solved puzzle", async () => {
    await send({ startedAt: seconds(30) });
    expect(await suspects()).toBe(0);
  });

  it("is no machine's for want of anything that only a page has", async () => {
    await send();
    expect(await suspects()).toBe(0);
  });

  it("may be a machine's where the field that nobody sees was filled in", async () => {
    await send({ website: "https://example.org" });
    expect(await suspects()).toBe(1);
  });

  it("may be a machine's that was quicker than a person", async () => {
    await send({ startedAt: seconds(1) });
    expect(await suspects()).toBe(1);
  });

  it("is cleared of being quick by a solved puzzle", async () => {
    await send({ ...(await solved()), startedAt: seconds(1) });
    expect(await suspects()).toBe(0);
  });

  it("may be a machine's where hundreds come from one address", async () => {
    for (let at = 0; at < 105; at += 1) await send();
    expect(await suspects()).toBe(5);
  });

  it("is cleared of its crowd by a solved puzzle", async () => {
    for (let at = 0; at < 100; at += 1) await send();
    await send(await solved());
    expect(await suspects()).toBe(0);
  });

  it("has nothing to do with the crowd at another address", async () => {
    for (let at = 0; at < 101; at += 1) await send();
    await send({}, "192.0.2.2");
    expect(await suspects()).toBe(1);
  });

  it("hears the same, whatever it looks like", async () => {
    const [honest, machine] = [await send(), await send({ website: "x" })];
    expect([machine.status, Object.keys(machine.body)]).toEqual([honest.status, Object.keys(honest.body)]);
  });
});

describe("what may be a machine's", () => {
  it("stands behind everyone who is equally urgent", async () => {
    const machine = await send({ website: "x" });
    const person = await send();
    const order = (await queue(tools.table, "new", 10)).map(({ id }) => id);
    expect(order).toEqual([person.body.reference, machine.body.reference]);
  });

  it("stands before everyone who is less urgent", async () => {
    const person = await send({ message: "Hello" });
    const machine = await send({ message: "He has a gun and will kill me now", website: "x" });
    const order = (await queue(tools.table, "new", 10)).map(({ id }) => id);
    expect(order).toEqual([machine.body.reference, person.body.reference]);
  });

  it("is as urgent as its words", async () => {
    await send({ message: "He has a gun and will kill me now", website: "x" });
    expect((await queue(tools.table, "new", 10)).map(({ priority }) => priority)).toEqual(["P1"]);
  });

  it("rings like everything else", async () => {
    const before = tools.events.length;
    await send({ website: "x" });
    expect(tools.events.slice(before).map(({ event }) => event)).toContain("CaseOpened");
  });
});

it("shows its page without a puzzle while its secret cannot be read", async () => {
  const away = answer({ ...tools, linkKey: () => Promise.reject(new Error("Away")) });
  const got = await away(aRequest("", { method: "GET", path: "/form" }));
  expect([got.statusCode, got.body?.includes('powChallenge" value')]).toEqual([200, false]);
});
