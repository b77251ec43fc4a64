import { DeleteMessageCommand, ListQueuesCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import * as z from "zod";

const topicName = "duty";

/** How the names of queues begin that stand for phones. */
export const phonePrefix = "phone-";

/** What a counselor's phone was told, as the app on it would read it. */
export interface Rung {
  readonly at: string;
  readonly counselorId: string;
  readonly caseReference: string;
  readonly priority: string;
  readonly channel: string;
  readonly reason: string;
  readonly step: number;
  readonly text: string;
  readonly link: string;
}

const Push = z.object({
  fcmV1Message: z.object({
    message: z.object({
      notification: z.object({ title: z.string() }),
      data: z
        .object({
          counselorId: z.string(),
          caseReference: z.string(),
          priority: z.string(),
          channel: z.string(),
          reason: z.string(),
          step: z.coerce.number(),
          link: z.string(),
        })
        .optional(),
    }),
  }),
});
const ByPlatform = z.object({ GCM: z.string(), lambda: z.string().optional() });

export interface LocalTopic {
  readonly url: string;
  readonly topicArn: string;
  /** Gives a counselor a phone: a queue that hears of the topic what is filtered for her. Answers with its ARN. */
  readonly givePhone: (counselorId: string) => string;
  /** A phone with the app on it: a queue that hears nothing until it is subscribed. Answers with its ARN. */
  readonly giveApp: (name: string) => string;
  readonly stop: () => Promise<void>;
}

/** Where files that people sent are kept on this machine. */
export const localBucket = "local-media";

interface Listening {
  /** Called for everything a phone is told. */
  readonly heard?: (rung: Rung) => void;
  /** Called for what the counselors' workspace is told. */
  readonly task?: (message: string) => void;
  /** The folder in which the same server keeps files; in memory where none is named. */
  readonly filesIn?: string;
}

/** The duty topic on this machine. */
export async function startTopic(
  region: string,
  { heard = () => undefined, task = () => undefined, filesIn }: Listening = {},
): Promise<LocalTopic> {
  const server = await startFauxqs({
    port: 0,
    host: "127.0.0.1",
    defaultRegion: region,
    logger: false,
    ...(filesIn !== undefined && { s3StorageDir: filesIn }),
  });
  server.createBucket(localBucket);
  const url = `http://127.0.0.1:${server.port}`;
  const { topicArn } = server.createTopic(topicName, { region });
  const client = new SQSClient({
    endpoint: url,
    region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const phones = new Map<string, string>();
  const state = { running: true };
  const listening = new Set<string>();
  const tell = (body: string): void => {
    const rung = rungOf(body);
    if (rung !== undefined) heard(rung);
  };
  const hear = (queueUrl: string): void => {
    if (listening.has(queueUrl)) return;
    listening.add(queueUrl);
    void read(client, queueUrl, { isRunning: () => state.running, body: tell });
  };
  // Phones that the roster script gave are heard as well.
  // The counselors' workspace hears of danger, as the function does that the stack subscribes.
  const workspace = subscribed(server, { name: "workspace", region, filter: { task: ["P1"] } });
  void read(client, workspace.queueUrl, {
    isRunning: () => state.running,
    body: (body) => task(ByPlatform.parse(JSON.parse(body)).lambda ?? ""),
  });
  const looking = setInterval(() => {
    const asked = client.send(new ListQueuesCommand({ QueueNamePrefix: phonePrefix }));
    void asked.then(({ QueueUrls = [] }) => QueueUrls.forEach(hear)).catch(() => undefined);
  }, 1_000);
  return {
    url,
    topicArn,
    givePhone(counselorId) {
      const known = phones.get(counselorId);
      if (known !== undefined) return known;
      const name = `${phonePrefix}${counselorId}`;
      const { queueUrl, queueArn } = subscribed(server, { name, region, filter: { counselorId: [counselorId] } });
      phones.set(counselorId, queueArn);
      hear(queueUrl);
      return queueArn;
    },
    giveApp(name) {
      const { queueUrl, queueArn } = server.createQueue(`${phonePrefix}${name}`, { region });
      hear(queueUrl);
      return queueArn;
    },
    async stop() {
      state.running = false;
      clearInterval(looking);
      client.destroy();
      await server.stop();
    },
  };
}

function subscribed(server: FauxqsServer, { name, region, filter }: Filtered) {
  const queue = server.createQueue(name, { region });
  const attributes = { FilterPolicy: JSON.stringify(filter), RawMessageDelivery: "true" };
  server.subscribe({ topic: topicName, queue: queue.queueName, region, attributes });
  return queue;
}

interface Filtered {
  readonly name: string;
  readonly region: string;
  readonly filter: object;
}

interface Reading {
  readonly isRunning: () => boolean;
  readonly body: (body: string) => void;
}

async function read(client: SQSClient, QueueUrl: string, { isRunning, body }: Reading): Promise<void> {
  while (isRunning()) {
    const answer = await client
      .send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5, MaxNumberOfMessages: 10 }))
      .catch(() => undefined);
    for (const { Body, ReceiptHandle } of answer?.Messages ?? []) {
      body(Body ?? "");
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

/** What a phone was told of a case; undefined for a ring that only tries it. The topic here takes no message apart. */
function rungOf(body: string): Rung | undefined {
  const { message } = Push.parse(JSON.parse(ByPlatform.parse(JSON.parse(body)).GCM)).fcmV1Message;
  if (message.data === undefined) return undefined;
  return { at: new Date().toISOString(), ...message.data, text: message.notification.title };
}
