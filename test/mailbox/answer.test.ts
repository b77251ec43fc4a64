import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { accept } from "#shared/accept.ts";
import { advanceAll } from "#shared/advance.ts";
import { closeCase, readCase } from "#shared/cases.ts";
import { opens } from "#shared/mailbox-key.ts";
import { Mailbox } from "#shared/mailboxes.ts";
import { readReply } from "#shared/messages.ts";
import { writeReply } from "#shared/replies.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { Answer } from "#shared/webhook.ts";
import { answer } from "../../functions/mailbox/answer.ts";
import { layInto } from "../../functions/mailbox/send.ts";
import { answer as formAnswer } from "../../functions/web-form/answer.ts";
import { makeLock, readLock } from "../../functions/web-form/made-lock.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";
import { type TestTools, testTools } from "../support/tools.ts";

const json = { headers: { "content-type": "application/json" } };
const form = { headers: { "content-type": "application/x-www-form-urlencoded" } };
const key = "1234 5678 9012 3456";
const digits = "1234567890123456";

const emptyTable = emptyTables();
let tools: TestTools;

const bodyOf = (got: Answer) => JSON.parse(got.body ?? "");
const send = async (body: object): Promise<Answer> => formAnswer(tools)(aRequest(body, json));
/** A form is sent: its reference. */
const aForm = async (given: object = {}): Promise<string> => {
  const got = await send({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key, ...given });
  return bodyOf(got).reference;
};
const ask = (body: object): Promise<Answer> => answer(tools)(aRequest(body, json));
const post = (fields: Record<string, string>): Promise<Answer> =>
  answer(tools)(aRequest(new URLSearchParams(fields).toString(), form));
const fieldIn = (page: string | undefined, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page ?? "")?.[1] ?? "";

/** The counselor answers into the mailbox of a case. */
const reply = async (caseId: string, text: string): Promise<void> => {
  tools.watch.pass(60);
  const message = (await inbound()).find((one) => one["caseId"] === caseId);
  const to = { kind: "mailbox", value: String(Object(message?.["identities"])[0].value) } as const;
  const replies = await writeReply(tools, {
    key: randomUUID(),
    channel: "mailbox",
    account: "mailbox",
    to,
    text,
    caseId,
    personId: String(message?.["personId"]),
  });
  for (const one of replies) await advanceAll(tools)([{ kind: "reply", reply: one }], new AbortController().signal);
};

let all: () => Promise<readonly Record<string, unknown>[]>;
const inbound = async () => (await all()).filter(({ direction }) => direction === "in");
const outbound = async () => (await all()).filter(({ direction }) => direction === "out");

beforeEach(async () => {
  const place = await emptyTable();
  all = place.all;
  const base = testTools(place.table);
  tools = { ...base, send: { ...base.send, mailbox: layInto(place.table, base.now) } };
});

describe("a form that is sent", () => {
  it("gives the key that came with the page", async () => {
    const got = await send({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key });
    expect(bodyOf(got).mailboxKey).toBe("1234567890123456");
  });

  it("gives a drawn key where none came", async () => {
    expect(bodyOf(await send({ idempotencyKey: randomUUID(), message: "Please help" })).mailboxKey).toMatch(/^\d{16}$/);
  });

  it("gives the same key to its repeat, which brings it again", async () => {
    const body = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key };
    await send(body);
    expect(bodyOf(await send(body)).mailboxKey).toBe("1234567890123456");
  });

  it("gives no key to a repeat that brings none", async () => {
    const body = { idempotencyKey: randomUUID(), message: "Please help" };
    await send(body);
    expect(bodyOf(await send(body)).mailboxKey).toBeUndefined();
  });

  it("gives no key to a repeat that brings another", async () => {
    const body = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key };
    await send(body);
    expect(bodyOf(await send({ ...body, mailboxKey: "6543210987654321" })).mailboxKey).toBeUndefined();
  });

  it("has the lock that came with the page", async () => {
    const mailboxLock = await makeLock(digits, { pepper: "pepper", linkKey: "link-key" });
    await send({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: digits, mailboxLock });
    const [mailbox] = (await all()).filter(({ sk }) => sk === "MAILBOX");
    expect(readLock(mailboxLock, digits, "link-key")?.hash).toBe(mailbox?.["hash"]);
  });

  it("has a lock of its own key where another's came with the page", async () => {
    const mailboxLock = await makeLock("6543210987654321", { pepper: "pepper", linkKey: "link-key" });
    await send({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: digits, mailboxLock });
    const [mailbox] = (await all()).filter(({ sk }) => sk === "MAILBOX");
    expect(await opens(digits, Mailbox.parse(mailbox), "pepper")).toBe(true);
  });

  it("is the same message under another lock", async () => {
    const body = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: digits };
    const made = () => makeLock(digits, { pepper: "pepper", linkKey: "link-key" });
    const statuses = [
      await send({ ...body, mailboxLock: await made() }),
      await send({ ...body, mailboxLock: await made() }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([200, 200]);
  });

  it("brings key and lock from its page", async () => {
    const page = await formAnswer(tools)(aRequest("", { method: "GET" }));
    const [, drawn = ""] = /name="mailboxKey" value="(\d{16})"/.exec(String(page.body)) ?? [];
    const [, lock = ""] = /name="mailboxLock" value="([^"]+)"/.exec(String(page.body)) ?? [];
    expect(readLock(lock, drawn, "link-key")).toBeDefined();
  });

  it("keeps key and lock when its page comes back", async () => {
    const mailboxLock = await makeLock(digits, { pepper: "pepper", linkKey: "link-key" });
    const body = new URLSearchParams({ idempotencyKey: randomUUID(), message: "", mailboxKey: digits, mailboxLock });
    const got = await formAnswer(tools)(aRequest(body.toString(), form));
    expect(got.body).toContain(`name="mailboxLock" value="${mailboxLock}"`);
  });

  it("has a page while no lock can be made", async () => {
    const pepper = () => Promise.reject(new Error("away"));
    const page = await formAnswer({ ...tools, pepper })(aRequest("", { method: "GET" }));
    expect([page.statusCode, String(page.body).includes("mailboxLock")]).toEqual([200, false]);
  });

  it("tells its repeat the same reference", async () => {
    const body = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key };
    const first = bodyOf(await send(body)).reference;
    expect(bodyOf(await send(body)).reference).toBe(first);
  });

  it("is answered with its reference while no mailbox can be made", async () => {
    const table = {
      ...tools.table,
      create: async (item: Parameters<typeof tools.table.create>[0]) => {
        if (item.sk === "MAILBOX") throw new Error("TableAway");
        return tools.table.create(item);
      },
    };
    const got = await formAnswer({ ...tools, table })(
      aRequest({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key }, json),
    );
    expect([got.statusCode, bodyOf(got).mailboxKey]).toEqual([200, undefined]);
  });

  it("shows the key in groups on its page", async () => {
    const body = new URLSearchParams({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key });
    const got = await formAnswer(tools)(aRequest(body.toString(), form));
    expect(got.body).toContain("1234 5678 9012 3456");
  });
});

