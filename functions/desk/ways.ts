import type { ReplyWay } from "#core/desk-case.ts";
import { referenceIn } from "#core/mailbox.ts";
import type { Identity, InboundMessage } from "#core/message.ts";
import { windowEnd } from "#core/window.ts";
import type { Wording } from "#core/wording.ts";
import { answerable } from "#shared/replies.ts";

/** Where an answer to a message goes: on its own channel, or into the mailbox that was made for a form. */
export interface Way {
  readonly channel: InboundMessage["channel"];
  readonly account: string;
  readonly to: Identity;
}

/** How a message can be answered in words; undefined where nothing tells who sent it, and for a call, which carries none. */
export function wayTo(message: InboundMessage): Way | undefined {
  if (message.channel === "voice") return undefined;
  const mailbox = message.identities.find(({ kind }) => kind === "mailbox");
  if (mailbox !== undefined) return { channel: "mailbox", account: "mailbox", to: mailbox };
  const to = answerable(message);
  return to && { channel: message.channel, account: message.account, to };
}

/** How a person can be answered: on each channel she wrote on, at the address of her last message there. */
export function waysOf(inbound: readonly InboundMessage[], wordings: readonly Wording[] = []): readonly ReplyWay[] {
  const last = new Map<string, ReplyWay>();
  const seen = new Set<string>();
  for (const message of inbound) {
    const way = wayTo(message);
    const channel = way?.channel ?? message.channel;
    if (seen.has(channel)) continue;
    seen.add(channel);
    if (way === undefined) continue;
    const windowEnds = windowEnd(channel, message.sentAt);
    const approved = channel === "whatsapp" ? [...wordings] : [];
    const place = { channel, to: shown(way), wordings: approved };
    last.set(channel, { ...place, ...(windowEnds !== undefined && { windowEnds }) });
  }
  return [...last.values()];
}

const shown = ({ to: { kind, value } }: Way): string => (kind === "mailbox" ? referenceIn(value) : value);
