import { describe, expect, it } from "vitest";
import type { Case } from "#core/case.ts";
import { type AlertLink, writeLink } from "#core/link.ts";
import { readAlert } from "#shared/alerts.ts";
import { readCase } from "#shared/cases.ts";
import { claimLink, openLink } from "#shared/claim.ts";
import { tick } from "#shared/clock.ts";
import { writeRoster } from "#shared/roster.ts";
import { signed } from "#shared/signature.ts";
import { alertKey, caseKey } from "#shared/table-keys.ts";
import { aCase, anAlert, aRoster } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

const noon = Date.parse("2026-11-24T12:00:00.000Z") / 1000;
const live = new AbortController().signal;

const emptyTable = emptyTables();

/** The text of a link, signed with our key unless told otherwise. */
const linkFor = (counselorId: string, given: Partial<AlertLink> = {}, key = "link-key"): string =>
  signed(writeLink({ caseId: "7K3Q-9F2M", counselorId, claimsSeen: 0, expires: noon + 60, ...given }), key);

/** One case, three counselors. */
async function world(given: Partial<Case> = {}) {
  const { table } = await emptyTable();
  await writeRoster(table, aRoster());
  await table.put({ ...caseKey("7K3Q-9F2M"), ...aCase(given) });
  const tools = testTools(table);
  const claimedBy = async () => (await readCase(table, "7K3Q-9F2M"))?.owner;
  return { table, tools, claimedBy };
}

describe("a link that is opened", () => {
  it("shows the case as open, in the counselor's language", async () => {
    const { tools } = await world();
    expect(await openLink(tools)(linkFor("bano"))).toMatchObject({ state: "open", language: "en" });
  });

  it("claims nothing, for previews open links", async () => {
    const { tools, claimedBy } = await world();
    await openLink(tools)(linkFor("amna"));
    expect(await claimedBy()).toBeUndefined();
  });

  it.each([
    ["yours", { status: "claimed", owner: "amna", claims: 1 }],
    ["claimed", { status: "claimed", owner: "bano", claims: 1 }],
    ["closed", { status: "closed", owner: "amna", claims: 1 }],
  ] as const)("shows the case as %s", async (state, found) => {
    const { tools } = await world(found);
    expect(await openLink(tools)(linkFor("amna"))).toMatchObject({ state });
  });

  it("is good until the second it expires", async () => {
    const { tools } = await world();
    expect(await openLink(tools)(linkFor("amna", { expires: noon }))).toMatchObject({ state: "open" });
  });

  it("is expired from then on", async () => {
    const { tools } = await world();
    expect(await openLink(tools)(linkFor("amna", { expires: noon - 1 }))).toMatchObject({ state: "expired" });
  });

  it.each([
    ["signed with another key", linkFor("amna", {}, "forged")],
    ["of another case", linkFor("amna", { caseId: "0000-0000" })],
    ["for someone who is not of the roster", linkFor("gone")],
    ["changed to another's name", linkFor("amna").replace("amna", "bano")],
    ["signed, but no link", signed("7K3Q-9F2M", "link-key")],
    ["no link at all", "7K3Q-9F2M"],
    ["empty", ""],
  ])("is none, where it is %s", async (_what, text) => {
    const { tools } = await world();
    expect(await openLink(tools)(text)).toBeUndefined();
  });
});

describe("a claim by link", () => {
  it("gives her the case", async () => {
    const { tools } = await world();
    const claimed = await claimLink(tools)(linkFor("amna"));
    expect(claimed).toMatchObject({
      state: "yours",
      language: "ur",
      link: { counselorId: "amna" },
      found: { status: "claimed", owner: "amna", claims: 1, claimedAt: "2026-11-24T12:00:00.000Z" },
    });
  });

  it("is the same when it is repeated", async () => {
    const { tools } = await world();
    const first = await claimLink(tools)(linkFor("amna"));
    expect(await claimLink(tools)(linkFor("amna"))).toEqual(first);
  });

  it("gives the case to one of two who claim at once", async () => {
    const { tools } = await world();
    const both = await Promise.all(["amna", "bano"].map((id) => claimLink(tools)(linkFor(id))));
    expect(both.map((linked) => linked?.state).toSorted()).toEqual(["claimed", "yours"]);
  });

  it("tells her whose hands it is in, where another was first", async () => {
    const { tools, claimedBy } = await world();
    await claimLink(tools)(linkFor("bano"));
    await claimLink(tools)(linkFor("amna"));
    expect(await claimedBy()).toBe("bano");
  });

  it.each([
    ["expired", linkFor("amna", { expires: noon - 1 })],
    ["forged", linkFor("amna", {}, "forged")],
  ])("is none by a link that is %s", async (_what, text) => {
    const { tools, claimedBy } = await world();
    await claimLink(tools)(text);
    expect(await claimedBy()).toBeUndefined();
  });

  it("takes nothing back from whoever claimed since the link was sent", async () => {
    const { tools, claimedBy } = await world({ status: "claimed", owner: "bano", claims: 2 });
    await claimLink(tools)(linkFor("amna", { claimsSeen: 1 }));
    expect(await claimedBy()).toBe("bano");
  });
});

describe("a P1 that is claimed", () => {
  const watchOf = (claims: number) => alertKey({ caseId: "7K3Q-9F2M", reason: "no_answer", cause: String(claims) });
  const ringsAfter = async (minutes: number, answeredAt?: string) => {
    const { table, tools } = await world({ priority: "P1" });
    await claimLink(tools)(linkFor("amna"));
    if (answeredAt !== undefined) {
      await table.change(caseKey("7K3Q-9F2M"), { set: "SET #answeredAt = :at", values: { ":at": answeredAt } });
    }
    tools.watch.pass(minutes * 60);
    await tick(tools)(live);
    return tools.topic.rung.map(({ counselor, reason }) => `${counselor.id} ${reason}`);
  };

  it("rings everyone and the supervisor after ten minutes without an answer", async () => {
    expect(await ringsAfter(10)).toEqual(["amna no_answer", "bano no_answer", "saima no_answer"]);
  });

  it("rings nobody before", async () => {
    expect(await ringsAfter(9.99)).toEqual([]);
  });

  it("rings nobody once she answered", async () => {
    expect(await ringsAfter(10, "2026-11-24T12:05:00.000Z")).toEqual([]);
  });

  it("is watched from the moment of the claim", async () => {
    const { table, tools } = await world({ priority: "P1", claims: 4 });
    await claimLink(tools)(linkFor("amna", { claimsSeen: 4 }));
    expect(await readAlert(table, watchOf(5))).toEqual(
      anAlert({ reason: "no_answer", cause: "5", priority: "P1", claims: 5 }),
    );
  });

  it("is watched though an earlier claim died before it was written", async () => {
    const { table, tools } = await world({ priority: "P1" });
    const dying = { ...tools, table: { ...table, change: () => Promise.reject(new Error("ProcessEnded")) } };
    await claimLink(dying)(linkFor("bano")).catch(() => undefined);
    tools.watch.pass(600);
    await tick(tools)(live);
    await claimLink(tools)(linkFor("amna", { expires: noon + 3_600 }));
    tools.watch.pass(600);
    await tick(tools)(live);
    expect(tools.topic.rung).toHaveLength(3);
  });

  it("is watched no longer than it is a P1: what can wait is not", async () => {
    const { table, tools } = await world({ priority: "P2" });
    await claimLink(tools)(linkFor("amna"));
    expect(await readAlert(table, watchOf(1))).toBeUndefined();
  });
});
