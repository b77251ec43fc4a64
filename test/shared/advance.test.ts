import { describe, expect, it } from "vitest";
import type { Received } from "#core/message.ts";
import { receivedText } from "#core/texts/reply.ts";
import { accept } from "#shared/accept.ts";
import { advance, advanceAll } from "#shared/advance.ts";
import { causeOf, createAlert } from "#shared/alerts.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { claimCase, readCase } from "#shared/cases.ts";
import { hear, readMessage } from "#shared/hearing.ts";
import { createReply, readReply, type Stored, saveMessage } from "#shared/messages.ts";
import { writeRoster } from "#shared/roster.ts";
import { addressId, alertKey, caseKey, heardAttribute, messageKey, personKey } from "#shared/table-keys.ts";
import { aCase, aMessage, anAlert, aReply, aRoster, aStored, personOf, phone } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTopic, testTools } from "../support/tools.ts";

const live = new AbortController().signal;

const emptyTable = emptyTables();

/** An empty table with a roster, and tools on it. */
async function world(given: Parameters<typeof testTools>[1] = {}, through = (table: CaseTable): CaseTable => table) {
  const { table, all } = await emptyTable();
  await writeRoster(table, aRoster());
  return { table, all, tools: testTools(through(table), given) };
}

/** A call that nobody answered. */
const aCall = (id: string, missedAt: string): Received =>
  aMessage({ id, channel: "voice", kind: "call", call: { missedAt } });

const saved = (table: CaseTable, given: Partial<Received> = {}): Promise<Stored> =>
  saveMessage(table, aStored(given), "2026-11-24T12:00:30.000Z").then(hear);

