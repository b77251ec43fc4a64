import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Case } from "#core/case.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { claimCase, closeCase, queue, readCase } from "#shared/cases.ts";
import { writeRoster } from "#shared/roster.ts";
import { SaveFailed } from "#shared/save.ts";
import { caseKey } from "#shared/table-keys.ts";
import { aMessage, aRoster, phone } from "../support/builders.ts";
import { testTable } from "../support/table.ts";
import { fakeTopic, type TestTools, testTools } from "../support/tools.ts";

let engine: Awaited<ReturnType<typeof testTable>>;
let people = 0;

beforeAll(async () => {
  engine = await testTable();
  await writeRoster(engine.table, aRoster());
});
afterAll(() => engine.stop());

/** A person nobody has heard of yet. */
const someone = () => {
  people += 1;
  return { kind: "phone" as const, value: phone(people) };
};

/** Tools whose draws differ from those of every other test on the same table. */
function fresh(given: Parameters<typeof testTools>[1] = {}): TestTools {
  people += 1;
  const drawn = people * 100;
  let at = 0;
  return testTools(engine.table, {
    draw: () => {
      at += 1;
      return { personId: `person-${drawn + at}`, caseId: `CASE-${drawn + at}` };
    },
    ...given,
  });
}

const caseOf = async (stored: readonly { readonly message: { readonly id: string } }[]): Promise<Case> => {
  const items = await Promise.all(
    stored.map(({ message }) =>
      engine.table.read({ pk: `MESSAGE#whatsapp#900000000000101#${message.id}`, sk: "MESSAGE" }),
    ),
  );
  const ids = [...new Set(items.map((item) => item?.["caseId"]))];
  expect(ids).toHaveLength(1);
  return Case.parse(await engine.table.read(caseKey(String(ids[0]))));
};

describe("a first message", () => {
  it("opens a case that is new and stands in the queue", async () => {
    const tools = fresh();
    const stored = await accept(tools)([aMessage({ id: "first-1", identities: [someone()] })]);
    const found = await caseOf(stored);
    expect((await queue(engine.table, "new", 100)).map(({ id }) => id)).toContain(found.id);
  });

  it("rings every counselor on duty, and nobody else", async () => {
    const tools = fresh();
    await accept(tools)([aMessage({ id: "first-2", identities: [someone()] })]);
    expect(tools.topic.rung.map(({ counselor }) => counselor.id)).toEqual(["amna", "bano"]);
  });

  it("is answered once, neutrally, at the address it came from", async () => {
    const tools = fresh();
    const from = someone();
    await accept(tools)([aMessage({ id: "first-3", identities: [from] })]);
    expect(tools.sent.map(({ to }) => to)).toEqual([from]);
  });

  it("is not answered where the channel's policy says none", async () => {
    const tools = fresh({ replies: { whatsapp: "none" } });
    await accept(tools)([aMessage({ id: "first-4", identities: [someone()] })]);
    expect(tools.sent).toEqual([]);
  });

  it("opens one case when fifty of one person arrive at once", async () => {
    const tools = fresh();
    const from = someone();
    const messages = Array.from({ length: 50 }, (_, n) => aMessage({ id: `fifty-${n}`, identities: [from] }));
    const stored = (await Promise.all(messages.map((message) => accept(tools)([message])))).flat();
    expect((await caseOf(stored)).personId).toBeDefined();
  });

  it("opens one case for two messages of one batch", async () => {
    const tools = fresh();
    const from = someone();
    const stored = await accept(tools)([
      aMessage({ id: "batch-1", identities: [from] }),
      aMessage({ id: "batch-2", identities: [from] }),
    ]);
    expect((await caseOf(stored)).status).toBe("new");
  });
});

describe("a repeat", () => {
  it("adds nothing: no case, no alert, no reply", async () => {
    const tools = fresh();
    const message = aMessage({ id: "repeat-1", identities: [someone()] });
    await accept(tools)([message]);
    const before = { rung: tools.topic.rung.length, sent: tools.sent.length };
    await accept(tools)([message]);
    expect({ rung: tools.topic.rung.length, sent: tools.sent.length }).toEqual(before);
  });

  it("goes on where the path broke", async () => {
    const broken = fresh({ pepper: () => Promise.reject(new Error("SecretUnavailable")) });
    const message = aMessage({ id: "repeat-2", identities: [someone()] });
    await accept(broken)([message]);
    const tools = fresh();
    const stored = await accept(tools)([message]);
    expect((await caseOf(stored)).status).toBe("new");
  });
});

