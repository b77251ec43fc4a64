import * as z from "zod/mini";
import { Channel } from "./message.ts";

/** What can be wrong with a way in, seen from where we stand. */
export const FindingKind = z.enum(["page_unsubscribed", "token_refused", "number_restricted", "channel_silent"]);
export type FindingKind = z.infer<typeof FindingKind>;

/** What the watch found, as it stands in the table; `since`: when it was first seen. */
export const Finding = z.object({
  kind: FindingKind,
  channel: Channel,
  /** Our page or number, where it is of one. */
  account: z.string(),
  since: z.iso.datetime(),
  /** When it was over. */
  endedAt: z.optional(z.iso.datetime()),
});
export type Finding = z.infer<typeof Finding>;

/** What one look at one thing told. `unknown`: it could not be asked, so whatever was known stands. */
export interface Look {
  readonly kind: FindingKind;
  readonly channel: Channel;
  readonly account: string;
  readonly state: "good" | "bad" | "unknown";
}

/** When a channel was last heard, and how long it was silent before, time and again. Milliseconds, the newest last. */
export const Hearing = z.object({ lastAt: z.iso.datetime(), gaps: z.array(z.number()) });
export type Hearing = z.infer<typeof Hearing>;

/** How many silences are remembered: days of a busy channel, months of a quiet one. */
const remembered = 100;
/** Before so many are known, nobody can say what is usual. */
const enough = 5;
const hour = 3_600_000;
/** No silence under three hours is news, and none over three days is usual. */
const [shortest, longest] = [3 * hour, 72 * hour];

/** What is known of a channel now that its newest message came at `newest`. */
export function heard(before: Hearing | undefined, newest: string): Hearing {
  if (before === undefined) return { lastAt: newest, gaps: [] };
  if (newest <= before.lastAt) return before;
  const gap = Date.parse(newest) - Date.parse(before.lastAt);
  return { lastAt: newest, gaps: [...before.gaps, gap].slice(-remembered) };
}

/** Whether a channel is silent for longer than it usually is: twice its longest silence. */
export function isSilent({ lastAt, gaps }: Hearing, now: Date): boolean {
  if (gaps.length < enough) return false;
  const usual = Math.min(Math.max(2 * Math.max(...gaps), shortest), longest);
  return now.getTime() - Date.parse(lastAt) > usual;
}
