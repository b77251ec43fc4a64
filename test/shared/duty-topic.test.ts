import { type PublishBatchCommandInput, SNSClient } from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { alertText } from "#core/texts/alert.ts";
import { type Ring, snsClient, snsDutyTopic } from "#shared/duty-topic.ts";
import { aCounselor } from "../support/builders.ts";

const region = "ap-southeast-1";
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

const aRing = (given: Partial<Ring> = {}): Ring => ({
  counselor: aCounselor(),
  caseId: "7K3Q-9F2M",
  reason: "new_case",
  priority: "P1",
  channel: "whatsapp",
  step: 0,
  link: "https://intake.example.org/a/7K3Q-9F2M.amna.0.tlpwu8~0123456789abcdef",
  ...given,
});
const ringsFor = (count: number): readonly Ring[] =>
  Array.from({ length: count }, (_, n) => aRing({ counselor: aCounselor({ id: `c-${n}` }) }));

let server: FauxqsServer;
let sqs: SQSClient;
let sns: SNSClient;
let topics = 0;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: "127.0.0.1", defaultRegion: region, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  sqs = new SQSClient({ endpoint, region, credentials });
  sns = snsClient({ endpoint, region, credentials });
});
afterAll(async () => {
  sqs.destroy();
  sns.destroy();
  await server.stop();
});

/** A topic with a phone for each of these counselors, as the stack subscribes them. */
function aTopic(counselorIds: readonly string[]) {
  topics += 1;
  const name = `duty-${topics}`;
  const { topicArn } = server.createTopic(name, { region });
  const queues = new Map(
    counselorIds.map((id) => {
      const queue = server.createQueue(`${name}-${id}`, { region });
      const attributes = { FilterPolicy: JSON.stringify({ counselorId: [id] }), RawMessageDelivery: "true" };
      server.subscribe({ topic: name, queue: queue.queueName, region, attributes });
      return [id, queue.queueUrl] as const;
    }),
  );
  const heard = async (id: string): Promise<number> => {
    const asked = new GetQueueAttributesCommand({
      QueueUrl: queues.get(id),
      AttributeNames: ["ApproximateNumberOfMessages"],
    });
    return Number((await sqs.send(asked)).Attributes?.["ApproximateNumberOfMessages"]);
  };
  const message = async (id: string) => {
    const asked = new ReceiveMessageCommand({ QueueUrl: queues.get(id), MessageAttributeNames: ["All"] });
    return (await sqs.send(asked)).Messages?.[0];
  };
  return { topic: snsDutyTopic({ topicArn, client: sns }), heard, message };
}

const Structure = z.strictObject({
  default: z.string(),
  sms: z.string(),
  email: z.string(),
  GCM: z.string(),
  APNS: z.string(),
  lambda: z.string().optional(),
});

/** What a counselor's phone was handed, by kind of device. */
async function told(given: Partial<Ring> = {}) {
  const { topic, message } = aTopic(["amna"]);
  await topic.ring([aRing(given)]);
  const found = await message("amna");
  const structure = Structure.parse(JSON.parse(found?.Body ?? ""));
  return { structure, attributes: found?.MessageAttributes ?? {} };
}

/** A client that keeps what it is given and refuses what it is told to. */
function aClient(refused: readonly string[] = []) {
  const batches: PublishBatchCommandInput[] = [];
  const client = new SNSClient({ region, credentials });
  client.middlewareStack.add(
    (_next, _context) => async (given) => {
      const input: PublishBatchCommandInput = PublishBatch.parse(given.input);
      batches.push(input);
      const Failed = (input.PublishBatchRequestEntries ?? [])
        .filter(({ MessageAttributes }) => refused.includes(MessageAttributes?.["counselorId"]?.StringValue ?? ""))
        .map(({ Id }) => ({ Id, Code: "Throttled", SenderFault: false }));
      return { output: { $metadata: {}, Failed }, response: {} };
    },
    { step: "initialize" },
  );
  return { batches, topic: snsDutyTopic({ topicArn: "arn:aws:sns:ap-southeast-1:000000000000:duty", client }) };
}
const PublishBatch = z.object({
  TopicArn: z.string(),
  PublishBatchRequestEntries: z.array(
    z.object({
      Id: z.string(),
      Message: z.string(),
      MessageStructure: z.string(),
      MessageAttributes: z.record(z.string(), z.object({ DataType: z.string(), StringValue: z.string() })),
    }),
  ),
});

