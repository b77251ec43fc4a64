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
  const { message, message_edit, delivery, read, policy_enforcement } = event;
  const about = {
    channel: "facebook",
    account: seen.account,
    at: providerTime(event.timestamp, seen.now),
  } as const;
  if (message !== undefined && isEcho(event, seen)) return echoIn(event, seen, about);
  if (message?.is_deleted === true && message.mid !== undefined) {
    return [{ kind: "amendment", ...about, of: message.mid, text: undefined }];
  }
  if (message_edit?.mid !== undefined) {
    const { mid, text = "", num_edit } = message_edit;
    return [{ kind: "amendment", ...about, of: mid, text: cleaned(text), number: num_edit, otherwise: seen.message }];
  }
  const mids = delivery?.mids.flatMap((mid) => looseText.parse(mid) ?? []) ?? [];
  const delivered = mids.map((providerId): Notice => ({ kind: "delivery", ...about, providerId, state: "delivered" }));
  const seenBy: Notice[] =
    read?.mid === undefined ? [] : [{ kind: "delivery", ...about, providerId: read.mid, state: "read" }];
  const warned: Notice[] =
    policy_enforcement === undefined ? [] : [{ kind: "warning", ...about, code: "policy_enforcement" }];
  return [...delivered, ...seenBy, ...warned];
}

/** What our own account sent. Instagram's echoes come like any message; the sender tells them. */
const isEcho = ({ message, sender }: Event, { account }: Place): boolean =>
  message?.is_echo === true || sender?.id === account;

/** Whether an event tells of a message rather than being one. */
export const isNoMessage = (event: Event, place: Place): boolean =>
  isEcho(event, place) || event.message?.is_deleted === true || event.message_edit?.mid !== undefined;

function echoIn(
  { message, recipient }: Event,
  seen: Seen,
  about: { readonly channel: "facebook"; readonly account: string; readonly at: string },
): readonly Notice[] {
  // The person is the one it was sent to.
  const to = addressOf(recipient?.id, seen);
  if (message?.mid === undefined || to === undefined) return [];
  const text = cleaned(message.text ?? "(no words)");
  return [{ kind: "echo", ...about, providerId: message.mid, to, text, replyId: message.metadata }];
}
