import type { Bundle } from "./bundles.ts";
import { caseIn, firstMessage, linkEvent, linkTo } from "./cold-start.ts";
import type { Call, Service } from "./counting.ts";
import { atMost, type Figure, rounded } from "./figures.ts";
import { type Backend, startFunction } from "./processes.ts";
import { eventOf, type Post } from "./requests.ts";
import { type Meter, meter, type Units } from "./units.ts";

/** What one thing that happens takes from AWS. */
export interface Taken extends Units {
  readonly calls: number;
  readonly byService: Readonly<Record<Service, number>>;
  /** Entries of PublishBatch: each is charged as a message. */
  readonly alerts: number;
}

/** How many messages warm a process up, and how many are measured then. */
const warmUp = 50;
const measured = 120;

const limits = { "new case": 13, "follow-up": 6 } as const;

/**
 * AWS calls on the wire in a warm process, the capacity they use, and the processor time of a message beside the
 * floor's. WhatsApp's numbers go to the price: they are the largest, as each message brings a number and an id.
 */
export async function calls(
  backend: Backend,
  bundles: readonly Bundle[],
): Promise<{
  readonly figures: readonly Figure[];
  readonly newCase: Taken;
  readonly followUp: Taken;
  readonly claim: Taken;
}> {
  const figures: Figure[] = [];
  const capacity = meter();
  const floor = await processorTime(backend, fileOf(bundles, "floor"), strangers("floor"));
  figures.push({ name: "processor time, floor", value: rounded(floor, 2), unit: "ms a message" });
  const taken: Record<string, Taken> = {};
  for (const channel of Object.keys(firstMessage)) {
    const kinds = channel === "web-form" ? (["new case"] as const) : (["new case", "follow-up"] as const);
    for (const kind of kinds) {
      const stranger = strangers(channel);
      const person = 500_000;
      const next = kind === "new case" ? stranger : () => post(channel, person);
      const file = fileOf(bundles, channel);
      const one = await onWire(backend, { file, next, capacity });
      taken[`${channel}, ${kind}`] = one;
      const time = await processorTime(backend, file, next);
      figures.push(
        atMost({ name: `AWS calls, ${channel}, ${kind}`, value: one.calls, unit: "calls", most: limits[kind] }),
        { name: `capacity, ${channel}, ${kind}`, value: `${one.write} write, ${one.read} read`, unit: "units" },
        atMost({
          name: `processor time, ${channel}, ${kind}`,
          value: rounded(time / floor, 2),
          unit: "× floor",
          most: one.calls,
        }),
      );
    }
  }
  const [newCase, followUp] = [taken["whatsapp, new case"], taken["whatsapp, follow-up"]];
  if (newCase === undefined || followUp === undefined) throw new Error("WhatsApp was not measured");
  const claim = await claimOnWire(backend, fileOf(bundles, "desk"), capacity);
  figures.push({ name: "AWS calls, alert link opened and claimed", value: claim.calls, unit: "calls" });
  return { figures, newCase, followUp, claim };
}

const post = (channel: string, person: number): Post => {
  const make = firstMessage[channel] ?? firstMessage["whatsapp"];
  if (make === undefined) throw new Error("No such channel");
  return make(person);
};

const state = { person: 10_000, openCase: "" };
const strangers = (channel: string) => (): Post => {
  state.person += 1;
  return post(channel, state.person);
};

const fileOf = (bundles: readonly Bundle[], name: string): string =>
  bundles.find((bundle) => bundle.name === name)?.file ?? "";

/** The link of an open case, opened once and claimed through. */
async function claimOnWire(backend: Backend, file: string, capacity: Meter): Promise<Taken> {
  const link = linkTo(state.openCase);
  const process = await startFunction(file, backend.env);
  await process.handle(linkEvent(link));
  capacity.units(await backend.calls());
  await process.handle(linkEvent(link), linkEvent(link, "POST"));
  const all = await backend.calls();
  await process.stop();
  return takenBy(all, capacity);
}

interface OnWire {
  readonly file: string;
  readonly next: () => Post;
  readonly capacity: Meter;
}

async function onWire(backend: Backend, { file, next, capacity }: OnWire): Promise<Taken> {
  const process = await startFunction(file, backend.env);
  await process.handle(...Array.from({ length: 3 }, () => eventOf(next())));
  capacity.units(await backend.calls());
  await process.handle(eventOf(next()));
  const all = await backend.calls();
  await process.stop();
  state.openCase = caseIn(all) ?? state.openCase;
  return takenBy(all, capacity);
}

/** What some calls took. */
export function takenBy(all: readonly Call[], capacity: Meter): Taken {
  const count = (service: Service): number => all.filter((call) => call.service === service).length;
  const alerts = all
    .filter(({ operation }) => operation === "PublishBatch")
    .reduce((sum, { request }) => sum + (request.match(/\.Id=/g) ?? []).length, 0);
  return {
    ...capacity.units(all),
    calls: all.length,
    byService: { dynamodb: count("dynamodb"), sns: count("sns"), secretsmanager: count("secretsmanager") },
    alerts,
  };
}

async function processorTime(backend: Backend, file: string, next: () => Post): Promise<number> {
  const process = await startFunction(file, backend.direct);
  await process.handle(...Array.from({ length: warmUp }, () => eventOf(next())));
  const { processor } = await process.handle(...Array.from({ length: measured }, () => eventOf(next())));
  await process.stop();
  return processor / measured;
}
