import { createHash } from "node:crypto";
import * as z from "zod";
import type { Identity, Received } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";

/** One SMS, whoever brought it. */
interface Sms {
  /** The provider's id; undefined where it gives none. */
  readonly id: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly sentAt: string;
}

const Generic = z.looseObject({
  id: z.coerce.string().min(1).optional(),
  from: z.coerce.string().min(1),
  to: z.coerce.string().catch("unknown"),
  text: z.string(),
  timestamp: z.unknown().optional(),
});

/** A text as a local aggregator posts it. Throws for a body that is not JSON or names no sender. */
export function parse(request: Request, now: Date): Parsed {
  const { id, from, to, text, timestamp } = Generic.parse(JSON.parse(request.body.toString("utf8")));
  return { messages: [received({ id, from, to, text, sentAt: aggregatorTime(timestamp, now) })], ignored: 0 };
}

// No timestamp of its own, no parts, no encoding: the topic's time is all there is.
const Aws = z.looseObject({
  inboundMessageId: z.string().min(1),
  originationNumber: z.string().min(1),
  destinationNumber: z.string().catch("unknown"),
  messageBody: z.string(),
});

/**
 * A text as AWS End User Messaging publishes it. Throws for anything else.
 * @see https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export function parseAws(notification: string, publishedAt: string): readonly Received[] {
  const { inboundMessageId, originationNumber, destinationNumber, messageBody } = Aws.parse(JSON.parse(notification));
  const sms = { from: originationNumber, to: destinationNumber, text: messageBody, sentAt: publishedAt };
  return [received({ id: inboundMessageId, ...sms })];
}

/** A text as the intake takes it. What an operator sends by name or short code is kept and opens no case. */
function received({ id, from, to, text, sentAt }: Sms): Received {
  const number = phoneNumber(from);
  const sender: Identity = { kind: number === undefined ? "sender-name" : "phone", value: number ?? cleaned(from) };
  return {
    channel: "sms",
    account: to,
    id:
      id ??
      createHash("sha256")
        .update(JSON.stringify([from, to, text, sentAt]))
        .digest("hex"),
    direction: "in",
    kind: "text",
    text: cleaned(text),
    opensCase: number !== undefined || /\d{7}/.test(from),
    identities: [sender],
    sentAt,
  };
}

/** Pakistan keeps one time, five hours ahead of UTC, all year. */
const karachi = "+05:00";

/** `2026-09-21 19:13:20` is the clock in Karachi; what says its zone is taken at its word; numbers are Unix time. */
function aggregatorTime(given: unknown, now: Date): string {
  if (typeof given !== "string" || /^\d+$/.test(given)) return providerTime(given, now);
  const written = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(given) ? `${given.replace(" ", "T")}${karachi}` : given;
  return providerTime(Date.parse(written), now);
}