describe("a message on its way", () => {
  it("is followed by an alert and a reply, in this order", async () => {
    const { table, tools } = await world();
    const followed = await advance(tools)({ kind: "message", stored: await saved(table) }, live);
    expect(followed.map(({ kind }) => kind)).toEqual(["alert", "reply"]);
  });

  it("is followed by nothing where it is done", async () => {
    const { table, tools } = await world();
    const stored = await saved(table);
    expect(await advance(tools)({ kind: "message", stored: { ...stored, done: true } }, live)).toEqual([]);
  });

  it("stands on its case in the order of the providers' clocks", async () => {
    const { table, tools } = await world();
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live);
    expect(await table.read(stored.key)).toMatchObject({
      caseId: "7K3Q-9F2M",
      personId: personOf(1),
      listPk: "CASE#7K3Q-9F2M",
      listSk: "2026-11-24T11:59:59.000Z#2026-11-24T12:00:00.000Z#0000",
    });
  });

  it("is done then", async () => {
    const { table, tools } = await world();
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live);
    expect(await readMessage(table, stored.key)).toMatchObject({ done: true });
  });

  it("is done where it opens no case and there is none", async () => {
    const { table, tools } = await world();
    const stored = await saved(table, { opensCase: false });
    await advance(tools)({ kind: "message", stored }, live);
    expect(await readMessage(table, stored.key)).toMatchObject({ done: true, message: { opensCase: false } });
  });

  it("opens no case by a reaction to a closed one", async () => {
    const { table, tools } = await world();
    await accept(tools)([aMessage({ id: "1" })]);
    const { openCaseId } = (await table.read(personKey(personOf(1)))) ?? {};
    await table.change(caseKey(String(openCaseId)), { set: "SET #status = :closed", values: { ":closed": "closed" } });
    const stored = await saved(table, { id: "2", opensCase: false });
    expect(await advance(tools)({ kind: "message", stored }, live)).toEqual([]);
  });

  it("writes down why, when and for which step to ring", async () => {
    const { table, tools } = await world();
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live);
    const alert = { caseId: "7K3Q-9F2M", reason: "new_case", cause: causeOf(stored.key.pk) } as const;
    expect(await table.read(alertKey(alert))).toMatchObject({
      ...alert,
      channel: "whatsapp",
      priority: "P3",
      since: "2026-11-24T12:00:00.000Z",
      claims: 0,
      step: 0,
      dueAt: "2026-11-24T12:00:30.000Z",
    });
  });

  it("counts a case that was opened", async () => {
    const { table, tools } = await world();
    await advance(tools)({ kind: "message", stored: await saved(table) }, live);
    expect(tools.events).toEqual([
      { event: "CaseOpened", details: { caseId: "7K3Q-9F2M", priority: "P3", channel: "whatsapp" } },
    ]);
  });

  it("counts no case where it only adds to one", async () => {
    const { tools } = await world();
    await accept(tools)([aMessage({ id: "1" }), aMessage({ id: "2", text: "he has a knife and will kill me" })]);
    expect(tools.events.map(({ event }) => event)).toEqual(["CaseOpened"]);
  });

  it("counts no case where it is a call that was missed on a case there is", async () => {
    const { tools } = await world();
    await accept(tools)([aMessage({ id: "1" }), aCall("2", "2026-11-24T11:58:00.000Z")]);
    expect(tools.events.map(({ event }) => event)).toEqual(["CaseOpened"]);
  });

  it("is waited for since the line was down, where it is a call that was missed", async () => {
    const { table, tools } = await world();
    const stored = await saved(table, aCall("1", "2026-11-24T11:58:00.000Z"));
    await advance(tools)({ kind: "message", stored }, live);
    const alert = { caseId: "7K3Q-9F2M", reason: "missed_call", cause: causeOf(stored.key.pk) } as const;
    expect((await table.read(alertKey(alert)))?.["since"]).toBe("2026-11-24T11:58:00.000Z");
  });

  it("is rung for and answered by one of two runs", async () => {
    const { table, tools } = await world();
    const stored = await saved(table);
    const item = { kind: "message", stored } as const;
    const both = await Promise.all([advance(tools)(item, live), advance(tools)(item, live)]);
    expect(both.flat()).toHaveLength(2);
  });

  it("is left to the clock where its case is closed under it again and again", async () => {
    const { table, tools } = await world({}, (real) => ({
      ...real,
      change: async (key, change) => (key.sk === "CASE" ? undefined : real.change(key, change)),
    }));
    const stored = await saved(table);
    await expect(advance(tools)({ kind: "message", stored }, live)).rejects.toThrow("CaseNotFound");
  });

  it("looks for a case five times before", async () => {
    const joins: string[] = [];
    const { table, tools } = await world({}, (real) => ({
      ...real,
      async change(key, change) {
        if (key.sk !== "CASE") return real.change(key, change);
        joins.push(key.pk);
        return undefined;
      },
    }));
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live).catch(() => undefined);
    expect(joins).toHaveLength(5);
  });

  it("opens the case it drew where an earlier one is closed, so that a repeat opens the same", async () => {
    const { table, tools } = await world();
    const earlier = { id: "OTHER", personId: personOf(1), status: "closed" };
    await table.put({ ...caseKey("OTHER"), ...earlier });
    await table.change(personKey(personOf(1)), { set: "SET #openCaseId = :id", values: { ":id": "OTHER" } });
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live);
    expect((await readCase(table, "7K3Q-9F2M"))?.openedBy).toBe(stored.key.pk);
  });

  it("takes the case that another message opened meanwhile", async () => {
    const { table, tools } = await world();
    await table.change(personKey(personOf(1)), { set: "SET #openCaseId = :id", values: { ":id": "OTHER" } });
    const stored = await saved(table);
    await advance(tools)({ kind: "message", stored }, live);
    expect((await readCase(table, "OTHER"))?.openedBy).toBe(stored.key.pk);
  });
});