describe("a mailbox", () => {
  it("shows a counselor's answer", async () => {
    const reference = await aForm();
    await reply(reference, "We can help you.");
    expect(bodyOf(await ask({ reference, key })).letters[0].text).toBe("We can help you.");
  });

  it("shows no word of hers", async () => {
    const reference = await aForm({ message: "My own secret" });
    expect((await post({ reference, key })).body).not.toContain("My own secret");
  });

  it("says when she wrote", async () => {
    const reference = await aForm();
    expect(bodyOf(await ask({ reference, key })).letters).toEqual([{ at: tools.now().toISOString() }]);
  });

  it("marks an answer delivered when she has opened it", async () => {
    const reference = await aForm();
    await reply(reference, "We can help you.");
    await ask({ reference, key });
    expect((await outbound()).map(({ state }) => state)).toEqual(["delivered"]);
  });

  it("leaves an answer as sent until she has", async () => {
    await reply(await aForm(), "We can help you.");
    expect((await outbound()).map(({ state }) => state)).toEqual(["sent"]);
  });

  it("takes what she writes to her case", async () => {
    const reference = await aForm();
    await ask({ reference, key, message: "He is back", idempotencyKey: randomUUID() });
    expect((await inbound()).map(({ channel, caseId }) => [channel, caseId]).toSorted()).toEqual([
      ["mailbox", reference],
      ["web-form", reference],
    ]);
  });

  it("takes a repeat of it once", async () => {
    const reference = await aForm();
    const body = { reference, key, message: "He is back", idempotencyKey: randomUUID() };
    await Promise.all([ask(body), ask(body)]);
    expect((await inbound()).filter(({ channel }) => channel === "mailbox")).toHaveLength(1);
  });

  it("says so when other words came under the same name", async () => {
    const reference = await aForm();
    const body = { reference, key, message: "He is back", idempotencyKey: randomUUID() };
    await ask(body);
    expect((await ask({ ...body, message: "Other words" })).statusCode).toBe(409);
  });

  it("writes from the open page without the key", async () => {
    const reference = await aForm();
    const page = (await post({ reference, key })).body;
    await post({ pass: fieldIn(page, "pass"), message: "He is back", idempotencyKey: fieldIn(page, "idempotencyKey") });
    expect((await inbound()).map(({ text }) => text)).toContain("He is back");
  });

  it("asks for the key again after an hour, and keeps her words", async () => {
    const reference = await aForm();
    const pass = fieldIn((await post({ reference, key })).body, "pass");
    tools.watch.pass(3_600);
    const got = await post({ pass, message: "Words not lost" });
    expect([got.statusCode, got.body?.includes("Words not lost")]).toEqual([403, true]);
  });

  it("sends the words that were kept once the key is typed again", async () => {
    const reference = await aForm();
    await post({ reference, key, message: "Words not lost", idempotencyKey: randomUUID() });
    expect((await inbound()).map(({ text }) => text)).toContain("Words not lost");
  });

  it("keeps what she is writing while she looks again", async () => {
    const reference = await aForm();
    const pass = fieldIn((await post({ reference, key })).body, "pass");
    const got = await post({ pass, message: "Not yet ready", act: "look" });
    expect([(await inbound()).length, got.body?.includes("Not yet ready")]).toEqual([1, true]);
  });

  it("asks for words where there are none", async () => {
    const reference = await aForm();
    const pass = fieldIn((await post({ reference, key })).body, "pass");
    expect((await post({ pass, message: " " })).statusCode).toBe(400);
  });

  it("shows answers of a later case too", async () => {
    const reference = await aForm();
    const person = (await inbound())[0]?.["personId"];
    const found = await readCase(tools.table, reference);
    if (found !== undefined) await closeCase(tools.table, found, tools.now().toISOString());
    await ask({ reference, key, message: "Again", idempotencyKey: randomUUID() });
    const later = (await inbound()).find(({ text }) => text === "Again");
    await reply(String(later?.["caseId"]), "We are here.");
    expect([later?.["personId"] === person, later?.["caseId"] === reference]).toEqual([true, false]);
    expect(bodyOf(await ask({ reference, key })).letters[0].text).toBe("We are here.");
  });

  it("shows nothing that went another way", async () => {
    const reference = await aForm();
    const [message] = await inbound();
    await writeReply(tools, {
      key: "sms",
      channel: "sms",
      account: "8000",
      to: { kind: "phone", value: "+923000000001" },
      text: "By SMS",
      caseId: reference,
      personId: String(message?.["personId"]),
    });
    expect((await post({ reference, key })).body).not.toContain("By SMS");
  });

  it("fails an answer to a mailbox that is closed, so that another way is found", async () => {
    const reference = await aForm();
    tools.watch.pass(91 * 86_400);
    await reply(reference, "Too late");
    expect((await outbound()).map(({ state, failure }) => [state, failure])).toEqual([["failed", "no_mailbox"]]);
  });

  it("has no key and no reference in any address", async () => {
    const reference = await aForm();
    const page = (await post({ reference, key })).body ?? "";
    expect(Array.from(page.matchAll(/(?:href|action)="([^"]*)"/g), ([, address]) => address)).not.toContainEqual(
      expect.stringMatching(/7K3Q|1234|pass/),
    );
  });

  it("sets no cookie", async () => {
    expect((await post({ reference: await aForm(), key })).cookies).toBeUndefined();
  });
});

