import {
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isReachable, onDuty } from "#core/counselor.ts";
import { snsDutyTopic } from "#shared/duty-topic.ts";
import { readCounselor, readRoster } from "#shared/roster.ts";
import { applyRoster, type Place } from "../../../lib/roster/apply.ts";
import type { RosterFile } from "../../../lib/roster/file.ts";
import { testTable } from "../../support/table.ts";

const region = "ap-southeast-1";
const now = new Date("2026-12-01T12:00:00.000Z");
const queue = (name: string): string => `arn:aws:sqs:${region}:000000000000:${name}`;

function aFile(given: Partial<RosterFile> = {}): RosterFile {
  return {
    counselors: [
      { id: "amna", name: "Amna (fictional)", role: "counselor", language: "ur" },
      { id: "saima", name: "Saima (fictional)", role: "supervisor", language: "en" },
    ],
    devices: [
      { counselorId: "amna", kind: "app", address: queue("amna") },
      { counselorId: "saima", kind: "app", address: queue("saima") },
    ],
    shifts: [{ counselorId: "amna", from: "2026-12-01T10:00:00.000Z", to: "2026-12-01T18:00:00.000Z" }],
    ...given,
  };
}

let server: FauxqsServer;
let client: SNSClient;
/** The same topic, where a confirmation counts as given by whoever opened the link. */
let unauthenticated: SNSClient;
let table: Awaited<ReturnType<typeof testTable>>;
let place: Place;
let topics = 0;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: "127.0.0.1", defaultRegion: region, logger: false });
  for (const name of ["amna", "saima", "new"]) server.createQueue(name, { region });
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const at = { endpoint: `http://127.0.0.1:${server.port}`, region, credentials };
  client = new SNSClient(at);
  unauthenticated = new SNSClient(at);
  unauthenticated.middlewareStack.add(
    (next) => async (asked) => {
      const answer = await next(asked);
      if ("Attributes" in answer.output)
        Object.assign(answer.output.Attributes ?? {}, { ConfirmationWasAuthenticated: "false" });
      return answer;
    },
    { step: "initialize" },
  );
});
afterAll(async () => {
  client.destroy();
  unauthenticated.destroy();
  await server.stop();
});
beforeEach(async () => {
  topics += 1;
  table = await testTable();
  const { topicArn } = server.createTopic(`duty-${topics}`, { region });
  place = { table: table.table, topic: { client, topicArn, undeliveredArn: queue("undelivered") } };
  return table.stop;
});

const apply = (file: RosterFile) => applyRoster(place, file, now);
const stored = () => readRoster(place.table, now);
async function subscribed(): Promise<string[]> {
  const answer = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: place.topic.topicArn }));
  return (answer.Subscriptions ?? []).map(({ Endpoint = "" }) => Endpoint.split(":").at(-1) ?? "").toSorted();
}
async function attributesOf(name: string): Promise<Record<string, string>> {
  const answer = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: place.topic.topicArn }));
  const found = answer.Subscriptions?.find(({ Endpoint = "" }) => Endpoint.endsWith(`:${name}`));
  const asked = new GetSubscriptionAttributesCommand({ SubscriptionArn: found?.SubscriptionArn });
  return (await client.send(asked)).Attributes ?? {};
}
const reachable = async (id: string): Promise<boolean> => {
  const roster = await stored();
  return roster.counselors.some((counselor) => counselor.id === id && isReachable(roster, counselor));
};

