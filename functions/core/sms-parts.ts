import type { InboundMessage } from "./message.ts";

/** How long the parts of one long SMS may take to come, in seconds; after that what is there is shown as incomplete. */
export const partsWait = 60;

/** References of parts are small numbers that come round again: parts further apart than this are not of one text. */
const sameText = 3_600;

export interface Joined {
  /** The parts that came, in the order of the text. */
  readonly parts: readonly InboundMessage[];
  /** Numbers of the parts that did not come. */
  readonly missing: readonly number[];
  /** `waiting`: more may come any moment. */
  readonly state: "complete" | "waiting" | "incomplete";
  /** The text as it was written, `[…]` for each part that is missing. */
  readonly text: string;
}

/**
 * The messages of a case with the parts of long SMS as one, each where its first part came. The alert went out with the
 * first part; this is how they are shown.
 */
export function joinParts(messages: readonly InboundMessage[], now: Date): readonly (InboundMessage | Joined)[] {
  const groups = new Map<string, InboundMessage[][]>();
  const shown: (InboundMessage | readonly InboundMessage[])[] = [];
  for (const message of messages) {
    if (message.part === undefined) {
      shown.push(message);
      continue;
    }
    const { reference, total } = message.part;
    const key = JSON.stringify([message.account, message.identities, reference, total]);
    const known = groups.get(key) ?? [];
    const group = known.find((parts) => belongs(parts, message));
    if (group !== undefined) {
      group.push(message);
      continue;
    }
    const fresh = [message];
    groups.set(key, [...known, fresh]);
    shown.push(fresh);
  }
  return shown.map((entry) => ("direction" in entry ? entry : joined(entry, now)));
}

function belongs(parts: readonly InboundMessage[], message: InboundMessage): boolean {
  const [first] = parts;
  const apart = Math.abs(seconds(message.receivedAt) - seconds(first?.receivedAt ?? message.receivedAt));
  return apart <= sameText && !parts.some(({ part }) => part?.index === message.part?.index);
}

function joined(parts: readonly InboundMessage[], now: Date): Joined {
  const total = parts[0]?.part?.total ?? parts.length;
  const byIndex = new Map(parts.map((message) => [message.part?.index ?? 0, message]));
  const places = Array.from({ length: total }, (_, at) => at + 1);
  const missing = places.filter((index) => !byIndex.has(index));
  const since = Math.min(...parts.map(({ receivedAt }) => seconds(receivedAt)));
  const waiting = now.getTime() / 1000 - since < partsWait;
  return {
    parts: places.flatMap((index) => byIndex.get(index) ?? []),
    missing,
    state: missing.length === 0 ? "complete" : waiting ? "waiting" : "incomplete",
    text: places.map((index) => byIndex.get(index)?.text ?? "[…]").join(""),
  };
}

const seconds = (time: string): number => Date.parse(time) / 1000;
