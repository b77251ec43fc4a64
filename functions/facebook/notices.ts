import { looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Event } from "./content.ts";
import { addressOf, type Place } from "./people.ts";

interface Seen extends Place {
  /** The same event as a message, for a change whose original never came. */
  readonly message: Received | undefined;
}

/** What an event tells of messages that are there: echoes, edits, messages taken back, receipts, warnings. */
export function noticesIn(event: Event, seen: Seen): readonly Notice[] {
  const { message, message_edit, delivery, read, sender, policy_enforcement } = event;
  const about = {
    channel: "facebook",
    account: seen.account,
    at: providerTime(event.timestamp, seen.now),
  } as const;
  if (isEcho(event, seen)) return echoIn(event, seen, about);
  if (message?.is_deleted === true && message.mid !== undefined) {
    return [{ kind: "amendment", ...about, of: message.mid, text: undefined }];
  }
  if (message_edit?.mid !== undefined) {
    const { mid, text, num_edit } = message_edit;
    // A change that cannot be read takes no words away: it stands on the case as a line of its own.
    if (text === undefined) return [];
    return [{ kind: "amendment", ...about, of: mid, text: cleaned(text), number: num_edit, otherwise: seen.message }];
  }
  const warned: Notice[] =
    policy_enforcement === undefined ? [] : [{ kind: "warning", ...about, code: "policy_enforcement" }];
  return [...receiptsIn({ delivery, read, sender }, seen, about), ...warned];
}

interface Told {
  readonly channel: "facebook";
  readonly account: string;
  readonly at: string;
}

/** How far messages of ours have come: Instagram and new Messenger name them, else a time up to which all have. */
function receiptsIn(
  { delivery, read, sender }: Pick<Event, "delivery" | "read" | "sender">,
  seen: Seen,
  about: Told,
): readonly Notice[] {
  const mids = delivery?.mids.flatMap((mid) => looseText.parse(mid) ?? []) ?? [];
  const named = [
    ...mids.map((providerId) => ({ providerId, state: "delivered" as const })),
    ...(read?.mid === undefined ? [] : [{ providerId: read.mid, state: "read" as const }]),
  ];
  const from = addressOf(sender?.id, seen);
  const until = (watermark: unknown, state: "delivered" | "read"): Notice[] =>
    from === undefined || watermark === undefined || watermark === null
      ? []
      : [{ kind: "watermark", ...about, from, until: providerTime(watermark, seen.now), state }];
  return [
    ...named.map((one): Notice => ({ kind: "delivery", ...about, ...one })),
    ...(mids.length > 0 ? [] : until(delivery?.watermark, "delivered")),
    ...(read?.mid === undefined ? until(read?.watermark, "read") : []),
  ];
}

/** What our own account sent. Instagram's echoes come like any message; the sender tells them. */
const isEcho = ({ message, sender }: Event, { account }: Place): boolean =>
  message?.is_echo === true || sender?.id === account;

/** Whether an event tells of a message rather than being one. */
export const isNoMessage = (event: Event, place: Place): boolean =>
  isEcho(event, place) || event.message?.is_deleted === true || isReadableEdit(event);

const isReadableEdit = ({ message_edit }: Event): boolean =>
  message_edit?.mid !== undefined && message_edit.text !== undefined;

function echoIn({ message, recipient }: Event, seen: Seen, about: Told): readonly Notice[] {
  // The person is the one it was sent to.
  const to = addressOf(recipient?.id, seen);
  if (message?.mid === undefined || message.is_deleted === true || to === undefined) return [];
  const text = cleaned(message.text ?? "(no words)");
  return [{ kind: "echo", ...about, providerId: message.mid, to, text, replyId: message.metadata }];
}