describe("the same person on two channels", () => {
  it("has one case, whether she writes by WhatsApp or by SMS", async () => {
    const tools = fresh();
    const from = someone();
    const [first] = await accept(tools)([
      aMessage({ id: "two-1", identities: [from, { kind: "bsuid", value: "PK.two" }] }),
    ]);
    await accept(tools)([aMessage({ id: "two-2", channel: "sms", account: "8000", identities: [from] })]);
    const sms = await engine.table.read({ pk: "MESSAGE#sms#8000#two-2", sk: "MESSAGE" });
    const whatsapp = await engine.table.read({ pk: String(first?.key.pk), sk: "MESSAGE" });
    expect(sms?.["caseId"]).toBe(whatsapp?.["caseId"]);
  });

  it("is known by the business-scoped id when the number is missing later", async () => {
    const tools = fresh();
    const bsuid = { kind: "bsuid", value: "PK.later" } as const;
    const stored = [
      ...(await accept(tools)([aMessage({ id: "later-1", identities: [someone(), bsuid] })])),
      ...(await accept(tools)([aMessage({ id: "later-2", identities: [bsuid] })])),
    ];
    expect((await caseOf(stored)).openedBy).toContain("later-1");
  });

  it("is never merged with another person: the phone's person has the message, the desk a hint", async () => {
    const tools = fresh();
    const [number, bsuid] = [someone(), { kind: "bsuid", value: "PK.other" } as const];
    await accept(tools)([aMessage({ id: "merge-1", identities: [bsuid] })]);
    const phones = await accept(tools)([aMessage({ id: "merge-2", identities: [number] })]);
    const both = await accept(tools)([aMessage({ id: "merge-3", identities: [bsuid, number] })]);
    expect((await caseOf([...phones, ...both])).hints).toHaveLength(1);
  });
});

describe("a message after the case was closed", () => {
  it("opens another case", async () => {
    const tools = fresh();
    const from = someone();
    const first = await caseOf(await accept(tools)([aMessage({ id: "closed-1", identities: [from] })]));
    await closeCase(engine.table, first, tools.now().toISOString());
    const second = await caseOf(await accept(tools)([aMessage({ id: "closed-2", identities: [from] })]));
    expect(second.id).not.toBe(first.id);
  });

  it("leaves the closed case closed, even where the person still points at it", async () => {
    const tools = fresh();
    const from = someone();
    const first = await caseOf(await accept(tools)([aMessage({ id: "closed-3", identities: [from] })]));
    await engine.table.change(caseKey(first.id), { set: "SET #status = :closed", values: { ":closed": "closed" } });
    await accept(tools)([aMessage({ id: "closed-4", identities: [from] })]);
    expect((await readCase(engine.table, first.id))?.status).toBe("closed");
  });
});

describe("a reference that was drawn before", () => {
  it("is drawn again: the stranger gets a case of her own", async () => {
    const draws = ["TAKEN", "TAKEN", "FREE"].map((caseId, n) => ({ caseId, personId: `drawn-${n}` }));
    const tools = fresh({ draw: () => draws.shift() ?? { caseId: "NONE", personId: "none" } });
    await accept(tools)([aMessage({ id: "draw-1", identities: [someone()] })]);
    const stored = await accept(tools)([aMessage({ id: "draw-2", identities: [someone()] })]);
    expect((await caseOf(stored)).id).toBe("FREE");
  });
});

describe("a graver message", () => {
  it("raises the case and rings again, named as its cause", async () => {
    const tools = fresh();
    const from = someone();
    await accept(tools)([aMessage({ id: "worse-1", identities: [from] })]);
    await accept(tools)([aMessage({ id: "worse-2", text: "he has a knife, he will kill me", identities: [from] })]);
    expect(tools.topic.rung.map(({ reason, priority }) => `${priority} ${reason}`)).toEqual([
      "P3 new_case",
      "P3 new_case",
      "P1 worse",
      "P1 worse",
    ]);
  });

  it("is never lowered by a milder one", async () => {
    const tools = fresh();
    const from = someone();
    await accept(tools)([aMessage({ id: "mild-1", text: "he has a knife, he will kill me", identities: [from] })]);
    const stored = await accept(tools)([aMessage({ id: "mild-2", identities: [from] })]);
    expect((await caseOf(stored)).priority).toBe("P1");
  });
});

