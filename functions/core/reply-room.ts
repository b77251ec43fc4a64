import type { Channel } from "./message.ts";
import { smsLength } from "./sms-length.ts";

/** How much of what may be sent at once a text takes. */
export interface Room {
  readonly used: number;
  readonly limit: number;
  readonly unit: "characters" | "parts";
  readonly fits: boolean;
}

/** The longest text a counselor may send at once; networks that take less are given it in parts, split between words. */
export const longestReply = 8_000;

/** More parts of an SMS than this cost the helpline much and arrive in pieces. */
const mostParts = 6;

/** How long a text is on a channel, in the unit that the channel is paid or counted in. */
export function roomFor(channel: Channel, text: string): Room {
  if (channel === "sms") {
    const used = smsLength(text).parts;
    return { used, limit: mostParts, unit: "parts", fits: used <= mostParts };
  }
  return { used: text.length, limit: longestReply, unit: "characters", fits: text.length <= longestReply };
}
