import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Device } from "#core/counselor.ts";
import { type Devices, snsDevices } from "#shared/duty-devices.ts";
import { snsClient, snsDutyTopic } from "#shared/duty-topic.ts";
import { deviceName } from "../../functions/desk/devices.ts";
import { localApp, type Platform, startPlatform } from "../../lib/local/platform.ts";
import { type LocalTopic, type Rung, startTopic } from "../../lib/local/topic.ts";
import { aCounselor } from "../support/builders.ts";

const region = "ap-southeast-1";
const rung: Rung[] = [];
let topic: LocalTopic;
let platform: Platform;
let devices: Devices;
let tokens = 0;

beforeAll(async () => {
  topic = await startTopic(region, { heard: (one) => rung.push(one) });
  platform = await startPlatform({ sns: topic.url, givePhone: (arn) => topic.giveApp(arn.split("/").at(-1) ?? "") });
  devices = snsDevices({ topicArn: topic.topicArn, client: client(), appArn: localApp, nameOf: deviceName });
});
afterAll(async () => {
  await platform.stop();
  await topic.stop();
});
beforeEach(() => {
  rung.length = 0;
  tokens += 1;
});

const client = () =>
  snsClient({ endpoint: platform.url, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } });
const token = () => `token-of-a-phone-${tokens}`;
const added = async (counselorId = "amna"): Promise<Device> => {
  const device = await devices.add({ counselorId, kind: "app", address: token() });
  if (device === undefined) throw new Error("NoApp");
  return device;
};
const endpointOf = (device: Device) => platform.endpoints.get(device.address);
/** Rings a counselor, as an alert does, and waits until her colleague who always has a phone has heard it too. */
async function ring(id: string): Promise<readonly string[]> {
  topic.givePhone("witness");
  const given = {
    caseId: "7K3Q-9F2M",
    reason: "new_case",
    priority: "P2",
    channel: "sms",
    step: 0,
    link: "l",
  } as const;
  const rings = [id, "witness"].map((one) => ({ ...given, counselor: aCounselor({ id: one }) }));
  await snsDutyTopic({ topicArn: topic.topicArn, client: client() }).ring(rings);
  await expect.poll(() => rung.map(({ counselorId }) => counselorId), { timeout: 10_000 }).toContain("witness");
  return rung.map(({ counselorId }) => counselorId);
}

describe("a phone with the app", () => {
  it("is an endpoint of its token, subscribed and confirmed", async () => {
    const device = await added();
    expect([endpointOf(device), device.confirmed]).toEqual([{ token: token(), enabled: "true", data: "amna" }, true]);
  });

  it("rings when its counselor is rung", async () => {
    await added();
    await ring("amna");
    await expect.poll(() => rung.map(({ counselorId }) => counselorId), { timeout: 10_000 }).toContain("amna");
  });

  it("added again is the same endpoint", async () => {
    const [one, other] = [await added(), await added()];
    expect([other.address, other.subscriptionArn]).toEqual([one.address, one.subscriptionArn]);
  });

  it("that SNS gave up is shown as dead", async () => {
    const device = await added();
    platform.disable(device.address);
    expect(await devices.refresh(device)).toMatchObject({ dead: true, confirmed: false });
  });

  it("that SNS gave up is enabled when it is added again", async () => {
    const device = await added();
    platform.disable(device.address);
    expect([await added(), endpointOf(device)?.enabled]).toEqual([
      expect.objectContaining({ address: device.address, dead: false, confirmed: true }),
      "true",
    ]);
  });

  it("whose endpoint is gone is shown as dead, and is another when it is added again", async () => {
    const device = await added();
    await devices.remove({ counselorId: "amna", kind: "app", address: device.address, confirmed: true });
    expect([await devices.refresh(device), (await added()).address === device.address]).toEqual([
      expect.objectContaining({ dead: true }),
      false,
    ]);
  });

  it("leaves nothing behind when it is taken away", async () => {
    const device = await added();
    await devices.remove(device);
    expect([endpointOf(device), (await devices.refresh(device)).dead]).toEqual([undefined, true]);
  });

  it("may be taken away twice", async () => {
    const device = await added();
    await devices.remove(device);
    await expect(devices.remove(device)).resolves.toBe(undefined);
  });

  it("that changed hands rings for whoever has it now", async () => {
    const before = await added("amna");
    const after = await added("bano");
    expect([after.address === before.address, endpointOf(after)?.data]).toEqual([true, "bano"]);
    await ring("bano");
    await expect.poll(() => rung.map(({ counselorId }) => counselorId), { timeout: 10_000 }).toContain("bano");
  });

  it("rings alone when it is tried", async () => {
    const device = await added();
    await expect(devices.test(device, "1098 · Test")).resolves.toBe(undefined);
  });

  it("cannot be added where the helpline has no app", async () => {
    const without = snsDevices({ topicArn: topic.topicArn, client: client(), appArn: undefined, nameOf: deviceName });
    expect(await without.add({ counselorId: "amna", kind: "app", address: token() })).toBe(undefined);
  });
});
