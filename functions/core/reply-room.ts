import type { Channel } from "./message.ts";

/** How much fits into one message on a channel. */
export interface Room {
  /** How much of the unit the text takes. */
  readonly used: number;
  readonly limit: number;
  readonly unit: "characters" | "parts";
  readonly fits: boolean;
}

const limits: Readonly<Record<Exclude<Channel, "sms">, number>> = {
  whatsapp: 4_096,
  facebook: 2_000,
  "web-form": 0,
  voice: 0,
};

/** More parts than this cost the helpline much and arrive in pieces. */
const mostParts = 6;

/** How long a text is on a channel, in the unit that the channel counts in. */
export function roomFor(channel: Channel, text: string): Room {
  if (channel === "sms") {
    const used = smsParts(text);
    return { used, limit: mostParts, unit: "parts", fits: used <= mostParts };
  }
  const limit = limits[channel];
  return { used: text.length, limit, unit: "characters", fits: text.length <= limit };
}

/** The letters of an SMS that is sent with seven bits a letter; any other letter makes it UCS-2. */
const sevenBit = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const twice = /[\^{}\\[~\]|€]/g;

/** How many SMS a text is sent as. Urdu is UCS-2: 70 letters in one, 67 in each of several. */
export function smsParts(text: string): number {
  const isShort = sevenBit.test(text);
  const length = text.length + (isShort ? (text.match(twice)?.length ?? 0) : 0);
  const [one, several] = isShort ? [160, 153] : [70, 67];
  return length <= one ? 1 : Math.ceil(length / several);
}

/** How long after her last message a provider lets the helpline write freely, in milliseconds. */
const freely: Partial<Record<Channel, number>> = { whatsapp: 86_400_000, facebook: 86_400_000 };

/** When the window for a free reply ends, from her last message by the provider's clock; undefined: it never does. */
export function windowEnd(channel: Channel, lastSentAt: string): string | undefined {
  const lasts = freely[channel];
  return lasts === undefined ? undefined : new Date(Date.parse(lastSentAt) + lasts).toISOString();
}
