import { describe, expect, it } from "vitest";
import type { Alert } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import { readLink } from "#core/link.ts";
import { createAlert, readAlert } from "#shared/alerts.ts";
import type { Item } from "#shared/case-table.ts";
import { ring } from "#shared/ring.ts";
import { writeRoster } from "#shared/roster.ts";
import { unsigned } from "#shared/signature.ts";
import { alertKey, caseKey } from "#shared/table-keys.ts";
import { aCase, anAlert, aRoster } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTopic, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

interface World {
  readonly alert?: Partial<Alert>;
  readonly found?: Partial<Case>;
  readonly roster?: Parameters<typeof aRoster>[0];
  readonly refuses?: readonly string[];
}

/** Rings one alert of one case, and says what stands in the table then. */
async function rung({ alert: given = {}, found = {}, roster = {}, refuses = [] }: World = {}) {
  const { table } = await emptyTable();
  await writeRoster(table, aRoster(roster));
  const topic = fakeTopic(({ counselor }) => refuses.includes(counselor.id));
  const tools = testTools(table, { topic });
  const alert = anAlert(given);
  await table.put({ ...caseKey(alert.caseId), ...aCase(found) });
  await createAlert(table, alert, "2026-11-24T12:00:30.000Z");
  const followed = await ring(tools, { alert });
  const item: Item = (await table.read(alertKey(alert))) ?? {};
  return { item, followed, tools, told: topic.rung.map(({ counselor }) => counselor.id) };
}

describe("a step that is rung", () => {
  it("is due again when the next one is", async () => {
    const { item } = await rung({ alert: { priority: "P1" }, found: { priority: "P1" } });
    expect(item).toMatchObject({ step: 1, dueAt: "2026-11-24T12:02:00.000Z", duePk: "DUE#alert#0", attempts: 0 });
  });

  it("remembers when it was rung", async () => {
    expect((await rung()).item["sentAt"]).toBe("2026-11-24T12:00:00.000Z");
  });

  it("is due no more where none follows", async () => {
    const { item } = await rung({ alert: { priority: "P4" }, found: { priority: "P4" } });
    expect([item["ended"], item["dueAt"], item["duePk"]]).toEqual(["rung", undefined, undefined]);
  });

  it("tells each counselor the case, the channel, the step and the case's own priority", async () => {
    const { tools } = await rung({ alert: { priority: "P1", step: 1 }, found: { priority: "P1" } });
    expect(tools.topic.rung[0]).toMatchObject({
      caseId: "7K3Q-9F2M",
      reason: "new_case",
      priority: "P1",
      channel: "whatsapp",
      step: 1,
    });
  });

  it("gives each counselor a link of her own, good for twelve hours", async () => {
    const { tools } = await rung({ alert: { claims: 3 }, found: { claims: 3 } });
    const links = tools.topic.rung.map(({ link }) => readLink(unsigned(link.split("/a/")[1] ?? "", "link-key") ?? ""));
    const expires = Date.parse("2026-11-25T00:00:00.000Z") / 1000;
    expect(links).toEqual(
      ["amna", "bano"].map((counselorId) => ({ caseId: "7K3Q-9F2M", counselorId, claimsSeen: 3, expires })),
    );
  });

  it("gives links of the deployment's own address", async () => {
    const { tools } = await rung();
    expect(tools.topic.rung[0]?.link).toMatch(/^https:\/\/intake\.example\.org\/a\/7K3Q-9F2M\.amna\./);
  });

  it.each([
    ["is rung", {}],
    ["is not needed", { found: { status: "closed" } }],
  ] as const)("is followed by nothing where it %s", async (_how, given) => {
    expect((await rung(given)).followed).toEqual([]);
  });

  it("raises no alarm while someone is on duty", async () => {
    expect((await rung()).tools.events).toEqual([]);
  });
});

