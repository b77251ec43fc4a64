import { writeRoster } from "#shared/roster.ts";
import { caseKey, noteKey, queuePlace } from "#shared/table-keys.ts";
import { aCase, aRoster } from "../support/builders.ts";
import { signedIn, testDesk } from "../support/desk.ts";
import { startEngine } from "../support/table.ts";
import { atMost, type Figure, median, rounded } from "./figures.ts";

const cases = 5_000;
const notes = 1_000;
const asked = 20;

/** The desk's API over a table of its own: a queue of five thousand open cases, and a case with a thousand entries. */
export async function desk(): Promise<readonly Figure[]> {
  const engine = await startEngine();
  const { table } = await engine.makeTable("bench-desk");
  await writeRoster(table, aRoster());
  const tools = testDesk(table);
  const start = Date.parse("2026-11-01T00:00:00.000Z");
  for (let at = 0; at < cases; at += 1) {
    const openedAt = new Date(start + at * 1000).toISOString();
    const priority = (["P1", "P2", "P3", "P4"] as const)[at % 4] ?? "P3";
    const one = aCase({ id: `BEN-${at}`, openedAt, lastMessageAt: openedAt, priority });
    await table.put({ ...caseKey(one.id), ...one, ...queuePlace(one) });
  }
  for (let at = 0; at < notes; at += 1) {
    const time = new Date(start + at * 1000).toISOString();
    const note = { id: `note-${at}`, kind: "note", text: `Note ${at}`, by: "amna", at: time };
    await table.put({ ...noteKey("BEN-1", note.id), ...note, listPk: "CASE#BEN-1", listSk: `${time}#${time}#note` });
  }
  const amna = await signedIn(tools, "amna");
  const timeOf = async (path: string): Promise<number> => {
    const times: number[] = [];
    for (let turn = 0; turn < asked; turn += 1) {
      tools.watch.pass(1);
      const began = performance.now();
      await amna.get(path.split("?")[0] ?? "", { query: Object.fromEntries(new URLSearchParams(path.split("?")[1])) });
      times.push(performance.now() - began);
    }
    return rounded(median(times), 1);
  };
  const figure = (name: string, value: number): Figure => atMost({ name, value, unit: "ms, median", most: 100 });
  const figures = [
    figure("first page of a queue of 5,000 open cases", await timeOf("/queue")),
    figure("the same, longest waiting first", await timeOf("/queue?order=waiting")),
    figure("a case with 1,000 entries, its newest 50", await timeOf("/cases/BEN-1")),
  ];
  await engine.stop();
  return figures;
}
