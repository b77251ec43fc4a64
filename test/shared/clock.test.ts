import { describe, expect, it } from "vitest";
import { accept } from "#shared/accept.ts";
import { createAlert, readAlert } from "#shared/alerts.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { tick } from "#shared/clock.ts";
import { createReply, readReply, saveMessage } from "#shared/messages.ts";
import { writeRoster } from "#shared/roster.ts";
import { alertKey, caseKey, duePk, type Key, messageKey } from "#shared/table-keys.ts";
import type { Tools } from "#shared/tools.ts";
import { aCase, aMessage, anAlert, aReply, aRoster, aStored, phone } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTopic, testTools } from "../support/tools.ts";

const start = "2026-11-24T12:00:00.000Z";
const live = new AbortController().signal;

const emptyTable = emptyTables();

/** An empty table with a roster, and tools on it. */
async function world(given: Parameters<typeof testTools>[1] = {}) {
  const { table } = await emptyTable();
  await writeRoster(table, aRoster());
  const tools = testTools(table, given);
  return { table, tools };
}

/** A case with an alert that is due. */
async function withAlert(table: CaseTable, id = "7K3Q-9F2M"): Promise<Key> {
  await table.put({ ...caseKey(id), ...aCase({ id, priority: "P1" }) });
  const alert = anAlert({ caseId: id, priority: "P1" });
  await createAlert(table, alert, start);
  return alertKey(alert);
}

const dueOf = async (table: CaseTable, key: Key) => (await table.read(key))?.["dueAt"];

describe("a tick", () => {
  it("finishes a message whose path broke", async () => {
    const { table, tools } = await world();
    const { key } = await saveMessage(table, aStored(), start);
    await tick(tools)(live);
    expect(await table.read(key)).toMatchObject({ caseId: "7K3Q-9F2M" });
  });

  it("rings for it, and answers it", async () => {
    const { table, tools } = await world();
    await saveMessage(table, aStored(), start);
    await tick(tools)(live);
    expect([tools.topic.rung.length, tools.sent.length]).toEqual([2, 1]);
  });

  it("rings the next step of an alert", async () => {
    const { table, tools } = await world();
    const key = await withAlert(table);
    await tick(tools)(live);
    expect(await readAlert(table, key)).toMatchObject({ step: 1 });
  });

  it("sends a reply that is not on its way", async () => {
    const { table, tools } = await world();
    await createReply(table, aReply(), start);
    await tick(tools)(live);
    expect(await readReply(table, messageKey(aReply()))).toMatchObject({ state: "sent", providerId: "provider-1" });
  });

  it("says how many of each it took", async () => {
    const { table, tools } = await world();
    await withAlert(table);
    await createReply(table, aReply(), start);
    expect(await tick(tools)(live)).toEqual({ alert: 1, message: 0, reply: 1, reminder: 0 });
  });

  it("takes what is due now, and nothing a moment earlier", async () => {
    const { table, tools } = await world();
    await createAlert(table, anAlert(), "2026-11-24T12:00:00.001Z");
    expect(await tick(tools)(live)).toEqual({ alert: 0, message: 0, reply: 0, reminder: 0 });
  });

  it("goes on to the last of more than a page", async () => {
    const { table, tools } = await world();
    const replies = Array.from({ length: 130 }, (_, n) => aReply({ id: `receipt-${n}` }));
    for (const reply of replies) await createReply(table, reply, start);
    expect(await tick(tools)(live)).toMatchObject({ reply: 130 });
  });

  it("takes what is in danger first: alerts, then messages, then replies", async () => {
    const order: string[] = [];
    const { table, tools } = await world();
    await createReply(table, aReply(), start);
    await saveMessage(table, aStored({ identities: [{ kind: "phone", value: phone(2) }] }), start);
    await withAlert(table, "FIRST");
    const watched: Tools = {
      ...tools,
      topic: {
        async ring(rings) {
          order.push(`rings ${rings[0]?.caseId}`);
          return [];
        },
      },
      send: {
        async whatsapp({ id }) {
          order.push(`sends ${id.slice(0, 9)}`);
          return { state: "sent", providerId: id };
        },
      },
    };
    await tick(watched)(live);
    expect([order[0], order[1], order.at(-1)]).toEqual(["rings FIRST", "rings 7K3Q-9F2M", "sends receipt-1"]);
  });

  it("stops between pages when its time is up", async () => {
    const { table, tools } = await world();
    const replies = Array.from({ length: 130 }, (_, n) => aReply({ id: `receipt-${n}` }));
    for (const reply of replies) await createReply(table, reply, start);
    expect(await tick(tools)(AbortSignal.abort())).toMatchObject({ reply: 100 });
  });
});

