import { afterAll, beforeAll, expect, it } from "vitest";
import { caseKey, queuePlace } from "#shared/table-keys.ts";
import { queuePage } from "../../functions/desk/queue.ts";
import { aCase } from "../support/builders.ts";
import { type Engine, startEngine } from "../support/table.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it("shows every case on one page or another, those that may be a machine's after their equals", async () => {
  const { table } = await engine.makeTable("suspects");
  for (let at = 0; at < 120; at += 1) {
    const suspect = at < 70;
    const openedAt = new Date(Date.UTC(2026, 10, 24, 12, 0, at)).toISOString();
    const found = aCase({ id: `AAAA-${String(at).padStart(4, "0")}`, openedAt, ...(suspect && { suspect }) });
    await table.put({ ...caseKey(found.id), ...found, ...queuePlace(found) });
  }
  const seen: boolean[] = [];
  let after: string | undefined;
  do {
    const page = await queuePage(
      { table },
      { status: "new", order: "urgent", ...(after !== undefined && { after }) },
      "amna",
    );
    seen.push(...page.cases.map(({ suspect }) => suspect === true));
    after = page.next;
  } while (after !== undefined);
  expect(seen).toEqual([...Array(50).fill(false), ...Array(70).fill(true)]);
});
