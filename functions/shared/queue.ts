import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import pMap from "p-map";
import * as z from "zod/mini";
import type { Accept } from "./accept.ts";
import { log, nameOf } from "./log.ts";
import type { TakeNotices } from "./notices.ts";
import type { KeepUnread } from "./unread.ts";
import type { Parsed } from "./webhook.ts";

interface Queued {
  /** Reads one notification. Throws for one that is not the provider's: it goes to the dead-letter queue and is seen. */
  readonly parse: (notification: string, publishedAt: string) => Parsed;
  readonly accept: Accept;
  readonly notice: TakeNotices;
  /** Keeps what cannot be read where staff see it, beside the dead-letter queue that it ends in. */
  readonly keep?: KeepUnread;
}

const Envelope = z.looseObject({ Type: z.literal("Notification"), Message: z.string(), Timestamp: z.iso.datetime() });

/** How many records are taken at once. */
const concurrency = 10;

/**
 * A handler for a queue that hears of a topic, raw or in the topic's envelope. Each record is taken on its own, and only
 * what failed is given back to the queue: thrown errors would bring the whole batch again.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const queue =
  ({ parse, accept, notice, keep }: Queued) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await pMap(
      Records,
      async (record) => {
        try {
          const parsed = await read(record, parse).catch(async (error: unknown) => {
            log("UnreadableRequest", { error: nameOf(error) });
            await keep?.(Buffer.from(record.body, "utf8"));
            throw error;
          });
          if ((parsed.unread ?? 0) > 0) await keep?.(Buffer.from(record.body, "utf8"));
          await accept(parsed.messages);
          await notice(parsed);
          return undefined;
        } catch (error) {
          log("RequestFailed", { error: nameOf(error) });
          return record.messageId;
        }
      },
      { concurrency },
    );
    const ids = failed.filter((id) => id !== undefined);
    return { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) };
  };

async function read(record: SQSRecord, parse: Queued["parse"]): Promise<Parsed> {
  const { message, publishedAt } = notificationIn(record);
  return parse(message, publishedAt);
}

function notificationIn({ body, attributes }: SQSRecord): { message: string; publishedAt: string } {
  const envelope = Envelope.safeParse(JSON.parse(body)).data;
  if (envelope !== undefined) return { message: envelope.Message, publishedAt: envelope.Timestamp };
  return { message: body, publishedAt: new Date(Number(attributes.SentTimestamp)).toISOString() };
}
