import { createHash } from "node:crypto";
import * as z from "zod";
import type { Received } from "#core/message.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";

const text = z.string().min(1).optional().catch(undefined);

// Meta adds fields and events without notice: everything may be missing, or be something else.
const Attachment = z.looseObject({ type: z.string().catch("attachment") });
const Content = z.looseObject({
  mid: text,
  text,
  is_echo: z.boolean().optional().catch(undefined),
  is_deleted: z.boolean().optional().catch(undefined),
  attachments: z.array(Attachment).catch([]),
});
const Postback = z.looseObject({ mid: text, title: text, payload: text });
const Reaction = z.looseObject({ mid: text, action: text, emoji: text });
const Event = z.looseObject({
  sender: z.looseObject({ id: text }).optional().catch(undefined),
  timestamp: z.unknown().optional(),
  message: Content.optional().catch(undefined),
  postback: Postback.optional().catch(undefined),
  reaction: Reaction.optional().catch(undefined),
});
type Event = z.infer<typeof Event>;
const Envelope = z.looseObject({
  object: z.string(),
  entry: z.array(
    z.looseObject({
      id: z.string().catch("unknown"),
      messaging: z.array(z.unknown()).catch([]),
      standby: z.array(z.unknown()).catch([]),
      changes: z.array(z.unknown()).catch([]),
    }),
  ),
});

/**
 * Every message of a page's webhook: each entry, each event, those of `standby` too, where another app answers. Echoes
 * of what the page sent, receipts and other events are counted, not kept. Throws for a body that is not JSON or not
 * Meta's envelope.
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events
 */
export function parse(request: Request, now: Date): Parsed {
  const envelope = Envelope.parse(JSON.parse(request.body.toString("utf8")));
  const found = envelope.entry.flatMap(({ id, messaging, standby, changes }) => [
    ...[...messaging, ...standby].map((event) => received(id, event, now)),
    ...changes.map(() => undefined),
  ]);
  const messages = found.filter((message) => message !== undefined);
  return { messages, ignored: found.length - messages.length };
}

function received(account: string, given: unknown, now: Date): Received | undefined {
  const event = Event.safeParse(given).data;
  const sender = event?.sender?.id;
  if (event === undefined || sender === undefined) return undefined;
  const said = saidIn(event);
  if (said === undefined) return undefined;
  return {
    channel: "facebook",
    account,
    id: said.id ?? createHash("sha256").update(JSON.stringify(given)).digest("hex"),
    direction: "in",
    kind: said.kind,
    ...(said.text === undefined ? {} : { text: cleaned(said.text) }),
    ...(said.shownAs === undefined ? {} : { shownAs: said.shownAs }),
    opensCase: said.kind !== "reaction",
    identities: [{ kind: "page-scoped", value: sender, scope: account }],
    sentAt: providerTime(event.timestamp, now),
  };
}

interface Said {
  readonly id: string | undefined;
  readonly kind: string;
  readonly text?: string | undefined;
  readonly shownAs?: string;
}

/** What the person said or did, by the key that is there; undefined for an echo, a receipt or an event of the page. */
function saidIn({ message, postback, reaction }: Event): Said | undefined {
  if (message !== undefined) {
    if (message.is_echo === true || message.is_deleted === true) return undefined;
    const kinds = message.attachments.map(({ type }) => type);
    if (kinds.length === 0 && message.text !== undefined) return { id: message.mid, kind: "text", text: message.text };
    const [kind = "unsupported"] = kinds;
    return { id: message.mid, kind, text: message.text, shownAs: kinds.join(", ") || kind };
  }
  if (postback !== undefined) {
    return { id: postback.mid, kind: "postback", text: postback.title, shownAs: "postback" };
  }
  // A message may have several reactions, so its id is not theirs.
  return reaction === undefined ? undefined : { id: undefined, kind: "reaction", shownAs: "reaction" };
}
