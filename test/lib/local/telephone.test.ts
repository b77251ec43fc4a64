import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "#shared/roster.ts";
import { localTelephone } from "../../../lib/local/telephone.ts";
import { aRoster, aShift } from "../../support/builders.ts";
import { testTable } from "../../support/table.ts";

let engine: Awaited<ReturnType<typeof testTable>>;
beforeAll(async () => {
  engine = await testTable();
  await writeRoster(
    engine.table,
    aRoster({ shifts: [aShift({ from: "2020-01-01T00:00:00.000Z", to: "2999-01-01T00:00:00.000Z" })] }),
  );
});
afterAll(() => engine.stop());

const answer = { reference: "7K3Q-9F2M", priority: "P3", known: "no" };
const zainab = { id: "zainab", name: "Zainab", phone: "+923000000001", businessScopedId: "b", pageScopedId: "p" };

interface Asked {
  readonly Details: {
    readonly ContactData: { readonly CustomerEndpoint: unknown };
    readonly Parameters: { readonly op: string };
  };
}

function aTelephone(flow: (event: Asked) => Promise<unknown> = async () => answer) {
  const asked: Asked[] = [];
  const told: string[] = [];
  const telephone = localTelephone({
    async flow(event) {
      const read: Asked = JSON.parse(JSON.stringify(event));
      asked.push(read);
      return flow(read);
    },
    async events(event) {
      told.push(JSON.parse(JSON.stringify(event)).detail.eventType);
    },
    table: engine.table,
  });
  return { ...telephone, asked, told, ops: () => asked.map(({ Details }) => Details.Parameters.op) };
}

describe("a call from the page", () => {
  it("is told to the function before it is asked for a key", async () => {
    const telephone = aTelephone();
    await telephone.dial(zainab);
    expect(telephone.ops()).toEqual(["arrived"]);
  });

  it("has no number where the caller has none", async () => {
    const telephone = aTelephone();
    const { phone: _, ...withheld } = zainab;
    await telephone.dial(withheld);
    expect(telephone.asked[0]?.Details.ContactData.CustomerEndpoint).toBe(null);
  });

  it("goes the way of silence to a counselor's queue", async () => {
    const telephone = aTelephone();
    const { id } = await telephone.dial(zainab);
    for (let menus = 0; menus < 2; menus += 1) await telephone.act(id, "nothing");
    expect((await telephone.act(id, "nothing"))?.state).toBe("queue");
  });

  it("goes on when the function fails", async () => {
    const telephone = aTelephone(() => Promise.reject(new Error("Fails")));
    expect((await telephone.dial(zainab)).state).toBe("menu");
  });

  it("tells that it began, waits in line, and is over", async () => {
    const telephone = aTelephone();
    const { id } = await telephone.dial(zainab);
    await telephone.act(id, { key: "1" });
    await telephone.act(id, { key: "1" });
    await telephone.act(id, "hang up");
    expect(telephone.told).toEqual(["INITIATED", "QUEUED", "DISCONNECTED"]);
  });

  it("is heard by the counselor on duty who picks up, until she hangs up", async () => {
    const telephone = aTelephone();
    const { id } = await telephone.dial(zainab);
    await telephone.act(id, { key: "1" });
    await telephone.act(id, { key: "1" });
    const spoken = await telephone.act(id, "counselor");
    const left = await telephone.act(id, "counselor hangs up");
    expect([spoken?.state, spoken?.agent, left?.state]).toEqual(["counselor", "amna", "menu"]);
  });

  it("takes no key when it is over", async () => {
    const telephone = aTelephone();
    const { id } = await telephone.dial(zainab);
    await telephone.act(id, "hang up");
    expect((await telephone.act(id, { key: "1" }))?.end).toBe("hung up");
  });

  it("is not there under another id", async () => {
    expect(await aTelephone().act("none", "hang up")).toBe(undefined);
  });
});
