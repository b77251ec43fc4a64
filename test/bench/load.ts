import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Figure, percentile, rounded } from "./figures.ts";
import type { Intake } from "./intake.ts";
import { facebook, type Post, sms, whatsapp } from "./requests.ts";

/** The rate that is asked for, and for how long it is kept, in messages a second and seconds. */
const askedRate = 20;
const askedSeconds = 15;

/** Rates that are tried after it, each for so long, until one is not kept up with. */
const rates = [30, 45, 60, 80, 100, 130, 170];
const stepSeconds = 5;

interface Run {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Sent, and not in the table or not on a case when all was answered. */
  readonly lost: number;
  readonly unfinished: number;
  /** From post to the first phone that rang, for each new case. */
  readonly alerted: readonly number[];
}

/** Webhook answers and alerts of `npm start`, table, topic and phones included, in one process. */
export async function load(intake: Intake): Promise<readonly Figure[]> {
  await run(intake, 10, 3);
  const asked = await run(intake, askedRate, askedSeconds);
  const at = `at ${askedRate} messages a second`;
  const figures: Figure[] = [
    { name: `webhook answer p50, ${at}`, value: rounded(asked.p50), unit: "ms" },
    { name: `webhook answer p99, ${at}`, value: rounded(asked.p99), unit: "ms" },
    { name: `post to alert p50, ${at}`, value: rounded(percentile(asked.alerted, 0.5)), unit: "ms" },
    atMost({
      name: `post to alert p99, ${at}`,
      value: rounded(percentile(asked.alerted, 0.99)),
      unit: "ms",
      most: 1_000,
    }),
    atMost({ name: `messages lost, ${at}`, value: asked.lost + asked.refused, unit: "messages", most: 0 }),
  ];
  let highest = isKept(asked) ? asked : undefined;
  for (const rate of rates) {
    if (highest === undefined) break;
    const tried = await run(intake, rate, stepSeconds);
    if (!isKept(tried)) break;
    highest = tried;
  }
  const kept = "highest rate kept up with: nothing lost, nothing left to the clock, p99 under 1 s";
  return [...figures, { name: kept, value: highest?.rate ?? `under ${askedRate}`, unit: "messages a second" }];
}

const isKept = ({ p99, refused, lost, unfinished }: Run): boolean => p99 < 1_000 && refused + lost + unfinished === 0;

const state = { person: 100_000 };

/** Half of the messages come from strangers, half from whoever wrote before; three channels by turns. */
function next(at: number): { readonly post: Post; readonly isNew: boolean } {
  const isNew = at % 2 === 0;
  if (isNew) state.person += 1;
  const make = [whatsapp, facebook, sms][Math.floor(at / 2) % 3] ?? whatsapp;
  return { post: make({ person: state.person }), isNew };
}

/** Sends at a fixed pace, whatever the answers do; a wait that the sender itself had counts as ours. */
async function run(intake: Intake, rate: number, seconds: number): Promise<Run> {
  const sent: { post: Post; isNew: boolean; at: number; answered: Promise<{ ms: number; status: number }> }[] = [];
  const began = Date.now();
  for (let at = 0; at < rate * seconds; at += 1) {
    const due = began + (at * 1_000) / rate;
    await pause(Math.max(0, due - Date.now()));
    const one = next(at);
    sent.push({ ...one, at: due, answered: answer(intake.api, one.post, due) });
  }
  const answers = await Promise.all(sent.map(({ answered }) => answered));
  const times = answers.map(({ ms }) => ms);
  await pause(1_000);
  const standings = await intake.standings(sent.map(({ post }) => post));
  const rung = await intake.rung();
  const alerted = sent.flatMap(({ isNew, at }, index) => {
    const heard = isNew ? rung.get(standings[index]?.caseId ?? "") : undefined;
    return heard === undefined ? [] : [heard - at];
  });
  return {
    rate,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    refused: answers.filter(({ status }) => status !== 200).length,
    lost: standings.filter((standing) => standing === undefined).length,
    unfinished: standings.filter((standing) => standing?.done === false).length,
    alerted,
  };
}

async function answer(api: string, { path, headers, body }: Post, due: number) {
  try {
    const response = await fetch(`${api}${path}`, { method: "POST", headers, body });
    await response.arrayBuffer();
    return { ms: Date.now() - due, status: response.status };
  } catch {
    return { ms: Date.now() - due, status: 0 };
  }
}
