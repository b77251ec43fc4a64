import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseTable } from "#shared/case-table.ts";
import { readMessage } from "#shared/hearing.ts";
import { createReply, failReply, readReply, saveMessage } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { aReply, aStored, phone } from "../support/builders.ts";
import { type Engine, startEngine } from "../support/table.ts";

const dueAt = "2026-11-24T12:00:30.000Z";

let engine: Engine;
let table: CaseTable;
let ids = 0;
beforeAll(async () => {
  engine = await startEngine();
  table = (await engine.makeTable("messages")).table;
});
afterAll(() => engine.stop());

/** An id that no other test has used. */
const fresh = (): string => {
  ids += 1;
  return `id-${ids}`;
};

describe("a message that is saved", () => {
  it("is due for the clock until its path is done", async () => {
    const { key } = await saveMessage(table, aStored({ id: fresh() }), dueAt);
    expect(await table.read(key)).toMatchObject({ duePk: "DUE#message#0", dueAt });
  });

  it("is read as it was", async () => {
    const message = aStored({ id: fresh() });
    const { key } = await saveMessage(table, message, dueAt);
    expect(await readMessage(table, key)).toEqual({ key, message, done: false });
  });

  it("stays as it is when it comes again with other words", async () => {
    const id = fresh();
    await saveMessage(table, aStored({ id, text: "first" }), dueAt);
    expect((await saveMessage(table, aStored({ id, text: "second" }), dueAt)).message.text).toBe("first");
  });

  it("is another on another account of the same channel", async () => {
    const id = fresh();
    await saveMessage(table, aStored({ id, text: "first" }), dueAt);
    const other = await saveMessage(table, aStored({ id, account: "other", text: "second" }), dueAt);
    expect(other.message.text).toBe("second");
  });

  it("is not there where the table has a passing fault", async () => {
    const failing: CaseTable = { ...table, create: () => Promise.reject(new Error("ThrottlingException")) };
    await expect(saveMessage(failing, aStored({ id: fresh() }), dueAt)).rejects.toThrow("ThrottlingException");
  });
});

describe("a message that the table refuses for its shape", () => {
  /** A table that takes no message of this size: the engine under test has no limit of its own. */
  const strict = (): CaseTable => ({
    ...table,
    create: (item) =>
      item.pk.includes("#unreadable#")
        ? table.create(item)
        : Promise.reject(Object.assign(new Error(), { name: "ValidationException" })),
  });
  const long = (n: number) => `${fresh()}-${"x".repeat(n)}`;

  it("is saved under a key of its own", async () => {
    const { key } = await saveMessage(table, aStored({ id: long(3_000) }), dueAt);
    expect(key.pk).toMatch(/^MESSAGE#whatsapp#unreadable#[0-9a-f]{64}$/);
  });

  it("is the same when it comes again", async () => {
    const message = aStored({ id: long(3_000) });
    const first = await saveMessage(table, message, dueAt);
    expect(await saveMessage(table, message, dueAt)).toEqual(first);
  });

  it("differs from another whose id begins the same", async () => {
    const id = long(3_000);
    const first = await saveMessage(table, aStored({ id: `${id}1` }), dueAt);
    expect((await saveMessage(table, aStored({ id: `${id}2` }), dueAt)).key).not.toEqual(first.key);
  });

  it("keeps the first thirty thousand letters of a text that is too large", async () => {
    const { message } = await saveMessage(strict(), aStored({ id: fresh(), text: "م".repeat(300_000) }), dueAt);
    expect(message.text).toHaveLength(30_000);
  });

  it("is shown as what could not be read whole", async () => {
    const { message } = await saveMessage(strict(), aStored({ id: fresh() }), dueAt);
    expect(message.shownAs).toBe("could not be read whole");
  });

  it("keeps the first hundred letters of its id and account", async () => {
    const { message } = await saveMessage(strict(), aStored({ id: long(200), account: long(200) }), dueAt);
    expect([message.id.length, message.account.length]).toEqual([100, 100]);
  });

  it("is of whoever has an address that is one", async () => {
    const identities = [
      { kind: "bsuid" as const, value: "x".repeat(201) },
      { kind: "page-scoped" as const, value: "x".repeat(200) },
      { kind: "phone" as const, value: phone(1) },
    ];
    const { message } = await saveMessage(strict(), aStored({ id: fresh(), identities }), dueAt);
    expect(message.identities.map(({ kind }) => kind)).toEqual(["page-scoped", "phone"]);
  });

  it("is of a stranger where no address is one", async () => {
    const identities = [{ kind: "bsuid" as const, value: "x".repeat(201) }];
    const id = fresh();
    const { message } = await saveMessage(strict(), aStored({ id, identities }), dueAt);
    expect(message.identities).toEqual([{ kind: "message", value: id }]);
  });
});

describe("a message that is read", () => {
  it("is none where there is none", async () => {
    expect(await readMessage(table, messageKey(aStored({ id: fresh() })))).toBeUndefined();
  });

  it("is none that went out", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    expect(await readMessage(table, messageKey(reply))).toBeUndefined();
  });
});

describe("a reply that is written down", () => {
  it("is one writer's to send", async () => {
    const reply = aReply({ id: fresh() });
    expect([await createReply(table, reply, dueAt), await createReply(table, reply, dueAt)]).toEqual([true, false]);
  });

  it("stands on its case, and is due", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    expect(await table.read(messageKey(reply))).toMatchObject({
      listPk: "CASE#7K3Q-9F2M",
      listSk: "2026-11-24T12:00:00.000Z#2026-11-24T12:00:00.000Z#0000",
      duePk: "DUE#reply#0",
      dueAt,
    });
  });

  it("keeps why it will not go out", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    await failReply(table, reply, "131026");
    expect(await readReply(table, messageKey(reply))).toEqual({ ...reply, state: "failed", failure: "131026" });
  });

  it("is due no more then", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    await failReply(table, reply, "131026");
    const item = await table.read(messageKey(reply));
    expect([item?.["dueAt"], item?.["duePk"]]).toEqual([undefined, undefined]);
  });

  it("does not fail where the provider has told of it already", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    await table.change(messageKey(reply), { set: "SET #rank = :rank", values: { ":rank": 1 } });
    await failReply(table, reply, "131026");
    expect((await readReply(table, messageKey(reply)))?.state).toBe("pending");
  });

  it("is none where there is none", async () => {
    expect(await readMessage(table, messageKey(aStored({ id: fresh() })))).toBeUndefined();
  });

  it("is none that went out", async () => {
    const reply = aReply({ id: fresh() });
    await createReply(table, reply, dueAt);
    expect(await readMessage(table, messageKey(reply))).toBeUndefined();
  });
});
