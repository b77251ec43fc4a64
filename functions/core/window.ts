import type { OutboundMessage } from "./message.ts";

/** How long after her last message a provider lets us answer in free words, in hours. */
const freeHours = 24;
/** How long what a human wrote may still be sent on Messenger and Instagram, in hours. */
const humanHours = 7 * 24;

/** Whether a channel's provider counts the hours since a person last wrote. */
const countsHours = (channel: OutboundMessage["channel"]): boolean => channel === "whatsapp" || channel === "facebook";

/** What comes about a person and not from her: a provider counts no hours from it. */
const notHers = new Set([
  "system",
  "request_welcome",
  "pass_thread_control",
  "take_thread_control",
  "request_thread_control",
]);

/** Whether the hours begin anew with what came. */
export const beginsHours = ({
  channel,
  kind,
}: {
  readonly channel: OutboundMessage["channel"];
  readonly kind: string;
}) => countsHours(channel) && !notHers.has(kind);

/**
 * Whether a provider takes free words to a person who last wrote at `heardAt`, by the provider's clock. `unknown` where we
 * do not know when: then the provider decides.
 */
export function windowFor(
  { channel, writer }: Pick<OutboundMessage, "channel" | "writer">,
  heardAt: string | undefined,
  now: Date,
): "open" | "human" | "closed" | "unknown" {
  if (!countsHours(channel)) return "open";
  if (heardAt === undefined) return "unknown";
  const hours = (now.getTime() - Date.parse(heardAt)) / 3_600_000;
  if (hours < freeHours) return "open";
  return channel === "facebook" && writer === "counselor" && hours < humanHours ? "human" : "closed";
}

/** Until when a counselor may write freely to a person who wrote at `heardAt`; undefined: for as long as she likes. */
export function windowEnd(channel: OutboundMessage["channel"], heardAt: string): string | undefined {
  if (!countsHours(channel)) return undefined;
  const hours = channel === "facebook" ? humanHours : freeHours;
  return new Date(Date.parse(heardAt) + hours * 3_600_000).toISOString();
}