describe("a deadline that is over", () => {
  const over = AbortSignal.abort();

  it("leaves a message untouched", async () => {
    const { table, tools, all } = await world();
    const stored = await saved(table);
    const before = await all();
    await advance(tools)({ kind: "message", stored }, over).catch(() => undefined);
    expect(await all()).toEqual(before);
  });

  it("is no failure of the batch: everything is saved, and the rest is the clock's", async () => {
    const { tools } = await world({ deadline: () => over });
    expect(await accept(tools)([aMessage({ id: "1" }), aMessage({ id: "2" })])).toHaveLength(2);
  });

  it("is logged for each message", async () => {
    const { tools } = await world({ deadline: () => over });
    await accept(tools)([aMessage()]);
    expect(tools.events).toEqual([{ event: "MessageUnfinished", details: { error: "AbortError" } }]);
  });

  it("leaves a reply that was not begun", async () => {
    const { table, tools } = await world();
    await createReply(table, aReply(), "2026-11-24T12:00:30.000Z");
    await advanceAll(tools)([{ kind: "reply", reply: aReply() }], over);
    expect(tools.sent).toEqual([]);
  });

  it.each([
    ["who wrote is known", "PERSON"],
    ["the case is opened", "CASE"],
  ])("ends a path after %s", async (_when, sk) => {
    const deadline = new AbortController();
    const { tools } = await world({ deadline: () => deadline.signal }, (real) => ({
      ...real,
      change: (key, change) => {
        if (key.sk === sk) deadline.abort();
        return real.change(key, change);
      },
    }));
    await accept(tools)([aMessage()]);
    expect(tools.topic.rung).toEqual([]);
  });

  it("opens no case once it is over", async () => {
    const deadline = new AbortController();
    const { tools, all } = await world({ deadline: () => deadline.signal }, (real) => ({
      ...real,
      change: (key, change) => {
        deadline.abort();
        return real.change(key, change);
      },
    }));
    await accept(tools)([aMessage()]);
    expect((await all()).filter(({ sk }) => sk === "CASE")).toEqual([]);
  });

  it("still rings for what was opened before it", async () => {
    const deadline = new AbortController();
    const { tools } = await world({ deadline: () => deadline.signal }, (real) => ({
      ...real,
      create: (item) => {
        if (item.sk.startsWith("ALERT")) deadline.abort();
        return real.create(item);
      },
    }));
    await accept(tools)([aMessage()]);
    expect([tools.topic.rung.length, tools.sent.length]).toEqual([2, 0]);
  });

  it("was the sender's: whoever has been answered waits for none of it, and it begins anew", async () => {
    const left: ((isAnswered: boolean) => Promise<void>)[] = [];
    const signals = [over, live];
    const { table, tools } = await world({
      deadline: () => signals.shift() ?? live,
      afterAnswer: async (work) => void left.push(work),
    });
    const message = aMessage();
    await accept(tools)([message]);
    const before = (await table.read(messageKey(message)))?.["caseId"];
    for (const work of left) await work(true);
    expect([before, typeof (await table.read(messageKey(message)))?.["caseId"]]).toEqual([undefined, "string"]);
  });
});

describe("what a message tells of its person", () => {
  const personal = { kind: "bsuid", value: "PK.100000000000001" } as const;
  const number = { kind: "phone", value: phone(1) } as const;

  it("is the address she is known by, and since when", async () => {
    const { table, tools } = await world();
    await accept(tools)([aMessage({ identities: [personal, number] })]);
    const items = await Promise.all([personal, number].map((one) => table.read(personKey(addressId(one, "pepper")))));
    const since = "2026-11-24T12:00:00.000Z";
    expect(items).toMatchObject([
      { ...personal, since },
      { ...number, since },
    ]);
  });

  it("stays what it was when she writes again", async () => {
    const { table, tools } = await world();
    await accept(tools)([aMessage({ id: "1" })]);
    tools.watch.pass(60);
    await accept(tools)([aMessage({ id: "2", identities: [personal, number] })]);
    expect(await table.read(personKey(personOf(1)))).toMatchObject({ ...number, since: "2026-11-24T12:00:00.000Z" });
  });

  it("is when she wrote from an address that can be answered, where the provider counts hours", async () => {
    const { table, tools } = await world();
    const named = { kind: "parent-bsuid", value: "PK.200000000000002" } as const;
    await accept(tools)([aMessage({ identities: [number, named] })]);
    const item = (await table.read(personKey(personOf(1)))) ?? {};
    const heards = Object.entries(item).filter(([name]) => name.startsWith("heard_"));
    expect(heards).toEqual([[heardAttribute(personOf(1), "900000000000101"), "2026-11-24T11:59:59.000Z"]]);
  });

  it("is no such time where it counts none", async () => {
    const { table, tools } = await world();
    await accept(tools)([aMessage({ channel: "sms" })]);
    const item = (await table.read(personKey(personOf(1)))) ?? {};
    expect(Object.keys(item).filter((name) => name.startsWith("heard_"))).toEqual([]);
  });

  it("is not read again for the receipt that follows at once", async () => {
    const read: string[] = [];
    const { tools } = await world({}, (real) => ({
      ...real,
      readAll: (keys) => {
        read.push(...keys.map(({ pk }) => pk));
        return real.readAll(keys);
      },
    }));
    await accept(tools)([aMessage()]);
    const hers = personKey(personOf(1)).pk;
    expect([tools.sent.length, read.filter((pk) => pk === hers).length]).toEqual([1, 1]);
  });
});

