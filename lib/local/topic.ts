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
      data: z.object({
        counselorId: z.string(),
        caseReference: z.string(),
        priority: z.string(),
        channel: z.string(),
        reason: z.string(),
        step: z.coerce.number(),
        link: z.string(),
      }),
    }),
  }),
});
const ByPlatform = z.object({ GCM: z.string() });

export interface LocalTopic {
  readonly url: string;
  readonly topicArn: string;
  /** Gives a counselor a phone: a queue that hears of the topic what is filtered for her. Answers with its ARN. */
  readonly givePhone: (counselorId: string) => string;
  readonly stop: () => Promise<void>;
}

/** Where files that people sent are kept on this machine. */
export const localBucket = "local-media";

/**
 * The duty topic on this machine. `heard` is called for everything a phone is told. The same server keeps files, in a
 * folder where one is named.
 */
export async function startTopic(region: string, heard: (rung: Rung) => void, filesIn?: string): Promise<LocalTopic> {
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
  const hear = (queueUrl: string): void => {
    if (listening.has(queueUrl)) return;
    listening.add(queueUrl);
    void listen(client, queueUrl, { isRunning: () => state.running, heard });
  };
  // Phones that the roster script gave are heard as well.
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
      const { queueUrl, queueArn } = subscribed(server, counselorId, region);
      phones.set(counselorId, queueArn);
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

function subscribed(server: FauxqsServer, counselorId: string, region: string) {
  const queue = server.createQueue(`${phonePrefix}${counselorId}`, { region });
  server.subscribe({
    topic: topicName,
    queue: queue.queueName,
    region,
    attributes: { FilterPolicy: JSON.stringify({ counselorId: [counselorId] }), RawMessageDelivery: "true" },
  });
  return queue;
}

interface Listening {
  readonly isRunning: () => boolean;
  readonly heard: (rung: Rung) => void;
}

async function listen(client: SQSClient, QueueUrl: string, { isRunning, heard }: Listening): Promise<void> {
  while (isRunning()) {
    const answer = await client
      .send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5, MaxNumberOfMessages: 10 }))
      .catch(() => undefined);
    for (const { Body, ReceiptHandle } of answer?.Messages ?? []) {
      heard(rungOf(Body ?? ""));
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

/** The topic here does not take the message for each platform apart, as SNS does. */
function rungOf(body: string): Rung {
  const { message } = Push.parse(JSON.parse(ByPlatform.parse(JSON.parse(body)).GCM)).fcmV1Message;
  return { at: new Date().toISOString(), ...message.data, text: message.notification.title };
}
