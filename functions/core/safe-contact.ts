import { localTime } from "./local-time.ts";
import type { Channel } from "./message.ts";
import type { SafeContact, SafeHours } from "./safe-contact-card.ts";
import { latinDigits } from "./text.ts";

export interface Contacting {
  readonly channel: Channel;
  readonly now: Date;
  /** What is to be sent; undefined for a call. */
  readonly text?: string;
}

export type MayContact = { readonly ok: true } | { readonly ok: false; readonly reason: "channel" | "hour" | "word" };

/**
 * Whether something may go out to a person now. Everything that is sent to her passes here: what a counselor writes,
 * what is sent by itself, a call back. Without a card nothing was agreed, and nothing is refused.
 */
export function mayContact(card: SafeContact | undefined, { channel, now, text = "" }: Contacting): MayContact {
  if (card === undefined) return { ok: true };
  const isAgreed = card.channels === undefined || card.channels.includes(channel);
  if (!isAgreed && !(waits(channel) && card.channels?.length === 0)) return { ok: false, reason: "channel" };
  if (!waits(channel) && card.hours.length > 0 && !card.hours.some((hours) => holds(hours, now)))
    return { ok: false, reason: "hour" };
  const said = folded(text);
  // What has no letter in it is in every text.
  const words = card.neverSay.map(folded).filter((word) => word !== "");
  return words.some((word) => said.includes(word)) ? { ok: false, reason: "word" } : { ok: true };
}

/**
 * What lies in a mailbox rings nowhere and stands on no phone: she comes when she can. So no hour is wrong for it, and
 * "do not reach out at all" leaves it be; a list of other channels without it does not.
 */
const waits = (channel: Channel): boolean => channel === "mailbox";

/** Whether a moment is within hours by the clock of Pakistan. */
export function holds({ days, from, to }: SafeHours, now: Date): boolean {
  const { weekday, minutes } = localTime(now);
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const on = (day: number): boolean => days.length === 0 || days.includes(day);
  // From an hour to the same hour is the whole day.
  if (start === end) return on(weekday);
  if (start < end) return on(weekday) && start <= minutes && minutes < end;
  return (on(weekday) && minutes >= start) || (on((weekday + 6) % 7) && minutes < end);
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Letters that keyboards of the region write differently for one another. */
const sameLetter: Readonly<Record<string, string>> = { ي: "ی", ى: "ی", ك: "ک", ه: "ہ", ة: "ہ", ۃ: "ہ", ە: "ہ", ھ: "ہ" };

/** A text in which a word is found however it was typed: no case, no marks that are not seen, one form of each letter. */
const folded = (text: string): string =>
  latinDigits(text.normalize("NFKD"))
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .replace(/[يىكهةۃەھ]/g, (letter) => sameLetter[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
