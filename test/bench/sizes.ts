import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import pMap from "p-map";
import { reference } from "#core/reference.ts";
import { caseKey, messageKey, personKey, queuePlace, timelinePlace } from "#shared/table-keys.ts";
import type { Bundle } from "./bundles.ts";
import { atMost, type Figure, median, rounded } from "./figures.ts";
import { type Backend, type FunctionProcess, startBackend, startFunction } from "./processes.ts";
import { eventOf, whatsapp } from "./requests.ts";

const sizes = [1_000, 10_000, 100_000] as const;

/** Messages to each table, in turns of a few, so that whatever else the machine does meets all alike. */
const turns = 40;
const messagesATurn = 5;

/**
 * How long a message takes with so many cases in the table. Each table has an engine and a function of its own; each case
 * has a person and a message. This shows that nothing in the path grows with the table; how DynamoDB itself behaves is
 * AWS's promise.
 */
export async function tableSizes(bundles: readonly Bundle[]): Promise<readonly Figure[]> {
  const file = bundles.find(({ name }) => name === "whatsapp")?.file ?? "";
  const filled: { size: number; backend: Backend; process: FunctionProcess; times: number[] }[] = [];
  for (const size of sizes) {
    const backend = await startBackend();
    await fill(backend.table, size);
    const process = await startFunction(file, backend.direct);
    await process.handle(...Array.from({ length: 60 }, (_, at) => eventOf(whatsapp({ person: 600_000 + at }))));
    filled.push({ size, backend, process, times: [] });
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { process, times } of filled) {
      const people = Array.from({ length: messagesATurn }, (_, at) => 700_000 + turn * messagesATurn + at);
      const { answers } = await process.handle(...people.map((person) => eventOf(whatsapp({ person }))));
      times.push(...answers.map(({ milliseconds }) => milliseconds));
    }
  }
  await Promise.all(filled.flatMap(({ backend, process }) => [process.stop(), backend.stop()]));
  const medians = filled.map(({ times }) => median(times));
  const apart = Math.max(...medians) / Math.min(...medians);
  return [
    ...filled.map(({ size }, at) => ({
      name: `new case p50, ${size.toLocaleString("en")} cases in the table`,
      value: rounded(medians[at] ?? Number.NaN, 1),
      unit: "ms",
    })),
    atMost({ name: "slowest of these", value: rounded(apart, 2), unit: "× fastest", most: 1.2 }),
  ];
}

async function fill({ url, name }: Backend["table"], size: number): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: url, region: "ap-southeast-1", credentials });
  const places = Array.from({ length: Math.ceil(size / casesAWrite) }, (_, at) => at * casesAWrite);
  await pMap(
    places,
    async (from) => {
      const cases = Array.from({ length: Math.min(casesAWrite, size - from) }, (_, at) => itemsOf(from + at));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: cases.flat() } }));
    },
    { concurrency: 8 },
  );
  client.destroy();
}

/** A BatchWrite takes 25 items, a case has three. */
const casesAWrite = 8;

function itemsOf(at: number) {
  const id = reference(Uint8Array.from([at >> 20, at >> 15, at >> 10, at >> 5, at, 1, 2], (byte) => byte & 31));
  const personId = `filled-${at}`;
  const time = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  const message = { channel: "whatsapp", account: "900000000000101", id: `wamid.filled-${at}`, direction: "in" };
  const found = { id, personId, status: "new" as const, priority: "P3" as const, openedAt: time, claims: 0 };
  const place = timelinePlace({ caseId: id, sentAt: time, receivedAt: time, arrival: 0 });
  return [
    { ...caseKey(id), ...found, ...queuePlace(found), channel: "whatsapp", language: "ur", lastMessageAt: time },
    { ...personKey(personId), openCaseId: id },
    { ...messageKey(message), ...message, ...place, caseId: id, personId, text: "متن", sentAt: time, receivedAt: time },
  ].map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }));
}