describe("two ticks at once", () => {
  it("ring a step once", async () => {
    const { table, tools } = await world();
    await withAlert(table);
    await Promise.all([tick(tools)(live), tick(tools)(live)]);
    expect(tools.topic.rung).toHaveLength(2);
  });

  it("send a reply once", async () => {
    const { table, tools } = await world();
    await createReply(table, aReply(), start);
    await Promise.all(Array.from({ length: 5 }, () => tick(tools)(live)));
    expect(tools.sent).toHaveLength(1);
  });
});

describe("what the index nominates", () => {
  it("is left alone where it was done since, for an index may be late", async () => {
    const { table, tools } = await world();
    await createReply(table, aReply(), start);
    await tick(tools)(live);
    const late: CaseTable = { ...table, nominated: async () => [{ ...messageKey(aReply()), dueAt: start }] };
    await tick({ ...tools, table: late })(live);
    expect(tools.sent).toHaveLength(1);
  });

  it("is not made anew where it is gone", async () => {
    const { table, tools } = await world();
    const key = messageKey(aReply());
    const ghosts: CaseTable = { ...table, nominated: async () => [{ ...key, dueAt: start }] };
    await tick({ ...tools, table: ghosts })(live);
    expect(await table.read(key)).toBeUndefined();
  });

  it("is no failure where it is gone", async () => {
    const { table, tools } = await world();
    const ghosts: CaseTable = { ...table, nominated: async () => [{ ...messageKey(aReply()), dueAt: start }] };
    await tick({ ...tools, table: ghosts })(live);
    expect(tools.events).toEqual([]);
  });

  it("says nothing of being stuck where someone else has it", async () => {
    const { table, tools } = await world();
    const key = messageKey(aReply());
    await table.put({ ...key, ...aReply(), attempts: 8, dueAt: "2026-11-24T13:00:00.000Z" });
    await tick({ ...tools, table: { ...table, nominated: async () => [{ ...key, dueAt: start }] } })(live);
    expect(tools.events).toEqual([]);
  });
});

describe("a tick that dies half way", () => {
  it("leaves what it had taken to a later one", async () => {
    const topic = { ...fakeTopic(), ring: () => Promise.reject(new Error("ProcessEnded")) };
    const { table, tools } = await world({ topic });
    const key = await withAlert(table);
    await tick(tools)(live);
    tools.watch.pass(30);
    await tick({ ...tools, topic: fakeTopic() })(live);
    expect(await readAlert(table, key)).toMatchObject({ step: 1 });
  });

  it("leaves no second item of what it had begun", async () => {
    const { table, tools } = await world();
    await saveMessage(table, aStored(), start);
    await tick({ ...tools, pepper: () => Promise.reject(new Error("ProcessEnded")) })(live);
    tools.watch.pass(30);
    await tick(tools)(live);
    expect(tools.sent).toHaveLength(1);
  });
});

