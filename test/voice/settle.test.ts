import { describe, expect, it } from "vitest";
import { Case } from "#core/case.ts";
import { isAlarming } from "#core/case-work.ts";
import { readMessage } from "#shared/hearing.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import { answerFlow } from "../../functions/voice/answer.ts";
import { heardIn } from "../../functions/voice/contact.ts";
import { parse } from "../../functions/voice/parse.ts";
import { settle } from "../../functions/voice/settle.ts";
import { aRoster, phone } from "../support/builders.ts";
import { aContactEvent, aFlowEvent, voiceFixture } from "../support/calls.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTelephone } from "../support/telephone.ts";
import { testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

const account = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

async function world(given: { numbers?: string[]; instance?: "ours" | "shared" } = {}) {
  const { table, all } = await emptyTable();
  await writeRoster(table, aRoster());
  const tools = testTools(table);
  const telephone = fakeTelephone();
  telephone.names.set("agent-1", "bano");
  const bring = settle({
    ...tools,
    telephone,
    connect: { trunks: [], numbers: given.numbers ?? [], instance: given.instance ?? "ours" },
  });
  return {
    tools,
    telephone,
    flow: async (event: Parameters<typeof aFlowEvent>[0]) => {
      const call = parse(aFlowEvent(event), { now: tools.now(), trunks: [] });
      if (call !== undefined) await answerFlow(tools)(call);
    },
    hear: async (...told: unknown[]) => {
      for (const heard of told.flatMap((one) => heardIn(one))) await bring(heard);
    },
    message: async (id: string) => (await readMessage(table, messageKey({ channel: "voice", account, id })))?.message,
    theCase: async () => Case.parse((await all()).find(({ sk }) => sk === "CASE")),
    all,
  };
}

const at = (second: number): string => `2026-11-24T12:00:${String(second).padStart(2, "0")}.250Z`;
const initiated = (contactId: string) => aContactEvent({ contactId, type: "INITIATED" });
const queued = (contactId: string) => aContactEvent({ contactId, type: "QUEUED", queued: at(10) });
const connected = (contactId: string) =>
  aContactEvent({ contactId, type: "CONNECTED_TO_AGENT", queued: at(10), answered: at(20) });
const hungUp = (contactId: string) => aContactEvent({ contactId, type: "DISCONNECTED", ended: at(30) });
const abandoned = (contactId: string) =>
  aContactEvent({ contactId, type: "DISCONNECTED", queued: at(10), ended: at(30) });
const over = (contactId: string) =>
  aContactEvent({ contactId, type: "COMPLETED", queued: at(10), answered: at(20), ended: at(40) });

const reasons = ({ tools }: Awaited<ReturnType<typeof world>>) => [
  ...new Set(tools.topic.rung.map(({ reason, priority }) => `${priority} ${reason}`)),
];

describe("a caller who hangs up", () => {
  it("in the menu: is told, and stands on the message", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(initiated("c1"), hungUp("c1"));
    expect((await w.message("c1"))?.call?.outcome).toBe("hung up in the menu");
  });

  it("in the queue: rings that a call was missed", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(queued("c1"), abandoned("c1"));
    expect(reasons(w)).toEqual(["P3 new_case", "P3 missed_call"]);
  });

  it("rings once, however often it is told", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(abandoned("c1"), abandoned("c1"), queued("c1"), abandoned("c1"));
    expect(w.tools.topic.rung.filter(({ reason }) => reason === "missed_call")).toHaveLength(2);
  });

  it("leaves one ladder, not two", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(abandoned("c1"));
    const open = (await w.all()).filter(({ sk, dueAt }) => String(sk).startsWith("ALERT#") && dueAt !== undefined);
    expect(open.map(({ reason }) => reason)).toEqual(["missed_call"]);
  });

  it("after asking to be called: is not one who left", async () => {
    const w = await world();
    await w.flow({ contactId: "c1", parameters: { op: "callback", callback: "yes" } });
    await w.hear(abandoned("c1"));
    expect((await w.message("c1"))?.call?.outcome).toBe("asked to be called");
  });

  it("without a key and without a word, a second time within a day: is more urgent", async () => {
    const w = await world();
    for (const contactId of ["c1", "c2"]) {
      await w.flow({ contactId, from: phone(5) });
      await w.hear(hungUp(contactId));
      w.tools.watch.pass(600);
    }
    expect((await w.theCase()).priority).toBe("P2");
  });

  it("after pressing a key, a second time: is as urgent as before", async () => {
    const w = await world();
    for (const contactId of ["c1", "c2"]) {
      await w.flow({ contactId, from: phone(5), parameters: { op: "chosen", pressed: "yes" } });
      await w.hear(hungUp(contactId));
    }
    expect((await w.theCase()).priority).toBe("P3");
  });
});

