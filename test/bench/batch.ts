import { setTimeout as pause } from "node:timers/promises";
import { hmacHex } from "#shared/signature.ts";
import { parse } from "../../functions/whatsapp/parse.ts";
import { aRequest } from "../support/requests.ts";
import type { Bundle } from "./bundles.ts";
import { type Figure, rounded } from "./figures.ts";
import type { Intake, Standing } from "./intake.ts";
import { mixedBatch } from "./parsers.ts";
import { type Backend, startFunction } from "./processes.ts";
import { eventOf, type Post, whatsapp } from "./requests.ts";

/** The most Meta sends at once: a thousand messages, three megabytes; here of 250 people. */
const size = 1_000;
const people = 250;
const letters = 480;

/** How long the clock may finish nothing more before this gives up, in milliseconds. */
const patience = 90_000;

function batch(firstPerson: number): { readonly post: Post; readonly ids: readonly string[] } {
  const ids = Array.from({ length: size }, (_, at) => `wamid.batch-${firstPerson}-${at}`);
  // Escaped as Meta does, a letter of Urdu is six bytes.
  const text = "م".repeat(letters);
  return { post: whatsapp(...ids.map((id, at) => ({ id, person: firstPerson + (at % people), text }))), ids };
}

/** Meta's batches at `npm start`, and the memory that one takes in a process that holds nothing but the function. */
export async function bigBatch(
  intake: Intake,
  { backend, bundles }: { readonly backend: Backend; readonly bundles: readonly Bundle[] },
): Promise<readonly Figure[]> {
  const { post, ids } = batch(800_000);
  const file = bundles.find(({ name }) => name === "whatsapp")?.file ?? "";
  const process = await startFunction(file, backend.direct);
  const idle = await process.handle(eventOf(whatsapp({ person: 900_000 })));
  const { memory } = await process.handle(eventOf(batch(810_000).post));
  await process.stop();
  return [
    ...(await taken(intake, { about: `batch of ${size}`, post, keys: ids.map((id) => ({ ...post.key, id })) })),
    ...(await taken(intake, mixed())),
    { name: `batch of ${size}, most memory of the function`, value: rounded(memory), unit: "MiB" },
    { name: "one message, most memory of the function", value: rounded(idle.memory), unit: "MiB" },
  ];
}

interface Sent {
  readonly about: string;
  readonly post: Pick<Post, "path" | "headers" | "body">;
  /** Of every message in it. */
  readonly keys: readonly Post["key"][];
}

/** A thousand things of every kind: messages, and what is told of messages. */
function mixed(): Sent {
  const body = mixedBatch("whatsapp");
  const { messages } = parse({ ...aRequest({}), body }, new Date());
  const headers = {
    "content-type": "application/json",
    "x-hub-signature-256": `sha256=${hmacHex("local-app-secret", body)}`,
  };
  return {
    about: `batch of ${size} of every kind`,
    post: { path: "/webhooks/whatsapp", headers, body: body.toString("utf8") },
    keys: messages,
  };
}

/** Posts a batch, and waits for the clock to finish what is left of it. */
async function taken(intake: Intake, { about, post, keys }: Sent): Promise<readonly Figure[]> {
  const began = performance.now();
  const { path, headers, body } = post;
  const answer = await fetch(`${intake.api}${path}`, { method: "POST", headers, body });
  const answered = performance.now() - began;
  const asked = keys.map((key) => ({ key }));
  let standings = await intake.standings(asked);
  const saved = standings.filter((standing) => standing !== undefined).length;
  const atOnce = standings.filter((standing) => standing?.done).length;
  let finished = performance.now();
  let left = unfinished(standings);
  while (left > 0 && performance.now() - finished < patience) {
    await pause(500);
    standings = await intake.standings(asked);
    if (unfinished(standings) < left) finished = performance.now();
    left = unfinished(standings);
  }
  const all = keys.length;
  return [
    { name: `${about}, size`, value: rounded(Buffer.byteLength(body) / 1e6, 1), unit: "MB" },
    { name: `${about}, answered with`, value: answer.status, unit: "status", asked: "200", met: answer.status === 200 },
    { name: `${about}, answered after`, value: rounded(answered / 1000, 1), unit: "s" },
    { name: `${about}, saved when answered`, value: saved, unit: "messages", asked: String(all), met: saved === all },
    { name: `${about}, finished when answered`, value: atOnce, unit: "messages" },
    { name: `${about}, the clock finished the rest after`, value: rounded((finished - began) / 1000, 1), unit: "s" },
    { name: `${about}, finished then`, value: all - left, unit: "messages", asked: String(all), met: left === 0 },
  ];
}

const unfinished = (standings: readonly (Standing | undefined)[]): number =>
  standings.filter((standing) => standing?.done !== true).length;
