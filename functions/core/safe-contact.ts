import * as z from "zod";
import { Channel, type OutboundMessage } from "./message.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What is safe for a person, as she told a counselor. Someone else may hold her phone. */
export const SafeContact = z.object({
  /** Nothing may be sent on any other channel. */
  channels: z.array(Channel).optional(),
  /** Nothing may be sent outside these hours, Pakistan time; from 21:00 to 06:00 runs over midnight. */
  hours: z.object({ from: hour, to: hour }).optional(),
  /** No message may hold any of these. */
  avoid: z.array(z.string().min(1)).optional(),
});
export type SafeContact = z.infer<typeof SafeContact>;

export type Unsafe = "unsafe_channel" | "unsafe_hour" | "unsafe_word";

/** Why this message must not be sent now, or undefined. */
export function unsafe(rules: SafeContact, reply: OutboundMessage, now: Date): Unsafe | undefined {
  if (rules.channels !== undefined && !rules.channels.includes(reply.channel)) return "unsafe_channel";
  if (rules.hours !== undefined && !isWithin(rules.hours, clock.format(now))) return "unsafe_hour";
  const text = reply.text.normalize("NFC").toLowerCase();
  const holds = (word: string): boolean => text.includes(word.normalize("NFC").toLowerCase());
  return rules.avoid?.some(holds) === true ? "unsafe_word" : undefined;
}

const isWithin = ({ from, to }: { readonly from: string; readonly to: string }, time: string): boolean =>
  from <= to ? from <= time && time < to : from <= time || time < to;

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Karachi",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
