import type { SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import type { Received } from "#core/message.ts";
import { queue } from "#shared/queue.ts";
import { aMessage } from "../support/builders.ts";

const aRecord = (messageId: string, body: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: "receipt",
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: String(Date.UTC(2026, 10, 24, 12)),
    SenderId: "sender",
    ApproximateFirstReceiveTimestamp: "0",
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:ap-southeast-1:000000000000:sms",
  awsRegion: "ap-southeast-1",
});
const envelope = (given: object = {}): string =>
  JSON.stringify({ Type: "Notification", Message: "text", Timestamp: "2026-11-24T11:00:00.000Z", ...given });

/** Takes records, and says what it was given and what it gives back. */
async function taken(records: readonly SQSRecord[], refuses: readonly string[] = []) {
  const parsed: string[] = [];
  const accepted: Received[] = [];
  const answer = await queue({
    parse(notification, publishedAt) {
      if (refuses.includes(notification)) throw new Error("Unreadable");
      parsed.push(`${notification} at ${publishedAt}`);
      return { messages: [aMessage({ id: notification })], ignored: 0 };
    },
    async accept(messages) {
      accepted.push(...messages);
      return [];
    },
    notice: async () => undefined,
  })({ Records: [...records] });
  return { answer, parsed, accepted };
}

describe("a queue's record", () => {
  it("is read out of the topic's envelope, with the topic's time", async () => {
    expect((await taken([aRecord("1", envelope())])).parsed).toEqual(["text at 2026-11-24T11:00:00.000Z"]);
  });

  it("is read raw, with the queue's time", async () => {
    const body = '{"messageBody":"text"}';
    expect((await taken([aRecord("1", body)])).parsed).toEqual([`${body} at 2026-11-24T12:00:00.000Z`]);
  });

  it.each([{ Type: "SubscriptionConfirmation" }, { Message: 7 }, { Timestamp: "today" }])(
    "is no envelope where it only looks like one: %j",
    async (other) => {
      const body = envelope(other);
      expect((await taken([aRecord("1", body)])).parsed).toEqual([`${body} at 2026-11-24T12:00:00.000Z`]);
    },
  );

  it("is accepted", async () => {
    expect((await taken([aRecord("1", envelope())])).accepted).toEqual([aMessage({ id: "text" })]);
  });
});

describe("what is given back to the queue", () => {
  it("is an empty list where everything was taken", async () => {
    expect((await taken([aRecord("1", envelope())])).answer).toEqual({ batchItemFailures: [] });
  });

  it("is an empty list for no record", async () => {
    expect((await taken([])).answer).toEqual({ batchItemFailures: [] });
  });

  it("is what failed, in exactly the words that Lambda reads, and nothing else", async () => {
    const records = [
      aRecord("good", envelope()),
      aRecord("no json", "text"),
      aRecord("refused", envelope({ Message: "bad" })),
    ];
    expect((await taken(records, ["bad"])).answer).toEqual({
      batchItemFailures: [{ itemIdentifier: "no json" }, { itemIdentifier: "refused" }],
    });
  });

  it("is a record whose messages could not be saved", async () => {
    const accept = () => Promise.reject(new Error("SaveFailed"));
    const answer = await queue({
      parse: () => ({ messages: [aMessage()], ignored: 0 }),
      accept,
      notice: async () => undefined,
    })({ Records: [aRecord("1", envelope())] });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  });
});