describe("what is wrong", () => {
  const withoutNonce = ({ statusCode, body, headers }: Answer) => [
    statusCode,
    body?.replace(/value="[0-9A-Z]{4}-[0-9A-Z]{4}"/, ""),
    headers,
  ];

  it("is answered alike whether there is such a reference or not", async () => {
    const reference = await aForm();
    const there = await post({ reference, key: "9999 9999 9999 9999" });
    const nowhere = await post({ reference: "0000-0000", key: "9999 9999 9999 9999" });
    expect(withoutNonce(there)).toEqual(withoutNonce(nowhere));
  });

  it("is answered alike to a client of the API", async () => {
    const reference = await aForm();
    const there = await ask({ reference, key: "9999 9999 9999 9999" });
    expect(there).toEqual(await ask({ reference: "nonsense", key: "x" }));
  });

  it("is a field that nobody knows", async () => {
    expect((await ask({ reference: "0000-0000", key, kanari: 1 })).statusCode).toBe(400);
  });

  it("is a key of a page that is not ours", async () => {
    const reference = await aForm();
    const pass = fieldIn((await post({ reference, key })).body, "pass");
    expect((await post({ pass: pass.replace(/.$/, (last) => (last === "A" ? "B" : "A")) })).statusCode).toBe(403);
  });
});

it("puts what she writes into the queue like any other message", async () => {
  const reference = await aForm();
  await ask({ reference, key, message: "He has a gun", idempotencyKey: randomUUID() });
  expect((await readCase(tools.table, reference))?.priority).toBe("P1");
});

it("keeps a stranger who sends the same words in a case of his own", async () => {
  const reference = await aForm();
  await accept(tools)([
    {
      channel: "mailbox",
      account: "mailbox",
      id: randomUUID(),
      direction: "in",
      kind: "text",
      text: "x",
      opensCase: true,
      identities: [{ kind: "mailbox", value: `${reference}:another` }],
      sentAt: tools.now().toISOString(),
    },
  ]);
  expect(new Set((await inbound()).map(({ caseId }) => caseId)).size).toBe(2);
});

it("reads an answer that is marked delivered as such at the desk", async () => {
  const reference = await aForm();
  await reply(reference, "We can help you.");
  await ask({ reference, key });
  const [out] = await outbound();
  const address = { channel: "mailbox", account: "mailbox", id: String(out?.["id"]) };
  expect((await readReply(tools.table, messageKey(address)))?.state).toBe("delivered");
});