describe("an item that cannot be taken", () => {
  const poisoned = async () => {
    const { table, tools } = await world();
    await table.put({ pk: "POISON", sk: "ALERT", duePk: duePk("alert"), dueAt: "2026-11-24T11:00:00.000Z" });
    const key = await withAlert(table);
    return { table, tools, key };
  };

  it("does not keep the others from being finished", async () => {
    const { table, tools, key } = await poisoned();
    await tick(tools)(live);
    expect(await readAlert(table, key)).toMatchObject({ step: 1 });
  });

  it("is logged by the name of its error", async () => {
    const { tools } = await poisoned();
    await tick(tools)(live);
    expect(tools.events).toEqual([{ event: "AlertUnfinished", details: { error: "$ZodError" } }]);
  });

  it("is tried again later", async () => {
    const { table, tools } = await poisoned();
    await tick(tools)(live);
    expect(await dueOf(table, { pk: "POISON", sk: "ALERT" })).toBe("2026-11-24T12:00:30.000Z");
  });

  it("is no reply that stands among the messages", async () => {
    const { table, tools } = await world();
    await table.put({ ...messageKey(aReply()), ...aReply(), duePk: duePk("message"), dueAt: start });
    expect(await tick(tools)(live)).toMatchObject({ message: 0 });
  });
});

describe("what fails again and again", () => {
  const failing = () => ({ send: { whatsapp: () => Promise.reject(new Error("TryLater")) } });
  const noTopic = () => ({ topic: { ...fakeTopic(), ring: () => Promise.reject(new Error("Throttled")) } });

  /** Minutes from each try to the next. */
  async function distances(given: Parameters<typeof testTools>[1], put: (table: CaseTable) => Promise<Key>) {
    const { table, tools } = await world(given);
    const key = await put(table);
    const minutes: number[] = [];
    for (let tried = 0; tried < 10; tried += 1) {
      await tick(tools)(live);
      const wait = (Date.parse(String(await dueOf(table, key))) - tools.now().getTime()) / 1000;
      minutes.push(wait / 60);
      tools.watch.pass(wait);
    }
    return { minutes, events: tools.events.map(({ event, details }) => `${event} ${details["kind"] ?? ""}`.trim()) };
  }
  const reply = async (table: CaseTable) => {
    await createReply(table, aReply(), start);
    return messageKey(aReply());
  };
  const message = async (table: CaseTable) => (await saveMessage(table, aStored(), start)).key;

  it("is a reply tried at growing distances, once an hour at last", async () => {
    expect((await distances(failing(), reply)).minutes).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it("is an alert tried every five minutes at last, for someone may be in danger", async () => {
    expect((await distances(noTopic(), withAlert)).minutes).toEqual([0.5, 1, 2, 4, 5, 5, 5, 5, 5, 5]);
  });

  it("is a message tried every five minutes at last", async () => {
    const broken = { pepper: () => Promise.reject(new Error("SecretUnavailable")) };
    expect((await distances(broken, message)).minutes.at(-1)).toBe(5);
  });

  it("is said to be stuck, once, after eight tries, and tried on", async () => {
    const { events } = await distances(failing(), reply);
    expect(events).toEqual([...Array(8).fill("ReplyUnfinished"), "Stuck reply", ...Array(2).fill("ReplyUnfinished")]);
  });

  it("starts again with short distances once a step was rung", async () => {
    const { table, tools } = await world();
    const key = await withAlert(table);
    await table.change(key, { set: "SET #attempts = :many", values: { ":many": 7 } });
    await tick(tools)(live);
    expect((await table.read(key))?.["attempts"]).toBe(0);
  });
});

describe("a message that a deadline left behind", () => {
  it("is the clock's: nothing of it is lost, and nothing done twice", async () => {
    const { tools } = await world();
    await accept({ ...tools, deadline: () => AbortSignal.abort() })([aMessage()]);
    tools.watch.pass(30);
    await tick(tools)(live);
    expect([tools.topic.rung.length, tools.sent.length]).toEqual([2, 1]);
  });
});
