import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedByAggregator, signedByMeta, type TestRequest } from "../../support/requests.ts";
import { type RunningIntake, runIntake } from "../../support/running-intake.ts";

describe("the functions as they are bundled", { timeout: 60_000 }, () => {
  const running: { intake?: RunningIntake } = {};
  beforeAll(async () => {
    running.intake = await runIntake();
  }, 60_000);
  afterAll(() => running.intake?.stop());

  it.each(["{ no JSON", "null", '{"entry":["no entry"]}'])(
    "take %j from whoever signed it, so that it is not sent again for days",
    async (body) => {
      const requests = [
        signedByMeta("/webhooks/whatsapp", body),
        signedByMeta("/webhooks/facebook", body),
        signedByAggregator("/webhooks/sms/generic", body),
      ];
      const post = async ({ path, headers }: TestRequest): Promise<number> =>
        (await fetch(`${running.intake?.url}${path}`, { method: "POST", headers: { ...headers }, body })).status;
      expect(await Promise.all(requests.map(post))).toEqual([200, 200, 200]);
    },
  );
});
