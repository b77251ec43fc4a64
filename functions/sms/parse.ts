import * as z from "zod/mini";
import type { Identity, Media, Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import { optOutWord } from "#core/opt-out.ts";
import { phoneNumber } from "#core/phone.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import type { Aggregator } from "./aggregator.ts";
import { type Sms, textsIn } from "./read.ts";

/** What an aggregator brings, as its settings say. Throws for a body that is not of its format, or names no sender. */
export function parse(request: Request, aggregator: Aggregator, now: Date): Parsed {
  const { texts, unread } = textsIn(request, aggregator, now);
  return { ...parsed(texts), ...(unread > 0 && { unread }) };
}

// No timestamp of its own, no parts, no encoding: the topic's time is all there is.
const Aws = z.looseObject({
  inboundMessageId: z.string().check(z.minLength(1)),
  originationNumber: z.string().check(z.minLength(1)),
  destinationNumber: z.catch(z.string(), "unknown"),
  messageBody: z.catch(z.string(), ""),
});

/**
 * A text as AWS End User Messaging publishes it. Throws for anything else.
 * @see https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export function parseAws(notification: string, publishedAt: string): Parsed {
  const { inboundMessageId, originationNumber, destinationNumber, messageBody } = Aws.parse(JSON.parse(notification));
  const sentAt = providerTime(Date.parse(publishedAt), new Date(publishedAt));
  const sms = { id: inboundMessageId, from: originationNumber, to: destinationNumber, text: messageBody, sentAt };
  return parsed([{ ...sms, isWeakId: false }]);
}

/** What a text brings beside its words, where its provider knows more than an aggregator does. */
export interface More {
  readonly identities?: readonly Identity[];
  readonly profileName?: string | undefined;
  readonly media?: readonly Media[];
  /** What the provider itself took the text for. */
  readonly opted?: "opt-out" | "opt-in" | undefined;
}

export function parsed(texts: readonly (Sms & More)[]): Parsed {
  return { messages: texts.map(received), notices: texts.flatMap(optedIn), ignored: 0 };
}

/**
 * A text as the intake takes it. What an operator sends by name or short code is kept and opens no case, nor does "STOP"
 * alone.
 */
function received(sms: Sms & More): Received {
  const { id, isWeakId, to, text, sentAt, part, profileName, media = [] } = sms;
  const opted = optionIn(sms);
  return {
    channel: "sms",
    account: to,
    id,
    direction: "in",
    kind: "text",
    text: cleaned(text),
    ...(opted === undefined
      ? {}
      : { shownAs: opted === "opt-out" ? "asked for no more texts" : "asked for texts again" }),
    opensCase: opted === undefined && isPerson(sms),
    identities: [...sendersOf(sms)],
    ...(isWeakId ? { marks: ["weak-id" as const] } : {}),
    ...(part === undefined ? {} : { part: { ...part } }),
    ...(profileName === undefined ? {} : { profileName: cleaned(profileName).slice(0, 200) }),
    ...(media.length === 0 ? {} : { media: [...media] }),
    sentAt,
  };
}

function sendersOf({ from, identities = [] }: Sms & More): readonly Identity[] {
  if (identities.length > 0) return identities;
  const number = phoneNumber(from);
  return [
    { kind: number === undefined ? "sender-name" : "phone", value: number ?? (cleaned(from).trim() || "unknown") },
  ];
}

/** Names and short codes are senders too, but nobody who could need help. */
const isPerson = ({ from, identities = [] }: Sms & More): boolean =>
  identities.length > 0 || phoneNumber(from) !== undefined || /\d{7}/.test(from);

const optionIn = ({ text, opted }: Sms & More): More["opted"] => opted ?? optOutWord(text);

function optedIn(sms: Sms & More): Notice[] {
  const kind = optionIn(sms);
  const [identity] = sendersOf(sms);
  if (kind === undefined || identity === undefined) return [];
  return [{ kind, channel: "sms", account: sms.to, at: sms.sentAt, identity }];
}