describe("a message on a claimed case", () => {
  it("rings its owner, once until she answers", async () => {
    const tools = fresh();
    const from = someone();
    const found = await caseOf(await accept(tools)([aMessage({ id: "own-1", identities: [from] })]));
    await claimCase(engine.table, {
      caseId: found.id,
      counselorId: "bano",
      claimsSeen: 0,
      now: tools.now().toISOString(),
    });
    tools.topic.rung.length = 0;
    tools.watch.pass(60);
    await accept(tools)([aMessage({ id: "own-2", identities: [from] })]);
    await accept(tools)([aMessage({ id: "own-3", identities: [from] })]);
    expect(tools.topic.rung.map(({ counselor, reason }) => `${counselor.id} ${reason}`)).toEqual(["bano new_message"]);
  });
});

describe("what starts no conversation", () => {
  it("opens no case and rings nobody", async () => {
    const tools = fresh();
    await accept(tools)([aMessage({ id: "react-1", kind: "reaction", opensCase: false, identities: [someone()] })]);
    expect(tools.topic.rung).toEqual([]);
  });

  it("stands on the open case, if there is one", async () => {
    const tools = fresh();
    const from = someone();
    const stored = [
      ...(await accept(tools)([aMessage({ id: "react-2", identities: [from] })])),
      ...(await accept(tools)([aMessage({ id: "react-3", kind: "reaction", opensCase: false, identities: [from] })])),
    ];
    expect((await caseOf(stored)).status).toBe("new");
  });
});

describe("a save that fails", () => {
  const failing = (id: string): CaseTable => ({
    ...engine.table,
    create: (item) =>
      item.pk.endsWith(id) ? Promise.reject(new Error("ThrottlingException")) : engine.table.create(item),
  });

  it("is told to the sender", async () => {
    const tools = fresh({ table: failing("fails-1") });
    await expect(accept(tools)([aMessage({ id: "fails-1", identities: [someone()] })])).rejects.toThrow(SaveFailed);
  });

  it("leaves nothing of that message", async () => {
    const tools = fresh({ table: failing("fails-2") });
    await accept(tools)([aMessage({ id: "fails-2", identities: [someone()] })]).catch(() => undefined);
    expect(await engine.table.read({ pk: "MESSAGE#whatsapp#900000000000101#fails-2", sk: "MESSAGE" })).toBeUndefined();
  });

  it("does not keep the others of its batch from being finished", async () => {
    const tools = fresh({ table: failing("fails-3") });
    const others = [aMessage({ id: "fails-4", identities: [someone()] })];
    await accept(tools)([aMessage({ id: "fails-3", identities: [someone()] }), ...others]).catch(() => undefined);
    expect((await caseOf([{ message: { id: "fails-4" } }])).status).toBe("new");
  });

  it("is saved reduced, and shown, where the table refuses its shape", async () => {
    const tools = fresh();
    const [stored] = await accept(tools)([aMessage({ id: "x".repeat(3_000), identities: [someone()] })]);
    expect(stored?.message.shownAs).toBe("could not be read whole");
  });

  it("keeps the words of a message whose id is too long for a key", async () => {
    const tools = fresh();
    const [stored] = await accept(tools)([aMessage({ id: "y".repeat(3_000), text: "help", identities: [someone()] })]);
    expect(stored?.message.text).toBe("help");
  });
});

describe("an alert the topic refuses", () => {
  it("is left to the clock, and the message is answered all the same", async () => {
    const topic = { ...fakeTopic(), ring: () => Promise.reject(new Error("Throttled")) };
    const tools = fresh({ topic });
    await accept(tools)([aMessage({ id: "topic-1", identities: [someone()] })]);
    expect(tools.events.map(({ event }) => event)).toContain("AlertUnfinished");
  });
});