describe("a call that is answered", () => {
  it("is claimed by the counselor who took it", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(connected("c1"));
    expect(await w.theCase()).toMatchObject({
      status: "claimed",
      owner: "bano",
      answeredAt: "2026-11-24T12:00:20.000Z",
    });
  });

  it("is not taken for one that was claimed and left, though it is told of later", async () => {
    const w = await world();
    await w.flow({ contactId: "c1", parameters: { op: "chosen", pressed: "yes" } });
    w.tools.watch.pass(22);
    await w.hear(connected("c1"));
    expect(isAlarming({ ...(await w.theCase()), priority: "P1" }, new Date("2026-11-24T12:30:00.000Z"))).toBe(false);
  });

  it("is answered also by someone the roster does not know", async () => {
    const w = await world();
    w.telephone.names.set("agent-1", "Stranger@Example");
    await w.flow({ contactId: "c1" });
    await w.hear(connected("c1"));
    expect((await w.message("c1"))?.call?.answeredBy).toBe("agent-1");
  });

  it("is not missed when it is over", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    await w.hear(connected("c1"), over("c1"));
    expect(reasons(w)).toEqual(["P3 new_case"]);
  });

  it("is missed all the same where the person was handed on and nobody took her there", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    const handedOn = { contactId: "c2", initialContactId: "c1", initiation: "TRANSFER", queued: at(30), ended: at(50) };
    await w.hear(over("c1"), aContactEvent({ ...handedOn, type: "DISCONNECTED" }));
    expect(reasons(w)).toContain("P3 missed_call");
  });

  it("is answered when we called back", async () => {
    const w = await world();
    await w.flow({ contactId: "c1" });
    const back = { contactId: "c9", initialContactId: "c1", initiation: "CALLBACK", answered: at(50) };
    await w.hear(abandoned("c1"), aContactEvent({ ...back, type: "CONNECTED_TO_AGENT" }));
    expect((await w.message("c1"))?.call?.outcome).toBe("answered");
  });
});

describe("a counselor who does not take a call", () => {
  it("stands on its leg", async () => {
    const w = await world();
    await w.hear(voiceFixture("agent-event-state-change"));
    expect((await w.all()).find(({ sk }) => String(sk).startsWith("LEG#"))?.["missedBy"]).toEqual(
      new Set(["22222222-aaaa-4bbb-8ccc-000000000002"]),
    );
  });
});

describe("a call that the flow's function never saved", () => {
  const seen = {
    caller: phone(3),
    called: "+4969000000000",
    startedAt: at(1),
    attributes: { danger: "yes", language: "ps", pressed: "yes" },
  };

  it("is saved when it is over, with what the flow knew", async () => {
    const w = await world();
    w.telephone.contacts.set("c1", seen);
    await w.hear(abandoned("c1"));
    expect(await w.message("c1")).toMatchObject({
      identities: [{ kind: "phone", value: phone(3) }],
      language: "ps",
      priority: "P1",
      call: { danger: true, outcome: "left the queue" },
    });
  });

  it("is not saved while it goes on: the function may still do so", async () => {
    const w = await world();
    await w.hear(initiated("c1"), queued("c1"));
    expect(await w.message("c1")).toBeUndefined();
  });

  it("is one message when the function does so after all", async () => {
    const w = await world();
    w.telephone.contacts.set("c1", seen);
    await w.hear(abandoned("c1"));
    await w.flow({ contactId: "c1", from: phone(3) });
    expect((await w.all()).filter(({ sk }) => sk === "MESSAGE" || sk === "CASE")).toHaveLength(2);
  });

  it("is none of ours where another number of the instance was called", async () => {
    const w = await world({ numbers: ["+4930000000000"] });
    w.telephone.contacts.set("c1", seen);
    await w.hear(abandoned("c1"));
    expect(await w.message("c1")).toBeUndefined();
  });

  it("is none of ours on an instance that others use, where nothing says so", async () => {
    const w = await world({ instance: "shared" });
    w.telephone.contacts.set("c1", { ...seen, attributes: {} });
    await w.hear(abandoned("c1"));
    expect(await w.message("c1")).toBeUndefined();
  });

  it.each([
    ["by what our flow set", [], { helpline: "1098" }],
    ["by its number", [seen.called], {}],
  ])("is ours on an instance that others use: %s", async (_, numbers, attributes) => {
    const w = await world({ instance: "shared", numbers });
    w.telephone.contacts.set("c1", { ...seen, attributes: JSON.parse(JSON.stringify(attributes)) });
    await w.hear(abandoned("c1"));
    expect(await w.message("c1")).toBeDefined();
  });
});

describe("events", () => {
  it.each(["contact-UNKNOWN-future-type", "contact-CONTACT_DATA_UPDATED"])(
    "that tell nothing change nothing: %s",
    async (name) => {
      const w = await world();
      await w.hear(voiceFixture(name), { any: "thing" }, "text", undefined);
      expect((await w.all()).filter(({ sk }) => sk === "MESSAGE")).toEqual([]);
    },
  );

  it("of an answered call give the same end in any order", { timeout: 60_000 }, async () => {
    const told = [queued("c1"), connected("c1"), over("c1")];
    const ends = [];
    for (const order of orders(told)) {
      const w = await world();
      await w.flow({ contactId: "c1" });
      await w.hear(...order);
      ends.push(JSON.stringify([(await w.message("c1"))?.call, await w.theCase(), reasons(w)]));
    }
    expect(new Set(ends).size).toBe(1);
  });

  it("of a call that nobody took give the same end in any order, contact record and agent's event included", {
    timeout: 60_000,
  }, async () => {
    const id = "5c0ffee0-1111-4222-8333-444455556601";
    const told = ["contact-DISCONNECTED-abandoned", "contact-record-abandoned", "agent-event-state-change"];
    const ends = [];
    for (const order of orders(told.map(voiceFixture))) {
      const w = await world();
      await w.flow({ contactId: id });
      await w.hear(...order);
      ends.push(JSON.stringify([(await w.message(id))?.call, await w.theCase(), reasons(w)]));
    }
    expect(new Set(ends).size).toBe(1);
  });
});

/** Every order of a few things. */
function orders<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first, at) => orders(things.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
