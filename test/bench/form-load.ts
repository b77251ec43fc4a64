import { once } from "node:events";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { percentile, rounded } from "./figures.ts";
import { type Intake, startIntake } from "./intake.ts";
import { type Post, webForm } from "./requests.ts";

/**
 * The form under load, against what `npm start` starts: `node test/bench/form-load.ts`. Fifty messages a second for twenty
 * seconds, one in ten of them sent twice at once: how many are lost or doubled. Then a flood from one address, and how long
 * one who is honest, at another, waits beside it and without it. Everything runs on this machine, intake, table and senders.
 */
const rate = 50;
const seconds = 20;
const port = 3429;

/** From which addresses of this machine the honest write, and the flood comes. */
const [people, machine] = ["127.0.0.2", "127.0.0.3"];

const say = (name: string, value: number | string): void => void process.stdout.write(`${name}: ${value}\n`);

interface Answered {
  readonly status: number;
  /** From the first try to the answer that was no fault. */
  readonly milliseconds: number;
  readonly tries: number;
}

/** As the page sends: again after 2, 4, 8 … 60 seconds, until it is taken. */
async function post(made: Post, from: string): Promise<Answered> {
  const started = performance.now();
  for (let tries = 1; ; tries += 1) {
    const status = await sendOnce(made, from).catch(() => 0);
    const isOver = (status > 0 && status < 500) || tries === 8;
    if (isOver) return { status, milliseconds: performance.now() - started, tries };
    await pause(Math.min(2_000 * 2 ** (tries - 1), 60_000));
  }
}

async function sendOnce({ path, headers, body }: Post, from: string): Promise<number> {
  const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers: { ...headers }, localAddress: from });
  sent.end(body);
  const [answer] = await once(sent, "response");
  answer.resume();
  await once(answer, "end");
  return answer.statusCode;
}

/** Sends at a rate, whatever the answers take. */
async function atRate<T>(count: number, perSecond: number, send: (at: number) => Promise<T>): Promise<readonly T[]> {
  const started = performance.now();
  const all: Promise<T>[] = [];
  for (let at = 0; at < count; at += 1) {
    await pause(Math.max(0, started + (at * 1_000) / perSecond - performance.now()));
    all.push(send(at));
  }
  return Promise.all(all);
}

const filledTrap = (made: Post): Post => ({
  ...made,
  body: JSON.stringify({ ...JSON.parse(made.body), website: "https://example.org" }),
});

/** Waits until everything is on a case, for as long as the clock may need. */
async function settled(intake: Intake, posts: readonly Post[]) {
  for (let waited = 0; ; waited += 1) {
    const standings = await intake.standings(posts);
    if (waited === 60 || standings.every((standing) => standing?.caseId !== undefined)) return standings;
    await pause(1_000);
  }
}

async function load(intake: Intake): Promise<void> {
  const posts = Array.from({ length: rate * seconds }, () => webForm({}));
  const answers = await atRate(posts.length, rate, async (at) => {
    const one = posts[at] ?? webForm({});
    const sent = at % 10 === 0 ? [post(one, people), post(one, people)] : [post(one, people)];
    return Promise.all(sent);
  });
  const all = answers.flat();
  const standings = await settled(intake, posts);
  const cases = standings.flatMap((standing) => standing?.caseId ?? []);
  const rung = await intake.rung();
  const times = all.map(({ milliseconds }) => milliseconds);
  say(`messages, ${rate} a second for ${seconds} s`, posts.length);
  say("never answered with 200", all.filter(({ status }) => status !== 200).length);
  say("taken at the second try or later", all.filter(({ tries }) => tries > 1).length);
  say("lost", standings.filter((standing) => standing === undefined).length);
  say("on no case", standings.length - cases.length);
  const known = new Set(cases);
  say("doubled: cases that rang and are of no message", [...rung.keys()].filter((one) => !known.has(one)).length);
  say("answer p50, ms", rounded(percentile(times, 0.5)));
  say("answer p99, ms", rounded(percentile(times, 0.99)));
}

/** One honest message every second, ten of them: how long each waits for its answer. */
const honest = async (): Promise<readonly number[]> =>
  (await atRate(10, 1, () => post(webForm({}), people))).map(({ milliseconds }) => milliseconds);

async function flood(): Promise<void> {
  const before = await honest();
  const state = { over: false };
  const machines = atRate(rate * 10, rate, () =>
    state.over ? Promise.resolve(undefined) : post(filledTrap(webForm({})), machine),
  );
  const beside = await honest();
  state.over = true;
  const answered = (await machines).flatMap((one) => one?.status ?? []);
  say(
    `flood from one address, ${rate} a second, answered 200`,
    `${answered.filter((status) => status === 200).length} of ${answered.length}`,
  );
  say("an honest message waits without it, p50 ms", rounded(percentile(before, 0.5)));
  say("an honest message waits beside it, p50 ms", rounded(percentile(beside, 0.5)));
  say("an honest message waits beside it, longest ms", rounded(Math.max(...beside)));
}

const intake = await startIntake(port);
try {
  await load(intake);
  await flood();
} finally {
  await intake.stop();
}
