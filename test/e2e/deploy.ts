import { equal, match, notEqual, ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { queue, readCase } from "#shared/cases.ts";
import { readMessage } from "#shared/hearing.ts";
import { callers } from "../../lib/local/callers.ts";
import { type ProviderRequest, providerRequests } from "../../lib/local/provider-request.ts";
import { localAppSecret, localSmsSecret } from "../../lib/local/stand-ins.ts";
import type { TestRequest } from "../support/requests.ts";
import { batch, days } from "./batch.ts";
import { Checks, until } from "./checks.ts";
import { Deployment } from "./deployment.ts";
import { emulator } from "./emulator.ts";
import { formWithFile } from "./form-file.ts";
import { Phones, type Told } from "./phones.ts";
import { Provider } from "./provider.ts";

/** Deploys the intake to an AWS emulator, or to AWS_ENDPOINT_URL, and sends it what people and providers send. */
async function main(): Promise<Checks> {
  const checks = new Checks();
  const folder = await mkdtemp(join(tmpdir(), "intake-e2e-"));
  const aws = await emulator();
  const provider = await Provider.start();
  const region = process.env["AWS_REGION"] ?? "ap-southeast-1";
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_S3: aws.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: process.env["AWS_ACCESS_KEY_ID"] ?? "test",
    AWS_SECRET_ACCESS_KEY: process.env["AWS_SECRET_ACCESS_KEY"] ?? "test",
    CDK_DISABLE_CLI_TELEMETRY: "1",
  });
  const stop = async (): Promise<void> => {
    await Promise.all([provider.stop(), aws.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    await run({ checks, provider, intake: new Deployment({ endpoint: aws.url, region }, folder) });
  } finally {
    await stop();
  }
  return checks;
}

interface Stage {
  readonly checks: Checks;
  readonly provider: Provider;
  readonly intake: Deployment;
}

async function run({ checks, provider, intake }: Stage): Promise<void> {
  const check = checks.check.bind(checks);
  const [zainab, nadia] = callers;
  if (zainab === undefined || nadia === undefined) throw new Error("no callers");
  const says = (channel: string, caller: typeof zainab, text: string): ProviderRequest => {
    const request = providerRequests[channel]?.({ caller, text, now: new Date() });
    if (request === undefined) throw new Error(`nobody writes on ${channel}`);
    return request;
  };

  await check("cdk bootstrap and npm run deploy end well", () =>
    intake.deploy({
      // Six seconds, so that the next tick of the clock, a minute apart, rings the next step.
      alertSteps: { P1: { first: 0.1, every: 0.1 } },
      graphUrl: `${provider.url}/graph`,
    }),
  );
  if (checks.failed > 0) return;
  const { table, outputs, at } = intake;
  const phones = new Phones(at);
  // As providers do, who repeat a message until they hear 200: a slow machine refuses some for a while.
  const deliver = (request: TestRequest) =>
    until("an answer that is no 5xx", 60, async () => {
      const answer = await intake.send(request);
      return answer.status < 500 ? answer : undefined;
    });
  const opened = () => queue(table, "new", 1_000);
  const told = async (caseReference: string, counselorId: string, count = 1): Promise<Told> => {
    if (caseReference === "") throw new Error("there is no case");
    return until(`alert ${count} of ${caseReference} at ${counselorId}`, 150, async () => {
      const all = await phones.listen();
      const hers = all.filter((one) => one.caseReference === caseReference && one.counselorId === counselorId);
      return hers[count - 1];
    });
  };

  await check("a provider hears 503 until its secret is filled", async () => {
    equal((await intake.send(says("whatsapp", zainab, "hello"))).status, 503);
    equal((await intake.send(says("sms", zainab, "hello"))).status, 503);
  });

  await intake.fillSecret("MetaSecretArn", {
    appSecret: localAppSecret,
    verifyToken: "e2e-verify-token",
    accessToken: "e2e-access-token",
  });
  await intake.fillSecret("SmsSecretArn", {
    hmacSecret: localSmsSecret,
    sendUrl: `${provider.url}/sms`,
    sendToken: "e2e-sms-token",
  });

  await check("the roster script subscribes each counselor's device", async () => {
    const device = (id: string) => phones.make(`e2e-${id}`, outputs.DutyTopicArn);
    const said = await intake.roster([
      "line,counselor,name,role,language,device,address,date,from,to",
      "counselor,amna,Amna (fictional),counselor,ur,,,,,",
      `device,amna,,,,app,${await device("amna")},,,`,
      ...days().map((date) => `shift,amna,,,,,,${date},00:00,00:00`),
      "counselor,bano,Bano (fictional),counselor,en,,,,,",
      `device,bano,,,,app,${await device("bano")},,,`,
      "counselor,saima,Saima (fictional),supervisor,en,,,,,",
      `device,saima,,,,app,${await device("saima")},,,`,
    ]);
    match(said, /counselors: 3, devices that ring: 3, shifts: 3/);
  });

  await check("Meta's check of the callback is answered", async () => {
    const query = { "hub.mode": "subscribe", "hub.verify_token": "e2e-verify-token", "hub.challenge": "1098" };
    const answer = await intake.send({ method: "GET", path: "/webhooks/whatsapp", query });
    equal(answer.body, "1098");
  });

  const first = says("whatsapp", zainab, "وہ مجھے چاقو سے مار دے گا");
  await check("a WhatsApp message opens a case", async () => {
    equal((await deliver(first)).status, 200);
    equal((await opened()).length, 1);
  });
  const [urgent] = await opened();
  const reference = urgent?.id ?? "";

  await check("whoever is on duty is told of it, with channel and priority", async () => {
    const { priority, link } = await told(reference, "amna");
    equal(priority, "P1");
    ok(link.startsWith(`${outputs.ApiUrl}/a/`));
  });

  await check("nobody else is", async () => {
    const others = (await phones.listen()).filter(({ counselorId }) => counselorId !== "amna");
    equal(others.length, 0);
  });

  await check("the neutral reply goes out, once", async () => {
    await until("a reply", 20, async () => provider.asked[0]);
    equal(provider.asked.length, 1);
    match(provider.asked[0]?.path ?? "", /^\/graph\/\d+\/messages$/);
  });

  await check("the same message again adds nothing", async () => {
    equal((await deliver(first)).status, 200);
    equal((await opened()).length, 1);
    equal(provider.asked.length, 1);
  });

  await check("an SMS from the same phone stands on the same case", async () => {
    equal((await deliver(says("sms", zainab, "madad"))).status, 200);
    equal((await opened()).length, 1);
  });

  await check("a Messenger message opens a case", async () => {
    equal((await deliver(says("facebook", nadia, "I need help"))).status, 200);
    equal((await opened()).filter(({ channel }) => channel === "facebook").length, 1);
  });

  await check("the form answers with the reference of its case", async () => {
    const answer = await deliver(says("web-form", zainab, "Please help"));
    const { reference: given } = z.looseObject({ reference: z.string() }).parse(JSON.parse(answer.body));
    equal((await readCase(table, given))?.channel, "web-form");
    notEqual(given, reference);
  });

  const { key, size, form, pieces } = formWithFile();
  await check("the pieces of a file that follows a form are taken", async () => {
    const { body } = await deliver(form);
    for (const piece of pieces(body)) equal((await deliver(piece)).status, 200);
  });

  await check("the form's page is served", async () => {
    const page = await deliver({ method: "GET", path: "/form" });
    match(page.body, /<form/);
  });

  await check("a wrong signature is refused and stores nothing", async () => {
    const before = (await opened()).length;
    const forged = says("whatsapp", { ...nadia, phone: "+923000000099" }, "forged");
    const headers = { ...forged.headers, "x-hub-signature-256": `sha256=${"0".repeat(64)}` };
    equal((await deliver({ ...forged, headers })).status, 401);
    equal((await opened()).length, before);
  });

  await check("a link shows its case and claims nothing by being opened", async () => {
    const { link } = await told(reference, "amna");
    const page = await deliver({ method: "GET", path: new URL(link).pathname });
    equal(page.status, 200);
    equal((await readCase(table, reference))?.status, "new");
  });

  const before = (await opened()).length;
  await check("a batch of a hundred messages is taken", async () => {
    equal((await deliver(batch(100, localAppSecret))).status, 200);
  });

  await check("a case that nobody takes rings the supervisor at the clock's next tick", async () => {
    await told(reference, "saima");
    await told(reference, "amna", 2);
  });

  await check("the file of a form is put together and kept", async () => {
    const stored = await until(
      "the file",
      150,
      async () => (await readMessage(table, key))?.message.media?.[0]?.stored,
    );
    equal(stored.type, "image/jpeg");
    equal(stored.size, size);
  });

  await check("a link claims its case", async () => {
    const { link } = await told(reference, "amna");
    equal((await deliver({ path: new URL(link).pathname })).status, 200);
    equal((await readCase(table, reference))?.owner, "amna");
  });

  await check("another's link finds it claimed", async () => {
    const { link } = await told(reference, "saima");
    await deliver({ path: new URL(link).pathname });
    equal((await readCase(table, reference))?.owner, "amna");
  });

  await check("each of the hundred stands on a case of its own", async () => {
    // One of those before has been claimed since.
    await until("a hundred cases", 130, async () => (await opened()).length === before - 1 + 100 || undefined);
  });

  await check("each of the hundred is told of", async () => {
    const references = (await opened()).map(({ id }) => id);
    await until("their alerts", 130, async () => {
      const heard = new Set((await phones.listen()).map(({ caseReference }) => caseReference));
      return references.every((one) => heard.has(one)) ? true : undefined;
    });
  });
}

const checks = await main();
process.stdout.write(`${checks.passed} passed, ${checks.failed} failed\n`);
process.exitCode = checks.failed > 0 ? 1 : 0;
