import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flowEvent } from "../../lib/local/contact.ts";
import { bundled } from "./bundles.ts";
import { atMost, type Figure, median, percentile, rounded } from "./figures.ts";
import { type Backend, startBackend, startFunction } from "./processes.ts";
import { eventOf, whatsapp } from "./requests.ts";

/** How often the function and the floor are started, in turns; and how many calls a warm function is asked of. */
const rounds = 11;
const calls = 100;

/** What a call asks of the function: that it came, and what was pressed. */
const arrived = (call: string, from: string) => flowEvent({ contactId: call, from, parameters: { op: "arrived" } });
const chosen = (call: string, from: string) =>
  flowEvent({ contactId: call, from, parameters: { op: "chosen", language: "ur", pressed: "yes" } });
const caller = (n: number): string => `+92300${String(1_000_000 + n).padStart(7, "0")}`;

/** The function in the flow: its bundle, a new process beside the floor's, and how long a warm one keeps a caller waiting. */
export async function voice(backend: Backend, folder: string): Promise<readonly Figure[]> {
  const [floor, flow] = [await bundled("floor", folder), await bundled("voice", folder)];
  const times = { floor: [] as number[], voice: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, bundle, event] of [
      ["floor", floor, eventOf(whatsapp({ person: 50_000 + round }))],
      ["voice", flow, arrived(`cold-${round}`, caller(round))],
    ] as const) {
      const done = name === "voice" ? backend.invoke() : undefined;
      const started = await startFunction(bundle.file, {
        ...backend.direct,
        ...(name === "voice" && backend.lambda),
      });
      const { answers } = await started.handle(Object(event));
      times[name].push(answers[0]?.milliseconds ?? Number.NaN);
      await done;
      await started.stop();
    }
  }
  const warm = await startFunction(flow.file, backend.direct);
  await warm.handle(Object(arrived("warm", caller(900_000))));
  const events = Array.from({ length: calls }, (_, n) => [
    arrived(`call-${n}`, caller(10_000 + n)),
    chosen(`call-${n}`, caller(10_000 + n)),
  ]).flat();
  const { answers } = await warm.handle(...events.map((event) => Object(event)));
  await warm.stop();
  const asked = answers.map(({ milliseconds }) => milliseconds);
  const [cold, least] = [median(times.voice), median(times.floor)];
  return [
    { name: "cold start, floor", value: rounded(least), unit: "ms" },
    { name: "cold start, voice, a call arrives", value: rounded(cold), unit: "ms" },
    atMost({ name: "cold start, voice", value: rounded(cold / least, 2), unit: "× floor", most: 1.6 }),
    atMost({ name: "bundle, voice, read at a cold start", value: rounded(flow.bytes / 1_000), unit: "kB", most: 750 }),
    { name: "warm, voice, a caller waits", value: rounded(median(asked), 1), unit: "ms, median" },
    atMost({
      name: "warm, voice, a caller waits",
      value: rounded(percentile(asked, 0.99), 1),
      unit: "ms, p99",
      most: 200,
    }),
  ];
}

if (import.meta.main) {
  const folder = await mkdtemp(join(tmpdir(), "intake-voice-"));
  const backend = await startBackend();
  for (const { name, value, unit, asked = "", met } of await voice(backend, folder)) {
    process.stdout.write(
      `${name.padEnd(48)} ${String(value).padStart(8)} ${unit.padEnd(12)} ${asked}${met === false ? "   MISSED" : ""}\n`,
    );
  }
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
}
