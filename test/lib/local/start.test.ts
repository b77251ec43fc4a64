import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hmacHex } from "#shared/signature.ts";
import { localAppSecret, localSmsSecret } from "../../../lib/local/stand-ins.ts";
import { type RunningIntake, runIntake } from "../../support/running-intake.ts";

const now = String(Math.floor(Date.now() / 1000));
const byMeta = (body: string) => ({ "x-hub-signature-256": `sha256=${hmacHex(localAppSecret, body)}` });
const byAggregator = (body: string) => ({
  "x-intake-timestamp": now,
  "x-intake-signature": `v1=${hmacHex(localSmsSecret, `${now}.`, body)}`,
});

// What is bundled runs here as it is deployed; the other tests run the sources.
describe("the functions as they are bundled", { timeout: 60_000 }, () => {
  const running: { intake?: RunningIntake } = {};
  beforeAll(async () => {
    running.intake = await runIntake();
  }, 120_000);
  afterAll(() => running.intake?.stop());

  it.each([
    ["whatsapp", byMeta],
    ["facebook", byMeta],
    ["sms/generic", byAggregator],
  ] as const)("take from %s what nobody can read, so that it is not sent again for days", async (path, sign) => {
    const post = async (body: string): Promise<number> => {
      const headers = { "content-type": "application/json", ...sign(body) };
      return (await fetch(`${running.intake?.url}/webhooks/${path}`, { method: "POST", headers, body })).status;
    };
    expect([await post("{ no JSON"), await post("null")]).toEqual([200, 200]);
  });
});
