import { describe, expect, it } from "vitest";
import { readCase } from "#shared/cases.ts";
import { readMessage } from "#shared/hearing.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { Tools } from "#shared/tools.ts";
import { answerFlow } from "../../functions/voice/answer.ts";
import { type FlowAnswer, nothingKnown } from "../../functions/voice/flow-answer.ts";
import { parse } from "../../functions/voice/parse.ts";
import { aRoster, phone } from "../support/builders.ts";
import { aFlowEvent } from "../support/calls.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTopic, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

async function world(given: Partial<Pick<Tools, "table" | "topic">> = {}) {
  const { table, all } = await emptyTable();
  await writeRoster(table, aRoster());
  const tools = testTools(table);
  const account = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
  return {
    tools,
    all,
    tell: (event: Parameters<typeof aFlowEvent>[0], deadline?: number): Promise<FlowAnswer> => {
      const call = parse(aFlowEvent(event), { now: tools.now(), trunks: [] });
      if (call === undefined) throw new Error("NoCall");
      return answerFlow({ ...tools, ...given }, deadline)(call);
    },
    message: async (id: string) => (await readMessage(table, messageKey({ channel: "voice", account, id })))?.message,
    cases: async () => (await all()).filter(({ sk }) => sk === "CASE"),
  };
}

const chosen = (parameters: Record<string, string>) => ({ parameters: { op: "chosen", ...parameters } });

describe("a call that reaches the flow", () => {
  it("is a message on a case before a key is pressed", async () => {
    const { tell, message, cases } = await world();
    await tell({ contactId: "c1" });
    expect((await cases()).map(({ id }) => id)).toEqual([(await message("c1"))?.caseId]);
  });

  it("is answered before anything is known of it, so that nobody waits to be greeted", async () => {
    const { tell } = await world();
    expect(await tell({ contactId: "c1" })).toEqual(nothingKnown);
  });

  it("is answered with its case when it has come before", async () => {
    const { tell, message } = await world();
    await tell({ contactId: "c1" });
    expect((await tell({ contactId: "c1" })).reference).toBe((await message("c1"))?.caseId);
  });

  it("is answered with its case at once where an app's flow keeps what it hears", async () => {
    const { tell, message } = await world();
    const { reference } = await tell({ contactId: "c1", parameters: { op: "arrived", mailbox: "MX-1" } });
    expect((await message("c1"))?.caseId).toBe(reference);
  });

  it("rings who is on duty", async () => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1" });
    expect(tools.topic.rung.map(({ counselor, reason }) => `${counselor.id} ${reason}`)).toEqual([
      "amna new_case",
      "bano new_case",
    ]);
  });

  it("is one message however often the flow tells of it", async () => {
    const { tell, all } = await world();
    for (const op of ["arrived", "arrived", "chosen", "callback"]) await tell({ contactId: "c1", parameters: { op } });
    expect((await all()).filter(({ sk }) => sk === "MESSAGE")).toHaveLength(1);
  });

  it("says nothing to the flow but flat text", async () => {
    const { tell } = await world();
    expect(Object.values(await tell({ contactId: "c1" })).every((value) => typeof value === "string")).toBe(true);
  });

  it("tells the counselor whether the number had an open case", async () => {
    const { tell } = await world();
    const first = await tell({ contactId: "c1", from: phone(7), ...chosen({}) });
    const second = await tell({ contactId: "c2", from: phone(7), ...chosen({}) });
    expect([first.known, second.known]).toEqual(["no", "yes"]);
  });

  it("is a stranger's each time where the number is withheld", async () => {
    const { tell, cases } = await world();
    await tell({ contactId: "c1", from: null });
    await tell({ contactId: "c2", from: "anonymous" });
    expect(await cases()).toHaveLength(2);
  });
});

describe("the key for danger", () => {
  it("raises the case of a call that was there before it, and rings again", async () => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1" });
    await tell({ contactId: "c1", ...chosen({ danger: "yes" }) });
    expect(tools.topic.rung.map(({ priority, reason }) => `${priority} ${reason}`)).toEqual([
      "P3 new_case",
      "P3 new_case",
      "P1 worse",
      "P1 worse",
    ]);
  });

  it("opens the case as urgent where the call was not there yet", async () => {
    const { tell } = await world();
    expect((await tell({ contactId: "c1", ...chosen({ danger: "yes" }) })).priority).toBe("P1");
  });
});

describe("what she chose", () => {
  it("gives the case its language", async () => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1" });
    const { reference } = await tell({ contactId: "c1", ...chosen({ language: "sd" }) });
    expect((await readCase(tools.table, reference))?.language).toBe("sd");
  });

  it("stands on the message: it is not safe to call her", async () => {
    const { tell, message } = await world();
    await tell({ contactId: "c1" });
    await tell({ contactId: "c1", ...chosen({ silent: "yes", unsafe: "yes" }) });
    expect(await message("c1")).toMatchObject({ contact: { safe: "false" }, call: { silent: true, unsafe: true } });
  });

  it.each(["callback", "nobody"])("rings that she was missed: %s", async (op) => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1" });
    await tell({ contactId: "c1", parameters: { op } });
    expect(tools.topic.rung.at(-1)?.reason).toBe("missed_call");
  });
});

describe("a silent call", () => {
  it("raises the case when it is the second within a day", async () => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1", ...chosen({ silent: "yes" }) });
    tools.watch.pass(3_600);
    expect((await tell({ contactId: "c2", ...chosen({ silent: "yes" }) })).priority).toBe("P2");
  });

  it("raises nothing when the other was more than a day ago", async () => {
    const { tell, tools } = await world();
    await tell({ contactId: "c1", ...chosen({ silent: "yes" }) });
    tools.watch.pass(90_000);
    expect((await tell({ contactId: "c2", ...chosen({ silent: "yes" }) })).priority).toBe("P3");
  });

  it("counts once however often it is told", async () => {
    const { tell } = await world();
    await tell({ contactId: "c1", ...chosen({ silent: "yes" }) });
    expect((await tell({ contactId: "c1", ...chosen({ silent: "yes" }) })).priority).toBe("P3");
  });
});

describe("a topic that hangs", () => {
  it("keeps no caller waiting: the flow hears within the deadline", async () => {
    const held = Promise.withResolvers<readonly string[]>();
    const { tell } = await world({ topic: { ...fakeTopic(), ring: () => held.promise } });
    const answer = await tell({ contactId: "c1" }, 200);
    held.resolve([]);
    expect(answer).toEqual({ reference: "unknown", priority: "unknown", known: "unknown" });
  });
});

describe("a table that fails", () => {
  it("is told to the flow, which goes on without an answer", async () => {
    const failing = () => Promise.reject(new Error("ThrottlingException"));
    const { table } = await emptyTable();
    const { tell } = await world({ table: { ...table, create: failing } });
    await expect(tell({ contactId: "c1" })).rejects.toThrow();
  });
});
