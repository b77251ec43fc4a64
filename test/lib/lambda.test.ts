import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Case } from "#core/case.ts";
import { dynamoCaseTable, dynamoClient, type Item } from "#shared/case-table.ts";
import { tick } from "#shared/clock.ts";
import { bundleOptions } from "../../lib/bundle.ts";
import { flowEvent } from "../../lib/local/contact.ts";
import { layTables } from "../../lib/packed.ts";
import { type Backend, startBackend } from "../bench/processes.ts";
import { eventOf, facebook, sms, webForm, whatsapp } from "../bench/requests.ts";
import { everythingIn } from "../support/everything.ts";
import { type LambdaProcess, startLambda } from "../support/lambda.ts";
import { testTools } from "../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "intake-lambda-"));
const running: LambdaProcess[] = [];
let world: Backend;
beforeAll(async () => {
  world = await startBackend();
});
afterAll(async () => {
  for (const one of running) await one.kill();
  await world.stop();
  await rm(folder, { recursive: true });
});

const clientOf = ({ table, direct }: Backend) =>
  dynamoClient({
    endpoint: table.url,
    region: direct["AWS_REGION"] ?? "",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

const inbound = async (): Promise<readonly Item[]> => {
  const client = clientOf(world);
  const items = await everythingIn(client, world.table.name);
  client.destroy();
  return items.filter(({ sk, direction }) => sk === "MESSAGE" && direction === "in");
};

const messageOf = async (id: string): Promise<Item | undefined> => (await inbound()).find((item) => item["id"] === id);

async function started(name: string): Promise<LambdaProcess> {
  const options = bundleOptions(name, join(folder, name));
  await build(options);
  layTables(options.outdir);
  const one = await startLambda(join(options.outdir, "index.mjs"), world.direct);
  running.push(one);
  return one;
}

const call = "11111111-1111-4111-8111-111111111111";
const arrived = flowEvent({ contactId: call, from: "+923009990005", parameters: { op: "arrived" } });

/** One first message for each function that answers a provider, and its id. */
const first = [
  ["whatsapp", () => whatsapp({ person: 9_990_001 })],
  ["facebook", () => facebook({ person: 9_990_002 })],
  ["sms", () => sms({ person: 9_990_003 })],
  ["web-form", () => webForm({})],
] as const;

it.each(first)(
  "%s answers what is saved, and makes its case after that, before it stands still",
  async (name, made) => {
    const function_ = await started(name);
    const post = made();
    const { answer, done } = function_.invoke(eventOf(post));
    expect(JSON.parse(await answer)).toMatchObject({ statusCode: 200 });
    function_.freeze();
    const atAnswer = await messageOf(post.key.id);
    function_.thaw();
    await done;
    const after = await messageOf(post.key.id);
    expect([atAnswer?.["dueAt"], after?.["dueAt"]]).toEqual([expect.any(String), undefined]);
    expect(after?.["caseId"]).toEqual(expect.any(String));
  },
);

it("a call that has just come is answered when it is saved, and has its case after that", async () => {
  const function_ = await started("voice");
  const { answer, done } = function_.invoke(arrived);
  expect(JSON.parse(await answer)).toEqual({ reference: "unknown", priority: "unknown", known: "unknown" });
  await done;
  expect((await messageOf(call))?.["caseId"]).toEqual(expect.any(String));
});

it("what chooses a language in a call is answered with its case", async () => {
  const function_ = await started("voice");
  const { answer, done } = function_.invoke(
    flowEvent({ contactId: call, from: "+923009990005", parameters: { op: "chosen", language: "sd", danger: "yes" } }),
  );
  const { caseId } = (await messageOf(call)) ?? {};
  expect(JSON.parse(await answer)).toEqual({ reference: caseId, priority: "P1", known: "no" });
  await done;
});

it("a process that has answered serves the next event, and the one after that", async () => {
  const function_ = await started("sms");
  const posts = [1, 2, 3].map((person) => sms({ person: 9_990_010 + person }));
  for (const post of posts) {
    const { answer, done } = function_.invoke(eventOf(post));
    await answer;
    await done;
  }
  const messages = await Promise.all(posts.map(({ key }) => messageOf(key.id)));
  expect(messages.map((item) => [typeof item?.["caseId"], item?.["dueAt"]])).toEqual(
    posts.map(() => ["string", undefined]),
  );
});

it("what a process left undone that died behind its answer is finished by the clock", async () => {
  const function_ = await started("whatsapp");
  const post = whatsapp({ person: 9_990_020, text: "وہ مجھے مار رہا ہے" });
  const { answer } = function_.invoke(eventOf(post));
  await answer;
  await function_.kill();
  running.splice(running.indexOf(function_), 1);
  const client = clientOf(world);
  const tools = testTools(dynamoCaseTable({ tableName: world.table.name, client }), {
    now: () => new Date(Date.now() + 60_000),
  });
  await tick(tools)(new AbortController().signal);
  const { caseId } = (await messageOf(post.key.id)) ?? {};
  const items = await everythingIn(client, world.table.name);
  client.destroy();
  const found = items.find(({ pk, sk }) => pk === `CASE#${caseId}` && sk === "CASE");
  expect(Case.parse(found).priority).toBe("P1");
  expect(tools.topic.rung.map((ring) => ring.caseId)).toContain(caseId);
});
