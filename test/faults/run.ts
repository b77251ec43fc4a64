import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import pMap from "p-map";
import * as z from "zod";
import type { Item } from "#shared/case-table.ts";
import { everythingIn } from "../support/everything.ts";
import { type Fault, type FaultyProxy, faults, startProxy } from "./proxy.ts";
import { deliver, messages, type Sent } from "./senders.ts";
import { verdict } from "./verdict.ts";

/**
 * `npm run faults`: 500 messages from 40 people on all channels, while table and topic fail, delay, cut and throttle, one
 * call in twenty each, and the intake is killed half way and started again on the same data. Then: is everything there?
 */
const port = process.env["PORT"] ?? "1098";
const api = `http://127.0.0.1:${port}`;
const count = 500;
const people = 40;
const oneIn = 20;

/** How long the clock has for the rest, in milliseconds: it tries again after half a minute, one, two, four. */
const patience = 600_000;

const state = { faulty: true };
const draw = (): Fault | undefined => (state.faulty ? faults[Math.floor(Math.random() * oneIn)] : undefined);
const throttled = {
  dynamodb: JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException" }),
  sns: "<ErrorResponse><Error><Type>Sender</Type><Code>Throttled</Code></Error></ErrorResponse>",
};
const never = (): undefined => undefined;
const proxies: Readonly<Record<string, FaultyProxy>> = {
  dynamodb: await startProxy({ draw, throttled: throttled.dynamodb }),
  sns: await startProxy({ draw, throttled: throttled.sns }),
  // Providers answer well here: what is counted is what reaches people.
  graph: await startProxy({ draw: never, throttled: "" }),
  sms: await startProxy({ draw: never, throttled: "" }),
};
const folder = await mkdtemp(join(tmpdir(), "intake-faults-"));
const Told = z.object({ service: z.string(), url: z.string() });
const table = { url: "" };

async function startIntake(): Promise<ChildProcess> {
  const args = [port, join(folder, "data"), join(folder, "out")];
  const child = fork(join(import.meta.dirname, "intake.ts"), args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error("The intake ended by itself")));
    child.on("message", (message) => {
      const { service, url } = Told.parse(message);
      if (service === "started") return resolve();
      if (service === "dynamodb") table.url = url;
      proxies[service]?.leadTo(url);
      child.send({ service, url: proxies[service]?.url ?? url });
    });
  });
  child.removeAllListeners("exit");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function allItems(): Promise<readonly Item[]> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: table.url, region: "ap-southeast-1", credentials });
  const items = await everythingIn(client, "local-cases");
  client.destroy();
  return items;
}

const isDue = ({ duePk, sk, step }: Item): boolean =>
  duePk !== undefined && (!String(sk).startsWith("ALERT#") || step === 0);

const began = performance.now();
const posts = messages(count, people);
const sent: Sent = { posts, answers: new Map(), repeats: 0 };
let intake = await startIntake();
let killed = 0;
const killing = async (): Promise<void> => {
  for (const half of [0.35, 0.65]) {
    while (done.count < count * half) await pause(20);
    await kill(intake);
    killed += 1;
    await pause(500);
    intake = await startIntake();
  }
};
const done = { count: 0 };
await Promise.all([
  killing(),
  pMap(
    posts,
    async (post) => {
      await deliver(api, post, sent);
      done.count += 1;
    },
    { concurrency: 12 },
  ),
]);
const allSentAfter = performance.now() - began;
let items = await allItems();
while (items.some(isDue) && performance.now() - began - allSentAfter < patience) {
  await pause(5_000);
  items = await allItems();
}
const finishedAfter = performance.now() - began;
const passed = (...names: readonly string[]) => names.flatMap((name) => proxies[name]?.passed ?? []);
const findings = verdict({
  items,
  posts,
  published: passed("sns"),
  written: passed("dynamodb"),
  replies: passed("graph", "sms"),
});
intake.disconnect();
for (const proxy of Object.values(proxies)) proxy.stop();
await rm(folder, { recursive: true, force: true });

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(0)} s`;
const met = Object.entries(proxies).filter(([, { counts }]) => Object.values(counts).some((value) => value > 0));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
for (const [service, { counts, passed: through }] of met) {
  print(
    `${service}: ${through.length} calls arrived; ${faults.map((fault) => `${counts[fault]} × ${fault}`).join(", ")}`,
  );
}
print(`killed and started again on the same data: ${killed} times`);
print(
  `answers to senders: ${[...sent.answers].map(([name, times]) => `${times} × ${name}`).join(", ")}; ${sent.repeats} repeats`,
);
print(`all sent after ${seconds(allSentAfter)}, all finished after ${seconds(finishedAfter)}\n`);
for (const { name, value, must } of findings) {
  const judged = must === undefined ? "" : value === must ? "   as it must be" : `   MUST BE ${must}`;
  print(`${String(value).padStart(6)}  ${name}${judged}`);
}
for (const { sk, direction, channel, attempts, dueAt } of items.filter(isDue)) {
  print(`unfinished: ${sk} ${direction ?? ""} ${channel ?? ""}, tried ${attempts ?? 0} times, due ${dueAt}`);
}
process.exitCode = findings.every(({ value, must }) => must === undefined || value === must) ? 0 : 1;