describe("the duty topic", () => {
  it("reaches the phone of the counselor who is rung", async () => {
    const { topic, heard } = aTopic(["amna", "bano"]);
    await topic.ring([aRing()]);
    expect(await heard("amna")).toBe(1);
  });

  it("reaches nobody else's", async () => {
    const { topic, heard } = aTopic(["amna", "bano", "amna-2"]);
    await topic.ring([aRing()]);
    expect([await heard("bano"), await heard("amna-2")]).toEqual([0, 0]);
  });

  it("reaches each of twenty-three, once", async () => {
    const rings = ringsFor(23);
    const { topic, heard } = aTopic(rings.map(({ counselor }) => counselor.id));
    await topic.ring(rings);
    expect(await Promise.all(rings.map(({ counselor }) => heard(counselor.id)))).toEqual(Array(23).fill(1));
  });

  it("publishes ten at once, for SNS takes no more", async () => {
    const { topic, batches } = aClient();
    await topic.ring(ringsFor(23));
    expect(batches.map(({ PublishBatchRequestEntries }) => PublishBatchRequestEntries?.length)).toEqual([10, 10, 3]);
  });

  it("tells the counselors' workspace of a case once, however many are rung", async () => {
    const { topic, batches } = aClient();
    await topic.ring(ringsFor(23));
    const tasks = batches.flatMap(({ PublishBatchRequestEntries = [] }) =>
      PublishBatchRequestEntries.flatMap(({ MessageAttributes }) => MessageAttributes?.["task"]?.StringValue ?? []),
    );
    expect(tasks).toEqual(["P1"]);
  });

  it.each([
    ["a call, which is in the workspace by itself", { channel: "voice" as const }],
    ["what is no new danger", { reason: "no_answer" as const }],
  ])("tells the workspace nothing of %s", async (_, given) => {
    const { structure, attributes } = await told(given);
    expect([structure.lambda, attributes["task"]]).toEqual([undefined, undefined]);
  });

  it("publishes nothing where nobody is to be rung", async () => {
    const { topic, batches } = aClient();
    expect([await topic.ring([]), batches.length]).toEqual([[], 0]);
  });

  it("names its entries differently within a batch", async () => {
    const { topic, batches } = aClient();
    await topic.ring(ringsFor(10));
    expect(new Set(batches[0]?.PublishBatchRequestEntries?.map(({ Id }) => Id)).size).toBe(10);
  });

  it("says who was refused, in a later batch too", async () => {
    const { topic } = aClient(["c-3", "c-12"]);
    expect(await topic.ring(ringsFor(15))).toEqual(["c-3", "c-12"]);
  });

  it("says that nobody was refused", async () => {
    expect(await aClient().topic.ring(ringsFor(2))).toEqual([]);
  });

  it("throws where it took nothing at all", async () => {
    await expect(aClient(["c-0", "c-1"]).topic.ring(ringsFor(2))).rejects.toThrow("NobodyRung");
  });
});

describe("what a phone is told", () => {
  const text = alertText({ ...aRing(), language: "ur" });
  const { link } = aRing();

  it("is in the counselor's own language", async () => {
    const { structure } = await told({ counselor: aCounselor({ language: "en" }) });
    expect(structure.sms).toBe(`P1 · New case · WhatsApp · 7K3Q-9F2M ${link}`);
  });

  it("is one line and the link, by SMS and wherever nothing else fits", async () => {
    const { structure } = await told();
    expect([structure.sms, structure.default]).toEqual([`${text} ${link}`, `${text} ${link}`]);
  });

  it("is a letter with the link on a line of its own, by e-mail", async () => {
    expect((await told()).structure.email).toBe(`${text}\n\n${link}\n`);
  });

  const data = {
    counselorId: "amna",
    caseReference: "7K3Q-9F2M",
    priority: "P1",
    channel: "whatsapp",
    reason: "new_case",
    step: "2",
    link,
  };

  it("is a text of JSON for Android, in the form of FCM's version 1, whose data are texts", async () => {
    const { structure } = await told({ step: 2 });
    expect(JSON.parse(structure.GCM)).toEqual({
      fcmV1Message: {
        message: { notification: { title: text }, data, android: { priority: "high", ttl: "300s" } },
      },
    });
  });

  it("is a text of JSON for iPhones", async () => {
    const { structure } = await told({ step: 2 });
    expect(JSON.parse(structure.APNS)).toEqual({
      aps: { alert: { title: text }, sound: "default", "interruption-level": "time-sensitive" },
      ...data,
    });
  });

  it.each([
    ["P1", "time-sensitive"],
    ["P2", "time-sensitive"],
    ["P3", "active"],
    ["P4", "active"],
  ] as const)("breaks an iPhone's silence for a %s: %s", async (priority, level) => {
    expect(JSON.parse((await told({ priority })).structure.APNS)).toMatchObject({
      aps: { "interruption-level": level },
    });
  });

  it("is filtered by the counselor's id, sent as transactional, and worth nothing after five minutes", async () => {
    const { attributes } = await told({ reason: "no_answer" });
    const values = Object.entries(attributes).map(([name, { DataType, StringValue }]) => [name, DataType, StringValue]);
    expect(values.toSorted()).toEqual([
      ["AWS.SNS.MOBILE.APNS.TTL", "String", "300"],
      ["AWS.SNS.MOBILE.GCM.TTL", "String", "300"],
      ["AWS.SNS.SMS.SMSType", "String", "Transactional"],
      ["counselorId", "String", "amna"],
    ]);
  });

  it("is less than the 4 kB that Apple and Google take", async () => {
    const { structure } = await told({ reason: "no_answer" });
    expect(Math.max(...[structure.GCM, structure.APNS].map((push) => Buffer.byteLength(push)))).toBeLessThan(4_000);
  });

  it("is published as a message for each kind of device", async () => {
    const { topic, batches } = aClient();
    await topic.ring([aRing()]);
    expect(batches[0]?.PublishBatchRequestEntries?.[0]?.MessageStructure).toBe("json");
  });
});
