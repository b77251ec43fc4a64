import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { InboundMessage, Media } from "#core/message.ts";
import { Environment } from "#shared/environment.ts";
import { NotNow, Refused } from "../../functions/media/download.ts";
import { source } from "../../functions/media/source.ts";
import { aStored } from "../support/builders.ts";
import { bytes, type FileHosts, fileHosts } from "../support/hosts.ts";
import { type TestIntake, testIntake } from "../support/intake.ts";

vi.setConfig({ testTimeout: 30_000 });

let intake: TestIntake;
let hosts: FileHosts;
beforeAll(async () => {
  [intake, hosts] = [await testIntake(), await fileHosts()];
}, 60_000);
afterAll(async () => {
  await hosts.stop();
  await intake.stop();
});
beforeEach(() => {
  hosts.asked.length = 0;
  hosts.answers.clear();
});

const image = (given: Partial<Media> = {}): Media => ({ kind: "image", state: "pending", ...given });
const from = (given: Partial<InboundMessage>, media: Media, settings: Record<string, string> = {}) =>
  source(Environment.parse({ ...process.env, GRAPH_URL: `${hosts.url}/graph`, ...settings }))(aStored(given), media);
const refused = (asked: Promise<unknown>) =>
  asked.catch((error: unknown) => (error instanceof Refused || error instanceof NotNow ? error.name : error));

describe("a file of WhatsApp", () => {
  const where = (content: object, status = 200): void =>
    void hosts.answers.set("graph/77?phone_number_id=900000000000101", bytes(JSON.stringify(content), status));

  it("stands where Meta says that its id is, for whoever has the token", async () => {
    where({ url: "https://lookaside.fbsbx.com/a", file_size: "1000" });
    expect(await from({}, image({ id: "77" }))).toMatchObject({
      url: "https://lookaside.fbsbx.com/a",
      authorization: "Bearer test-access-token",
    });
  });

  it("is asked for with the token", async () => {
    where({ url: "https://lookaside.fbsbx.com/a" });
    await from({}, image({ id: "77" }));
    expect(hosts.asked.map(({ authorization }) => authorization)).toEqual(["Bearer test-access-token"]);
  });

  it("is asked for by its id though the webhook brought an address that lives five minutes", async () => {
    where({ url: "https://lookaside.fbsbx.com/fresh" });
    const media = image({ id: "77", url: "https://lookaside.fbsbx.com/stale" });
    expect(await from({}, media)).toMatchObject({ url: "https://lookaside.fbsbx.com/fresh" });
  });

  it("is not taken where Meta says that it is too large", async () => {
    where({ url: "https://lookaside.fbsbx.com/a", file_size: "6000000" });
    expect(await refused(from({}, image({ id: "77" })))).toBe("Refused size");
  });

  it.each([
    [{ error: { code: 100 } }, 400, "NotNow 100"],
    [{ error: { code: 190 } }, 401, "NotNow 190"],
    [{}, 200, "NotNow 200"],
    [{ url: 7 }, 500, "NotNow 500"],
  ])("may be had later where Meta answers %j", async (content, status, name) => {
    where(content, status);
    expect(await refused(from({}, image({ id: "77" })))).toBe(name);
  });

  it("has no address without an id", async () => expect(await refused(from({}, image()))).toBe("Refused no_address"));
});

describe("a file of another provider", () => {
  it("of Messenger is fetched without any key of ours", async () => {
    const found = await from({ channel: "facebook" }, image({ url: "https://scontent.xx.fbcdn.net/a" }));
    expect(found.authorization).toBeUndefined();
  });

  it("of Messenger comes from Meta's hosts only", async () => {
    const found = await from({ channel: "facebook" }, image({ url: "https://scontent.xx.fbcdn.net/a" }));
    expect(found.hosts).toContain("fbcdn.net");
  });

  it("of Twilio is fetched with Twilio's keys", async () => {
    const found = await from({ channel: "sms" }, image({ url: "https://api.twilio.com/2010-04-01/a" }));
    expect(found.authorization).toBe(`Basic ${Buffer.from("AC1:test-twilio-token").toString("base64")}`);
  });

  it("of another host never sees Twilio's keys", async () => {
    const found = await from({ channel: "sms" }, image({ url: "https://api.twilio.com.example.org/a" }));
    expect(found.authorization).toBeUndefined();
  });

  it("of an aggregator comes from the hosts that its settings name", async () => {
    const settings = { SMS_AGGREGATORS: JSON.stringify([{ id: "agg", mediaHosts: ["media.agg.example.org"] }]) };
    const found = await from({ channel: "sms" }, image({ url: "https://media.agg.example.org/a" }), settings);
    expect(found.hosts).toContain("media.agg.example.org");
  });
});