describe("what follows from many", () => {
  it("rings for every message before it answers one", async () => {
    const order: string[] = [];
    const topic = fakeTopic();
    const { tools } = await world();
    const watched = {
      ...tools,
      topic: {
        async ring(rings: Parameters<typeof topic.ring>[0]) {
          order.push("rings");
          return topic.ring(rings);
        },
      },
      send: {
        async whatsapp() {
          order.push("answers");
          return { state: "sent", providerId: "1" } as const;
        },
      },
    };
    await accept(watched)(
      [1, 2, 3].map((n) => aMessage({ id: `${n}`, identities: [{ kind: "phone", value: phone(n) }] })),
    );
    expect(order).toEqual(["rings", "rings", "rings", "answers", "answers", "answers"]);
  });

  it("goes to the most urgent first", async () => {
    const { tools } = await world();
    const words = ["شکریہ", "السلام علیکم", "he will kill me"];
    await accept(tools)(
      words.map((text, n) => aMessage({ id: text, text, identities: [{ kind: "phone", value: phone(n) }] })),
    );
    const opened = tools.events.filter(({ event }) => event === "CaseOpened");
    expect(opened.map(({ details }) => details["priority"])).toEqual(["P1", "P3", "P4"]);
  });

  it("rings for the graver of two alerts first", async () => {
    const { table, tools } = await world();
    const alerts = (["P3", "P1"] as const).map((priority, n) =>
      anAlert({ priority, caseId: `7K3Q-9F2${n}`, cause: String(n) }),
    );
    for (const alert of alerts) {
      await table.put({ ...caseKey(alert.caseId), ...aCase({ id: alert.caseId, priority: alert.priority }) });
      await createAlert(table, alert, "2026-11-24T12:00:30.000Z");
    }
    await advanceAll(tools)(
      alerts.map((alert) => ({ kind: "alert", alert })),
      live,
    );
    expect(new Set(tools.topic.rung.map(({ priority }) => priority))).toEqual(new Set(["P1", "P3"]));
    expect(tools.topic.rung[0]?.priority).toBe("P1");
  });

  it.each([
    ["MessageUnfinished", { pepper: () => Promise.reject(new TypeError("quotes her words")) }],
    ["AlertUnfinished", { topic: { ...fakeTopic(), ring: () => Promise.reject(new TypeError("quotes her words")) } }],
    ["ReplyUnfinished", { send: { whatsapp: () => Promise.reject(new TypeError("quotes her words")) } }],
  ] as const)("is logged by an error's name alone: %s", async (event, given) => {
    const { tools } = await world(given);
    await accept(tools)([aMessage()]);
    expect(tools.events.filter((one) => one.event !== "CaseOpened")).toEqual([
      { event, details: { error: "TypeError" } },
    ]);
  });

  it("is answered though the alert failed", async () => {
    const { tools } = await world({ topic: { ...fakeTopic(), ring: () => Promise.reject(new Error("Throttled")) } });
    await accept(tools)([aMessage()]);
    expect(tools.sent).toHaveLength(1);
  });
});

describe("a save that fails", () => {
  it("is logged with its channel, and told as 503 without a word more", async () => {
    const { tools } = await world({}, (real) => ({
      ...real,
      create: () => Promise.reject(new TypeError("her words")),
    }));
    const error: unknown = await accept(tools)([aMessage()]).catch((thrown: unknown) => thrown);
    expect([tools.events, error]).toMatchObject([
      [{ event: "MessageSaveFailed", details: { channel: "whatsapp", error: "TypeError" } }],
      { name: "SaveFailed", statusCode: 503, expose: true, message: "" },
    ]);
  });
});

describe("what the intake adds to a message", () => {
  it("is its time, its place in the batch and the draw, when it is saved", async () => {
    const { tools } = await world();
    const saved = await accept(tools)([aMessage({ id: "1" }), aMessage({ id: "2", text: "he will kill me" })]);
    expect(saved.map(({ message }) => [message.receivedAt, message.arrival, typeof message.draw.caseId])).toEqual([
      ["2026-11-24T12:00:00.000Z", 0, "string"],
      ["2026-11-24T12:00:00.000Z", 1, "string"],
    ]);
  });

  it("is what is heard in it, when its path is done", async () => {
    const { table, tools } = await world();
    const message = aMessage({ text: "he will kill me" });
    await accept(tools)([message]);
    expect(await table.read(messageKey(message))).toMatchObject({
      priority: "P1",
      language: "en",
      signals: [{ signal: "threat_to_kill", words: "kill me", from: 8, to: 15 }],
    });
  });

  it("is what is heard in it also where it stands on no case", async () => {
    const { table, tools } = await world();
    const message = aMessage({ text: "he will kill me", opensCase: false });
    await accept(tools)([message]);
    expect(await table.read(messageKey(message))).toMatchObject({ priority: "P1", language: "en" });
  });

  it("leaves what somebody wrote down meanwhile", async () => {
    const { table, tools } = await world();
    const message = aMessage({ text: "salam" });
    const stored = hear(
      await saveMessage(table, { ...aStored(message), priority: undefined }, "2026-11-24T12:00:30.000Z"),
    );
    await table.change(stored.key, { set: "SET #priority = :p", values: { ":p": "P1" } });
    await advance(tools)({ kind: "message", stored }, new AbortController().signal);
    expect(await table.read(stored.key)).toMatchObject({ priority: "P1" });
  });
});

