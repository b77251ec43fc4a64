import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readMessage } from "#shared/hearing.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import { ended } from "../../functions/voice/contact.ts";
import { settle } from "../../functions/voice/settle.ts";
import { flows } from "../../lib/flows/flows.ts";
import { dial } from "../../lib/flows/line.ts";
import { aRoster, phone } from "../support/builders.ts";
import { type ConnectServer, connectSettings, startConnect } from "../support/connect.ts";
import { type Engine, startEngine } from "../support/table.ts";
import { type TestTools, testTools } from "../support/tools.ts";

const account = connectSettings.instanceId;
let engine: Engine;
let connect: ConnectServer;
let tools: TestTools;
let made = 0;

beforeAll(async () => {
  [engine, connect] = [await startEngine(), await startConnect()];
});
afterAll(async () => {
  await connect.stop();
  await engine.stop();
});
beforeEach(async () => {
  made += 1;
  const { table } = await engine.makeTable(`reconciled-${made}`);
  await writeRoster(table, aRoster());
  tools = testTools(table);
  const startedAt = "2026-11-24T11:58:00.000Z";
  const call = { caller: "zainab", from: phone(1), startedAt, endedAt: "2026-11-24T11:59:00.000Z", heard: [] };
  connect.calls.set("lost", { ...call, id: "lost", line: { ...dial(flows), attributes: { danger: "yes" } } });
});

/** The hourly search, as the function does it: what ended is asked of Connect, and each contact is settled. */
async function search(): Promise<void> {
  const telephone = connect.telephone();
  const bring = settle({ ...tools, telephone, connect: connectSettings });
  const contacts = await telephone.ended(new Date("2026-11-24T09:00:00.000Z"), tools.now());
  for (const contact of contacts) await bring(ended(account, contact));
}
const message = async () =>
  (await readMessage(tools.table, messageKey({ channel: "voice", account, id: "lost" })))?.message;

it("finds by its hourly search a call that neither the flow nor an event told of, as urgent as it was", async () => {
  await search();
  expect(await message()).toMatchObject({ identities: [{ kind: "phone", value: phone(1) }], priority: "P1" });
});

it("rings for it as missed, once, however often it is found", async () => {
  await search();
  await search();
  const rung = tools.topic.rung.filter(({ reason }) => reason === "missed_call").map(({ counselor }) => counselor.id);
  expect([rung.length > 0, rung.length]).toEqual([true, new Set(rung).size]);
});

it("counts it, so that an alarm rings", async () => {
  await search();
  expect(tools.events.filter(({ event }) => event === "CallRecovered")).toHaveLength(1);
});