describe("with nobody to reach", () => {
  it("says that nobody is on duty, and of which case", async () => {
    const { tools } = await rung({ roster: { shifts: [] } });
    expect(tools.events).toEqual([{ event: "NobodyOnDuty", details: { caseId: "7K3Q-9F2M", priority: "P3" } }]);
  });

  it("stays open, though it is a P4 and nobody has a device", async () => {
    const { item } = await rung({ alert: { priority: "P4" }, found: { priority: "P4" }, roster: { devices: [] } });
    expect([item["dueAt"], item["ended"]]).toEqual(["2026-11-24T12:05:00.000Z", undefined]);
  });
});

describe("a counselor whom the topic refuses", () => {
  const urgent = { alert: { priority: "P1" }, found: { priority: "P1" }, refuses: ["bano"] } as const;

  it("is rung again after fifteen seconds, and the next step keeps its time", async () => {
    expect((await rung(urgent)).item).toMatchObject({
      step: 1,
      again: ["bano"],
      dueAt: "2026-11-24T12:00:15.000Z",
      nextRingAt: "2026-11-24T12:02:00.000Z",
    });
  });

  it("is counted", async () => {
    const { tools } = await rung(urgent);
    expect(tools.events).toEqual([{ event: "CounselorNotReached", details: { caseId: "7K3Q-9F2M", count: 1 } }]);
  });

  it("waits twice as long each time it is refused", async () => {
    const { item } = await rung({
      ...urgent,
      alert: { priority: "P1", step: 1, again: ["bano"], refusals: 1, nextRingAt: "2026-11-24T12:02:00.000Z" },
    });
    expect([item["refusals"], item["dueAt"]]).toEqual([2, "2026-11-24T12:00:30.000Z"]);
  });

  it("is counted anew when the next step refuses her too", async () => {
    const { item } = await rung({
      ...urgent,
      alert: { priority: "P1", step: 0, again: ["bano"], refusals: 3, nextRingAt: "2026-11-24T11:59:00.000Z" },
    });
    expect([item["refusals"], item["dueAt"]]).toEqual([1, "2026-11-24T12:00:15.000Z"]);
  });

  it("waits no longer than until the next step", async () => {
    const { item } = await rung({
      ...urgent,
      alert: { priority: "P1", step: 1, again: ["bano"], refusals: 9, nextRingAt: "2026-11-24T12:02:00.000Z" },
    });
    expect(item["dueAt"]).toBe("2026-11-24T12:02:00.000Z");
  });

  it("is rung again alone", async () => {
    const { told } = await rung({ ...urgent, alert: { priority: "P1", again: ["bano"] }, refuses: [] });
    expect(told).toEqual(["bano"]);
  });

  it("is forgotten once she is reached, and the step is not counted twice", async () => {
    const alert = anAlert({ priority: "P1", step: 1, again: ["amna"], nextRingAt: "2026-11-24T12:02:00.000Z" });
    const { item } = await rung({ ...urgent, alert, refuses: [] });
    expect([item["again"], item["step"], item["dueAt"]]).toEqual([undefined, 1, "2026-11-24T12:02:00.000Z"]);
  });

  it("does not keep an alert open that has no step to come", async () => {
    const { item } = await rung({ ...urgent, alert: { step: 1, again: ["amna"] }, found: {}, refuses: [] });
    expect(item["ended"]).toBe("rung");
  });
});

describe("an alert that nobody needs", () => {
  it.each([
    ["closed", { status: "closed" }],
    ["taken", { claims: 1 }],
    ["superseded", { priority: "P1" }],
  ] as const)("ends as %s", async (ended, found) => {
    const { item } = await rung({ found });
    expect([item["ended"], item["dueAt"], item["duePk"]]).toEqual([ended, undefined, undefined]);
  });

  it("rings nobody", async () => {
    expect((await rung({ found: { status: "closed" } })).told).toEqual([]);
  });

  it("ends where its case is gone", async () => {
    const { table } = await emptyTable();
    await createAlert(table, anAlert(), "2026-11-24T12:00:30.000Z");
    expect(await ring(testTools(table), { alert: anAlert() })).toEqual([]);
    expect((await readAlert(table, alertKey(anAlert())))?.ended).toBe("closed");
  });
});