describe("the receipt", () => {
  const receipt = async (given: Partial<Received>, replies?: Parameters<typeof testTools>[1]) => {
    const { tools } = await world(replies);
    await accept(tools)([aMessage(given)]);
    return tools.sent;
  };

  it("is written down before it is sent, and marked after", async () => {
    const { table, tools } = await world();
    await accept(tools)([aMessage()]);
    const { id } = tools.sent[0] ?? aReply();
    expect(await readReply(table, messageKey({ ...aReply(), id }))).toMatchObject({
      state: "sent",
      providerId: "provider-1",
      writer: "automatic",
      createdAt: "2026-11-24T12:00:00.000Z",
      text: receivedText("ur"),
    });
  });

  it.each(["phone", "bsuid", "page-scoped"] as const)("goes to a %s", async (kind) => {
    expect((await receipt({ identities: [{ kind, value: "x1" }] })).map(({ to }) => to.kind)).toEqual([kind]);
  });

  it.each(["parent-bsuid", "sender-name", "message"] as const)("goes to no %s", async (kind) => {
    expect(await receipt({ identities: [{ kind, value: "x1" }] })).toEqual([]);
  });

  it("is given once a case", async () => {
    const { tools } = await world();
    await accept(tools)([aMessage({ id: "1" })]);
    await accept(tools)([aMessage({ id: "2" })]);
    expect(tools.sent).toHaveLength(1);
  });

  it("is due for the clock while it is on its way", async () => {
    const { table, tools } = await world();
    const followed = await advance(tools)({ kind: "message", stored: await saved(table) }, live);
    const reply = followed.find(({ kind }) => kind === "reply");
    const id = reply?.kind === "reply" ? reply.reply.id : "";
    expect((await table.read(messageKey({ ...aReply(), id })))?.["dueAt"]).toBe("2026-11-24T12:00:30.000Z");
  });

  it("is failed, and counted, where the provider refuses it for good", async () => {
    const { tools } = await world({ send: { whatsapp: async () => ({ state: "failed", failure: "131026" }) } });
    await accept(tools)([aMessage()]);
    expect(tools.events.at(-1)).toMatchObject({ event: "ReplyFailed", details: { failure: "131026" } });
  });

  it("is failed where the channel has no way to send", async () => {
    const { table, tools } = await world({ send: {} });
    await createReply(table, aReply(), "2026-11-24T12:00:30.000Z");
    await advance(tools)({ kind: "reply", reply: aReply() }, live);
    expect(await readReply(table, messageKey(aReply()))).toMatchObject({ state: "failed", failure: "no_sender" });
  });

  it.each(["sent", "failed"] as const)("is not sent again where it is %s", async (state) => {
    const { tools } = await world();
    await advance(tools)({ kind: "reply", reply: aReply({ state }) }, live);
    expect(tools.sent).toEqual([]);
  });

  it("counts no failure where there was none", async () => {
    const { tools } = await world();
    await accept(tools)([aMessage()]);
    expect(tools.events.map(({ event }) => event)).toEqual(["CaseOpened"]);
  });
});

describe("a message on a claimed case", () => {
  it("rings with the count of claims there were, so that only one more ends it", async () => {
    const { table, tools } = await world();
    const [first] = await accept(tools)([aMessage({ id: "1" })]);
    const caseId = String((await table.read(first?.key ?? messageKey(aReply())))?.["caseId"]);
    await claimCase(table, { caseId, counselorId: "amna", claimsSeen: 0, now: tools.now().toISOString() });
    const [second] = await accept(tools)([aMessage({ id: "2" })]);
    const key = alertKey({ caseId, reason: "new_message", cause: causeOf(second?.key.pk ?? "") });
    expect(await table.read(key)).toMatchObject({ claims: 1, ended: "rung" });
  });
});