describe("a roster that is applied", () => {
  it("stands in the table", async () => {
    await apply(aFile());
    const { counselors, shifts } = await stored();
    expect([counselors.map(({ id }) => id), shifts.length]).toEqual([["amna", "saima"], 1]);
  });

  it("subscribes each device to what is for its counselor", async () => {
    await apply(aFile());
    expect(JSON.parse((await attributesOf("amna"))["FilterPolicy"] ?? "")).toEqual({ counselorId: ["amna"] });
  });

  it("sends what a device does not take to where an alarm finds it", async () => {
    await apply(aFile());
    const policy = { deadLetterTargetArn: queue("undelivered") };
    expect(JSON.parse((await attributesOf("amna"))["RedrivePolicy"] ?? "")).toEqual(policy);
  });

  it("makes a counselor reachable whose device SNS has confirmed", async () => {
    await apply(aFile());
    expect(await reachable("amna")).toBe(true);
  });

  it("leaves a counselor unreachable whose device SNS has not confirmed", async () => {
    await apply(aFile({ devices: [{ counselorId: "amna", kind: "email", address: "amna@example.org" }] }));
    expect(await reachable("amna")).toBe(false);
  });

  it("rings the one counselor whom an alert is for", async () => {
    const { devices } = aFile();
    const own = devices.map((device) => ({ ...device, address: `${device.address}-own` }));
    for (const { counselorId } of own) server.createQueue(`${counselorId}-own`, { region });
    const { counselors } = (await apply(aFile({ devices: own }))).roster;
    const [counselor] = counselors;
    if (counselor === undefined) throw new Error("NoCounselor");
    const ring = { counselor, caseId: "7K3Q-9F2M", reason: "new_case", priority: "P1", channel: "sms" } as const;
    await snsDutyTopic(place.topic).ring([{ ...ring, step: 0, link: "https://intake.example.org/a/1" }]);
    const rung = ["amna-own", "saima-own"].map((name) => server.inspectQueue(name)?.messages.ready.length);
    expect(rung).toEqual([1, 0]);
  });

  it("changes nothing when it is applied again", async () => {
    const first = await apply(aFile());
    const second = await apply(aFile());
    expect(second.roster.devices).toEqual(first.roster.devices);
  });

  it("puts a wrong filter right", async () => {
    const { roster } = await apply(aFile());
    const SubscriptionArn = roster.devices[0]?.subscriptionArn;
    const AttributeValue = JSON.stringify({ counselorId: ["someone-else"] });
    const wrong = { SubscriptionArn, AttributeName: "FilterPolicy", AttributeValue };
    await client.send(new SetSubscriptionAttributesCommand(wrong));
    await apply(aFile());
    expect((await attributesOf("amna"))["FilterPolicy"]).toBe('{"counselorId":["amna"]}');
  });

  it("gives two counselors who share a phone what is for either", async () => {
    const shared = ["saima", "amna"].map(
      (counselorId) => ({ counselorId, kind: "app", address: queue("new") }) as const,
    );
    await apply(aFile({ devices: shared }));
    expect((await attributesOf("new"))["FilterPolicy"]).toBe('{"counselorId":["amna","saima"]}');
  });

  it("asks again for a confirmation that was given by a link in a mail", async () => {
    const file = aFile({ devices: [{ counselorId: "amna", kind: "email", address: "amna@example.org" }] });
    const { roster } = await apply(file);
    const Token = roster.devices[0]?.subscriptionArn;
    await client.send(new ConfirmSubscriptionCommand({ TopicArn: place.topic.topicArn, Token }));
    const seen = await applyRoster({ ...place, topic: { ...place.topic, client: unauthenticated } }, file, now);
    expect(seen.roster.devices[0]).toMatchObject({
      confirmed: false,
      subscriptionArn: expect.not.stringMatching(Token ?? ""),
    });
  });

  it("writes nothing when the topic cannot be reached", async () => {
    const topic = { ...place.topic, topicArn: `${place.topic.topicArn}-gone` };
    await applyRoster({ ...place, topic }, aFile(), now).catch(() => undefined);
    expect((await stored()).counselors).toEqual([]);
  });
});

describe("who is in the roster no more", () => {
  it("has no device that rings", async () => {
    await apply(aFile());
    await apply(aFile({ devices: aFile().devices.slice(1) }));
    expect(await reachable("amna")).toBe(false);
  });

  it("has no subscription", async () => {
    await apply(aFile());
    await apply(aFile({ devices: aFile().devices.slice(1) }));
    expect(await subscribed()).toEqual(["saima"]);
  });

  it("is no counselor, and her links claim nothing", async () => {
    await apply(aFile());
    await apply(aFile({ counselors: aFile().counselors.slice(1), devices: aFile().devices.slice(1), shifts: [] }));
    expect(await readCounselor(place.table, "amna", now)).toBeUndefined();
  });

  it("is off duty when her shift was taken out", async () => {
    await apply(aFile());
    await apply(aFile({ shifts: [] }));
    expect(onDuty(await stored(), now)).toEqual([]);
  });

  it("is back when a later roster has her again", async () => {
    await apply(aFile());
    await apply(aFile({ devices: [] }));
    await apply(aFile());
    expect(await reachable("amna")).toBe(true);
  });

  it("is counted", async () => {
    await apply(aFile());
    const { gone } = await apply(aFile({ devices: aFile().devices.slice(1), shifts: [] }));
    expect(gone).toEqual({ counselors: 0, devices: 1, shifts: 1 });
  });
});

describe("a subscription that the roster did not make", () => {
  it("is left alone", async () => {
    const given = { TopicArn: place.topic.topicArn, Protocol: "sqs", Endpoint: queue("new") };
    await client.send(new SubscribeCommand(given));
    await apply(aFile());
    expect(await subscribed()).toContain("new");
  });
});
