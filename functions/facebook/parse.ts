import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import { contentOf, Event } from "./content.ts";
import { isNoMessage, noticesIn } from "./notices.ts";
import { addressOf, type Place } from "./people.ts";

const Entry = z.looseObject({
  id: looseText,
  messaging: looseList,
  standby: looseList,
  changes: looseList,
});
type Entry = z.infer<typeof Entry>;
const Change = z.looseObject({ field: looseText, value: z.optional(z.unknown()) });
const Envelope = z.looseObject({ object: z.optional(z.unknown()), entry: looseList });

/** What the test button of Meta's dashboard sends: nobody wrote it. */
const dashboardEntry = "0";

/**
 * Everything in a webhook of a page or an Instagram account: each entry, each event, those of `standby` too. An event is
 * known by the key it holds. Throws for a body that is not JSON or not Meta's envelope.
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events
 */
export function parse(request: Request, now: Date): Parsed {
  const envelope = Envelope.parse(JSON.parse(request.body.toString("utf8")));
  const network = envelope.object === "instagram" ? "instagram" : "page";
  const entries = fitting(Entry, envelope.entry).filter(({ id }) => id !== dashboardEntry);
  const found = entries.flatMap((entry) => eventsIn(entry, network, now));
  const messages = found.flatMap(({ message }) => message ?? []);
  const notices = found.flatMap((event) => event.notices);
  const unread = found.filter(({ isUnread }) => isUnread).length;
  const empty = found.filter(({ message, notices: told }) => message === undefined && told.length === 0);
  const ignored = empty.length - unread + envelope.entry.length - entries.length;
  return { messages, notices, ignored, ...(unread > 0 && { unread }) };
}

interface Found {
  readonly message?: Received | undefined;
  readonly notices: readonly Notice[];
  /** It is no event at all. */
  readonly isUnread?: boolean;
}

function eventsIn(entry: Entry, network: Place["network"], now: Date): readonly Found[] {
  const place = { account: entry.id ?? "unknown", network, standby: false, now };
  return [
    ...entry.messaging.map((given) => foundIn(given, place)),
    ...entry.standby.map((given) => foundIn(given, { ...place, standby: true })),
    ...entry.changes.map((given) => changeIn(given, place)),
  ];
}

const Sent = z.looseObject({ sender: z.looseObject({}) });

/** Instagram hands over messages as changes too, by some ways of login. What else changes on a page is public. */
function changeIn(given: unknown, place: Place): Found {
  const change = Change.safeParse(given).data;
  if (change === undefined) return { notices: [], isUnread: true };
  const { field = "messages", value } = change;
  if (comments.has(field)) return { notices: commentIn(value, place) };
  const isEvent = /^(messag|standby)/.test(field) || Sent.safeParse(value).success;
  return isEvent ? foundIn(value, place) : { notices: [] };
}

const comments = new Set(["feed", "comments", "live_comments"]);

/** What a person wrote or pressed. Where it is there and cannot be read, somebody may be waiting in it. */
const said = ["message", "message_edit", "postback"] as const;

function foundIn(given: unknown, place: Place): Found {
  const event = Event.safeParse(given).data;
  if (event === undefined) return { notices: [], isUnread: true };
  const raw = z.record(z.string(), z.unknown()).parse(given);
  const isUnread = said.some((name) => (raw[name] ?? undefined) !== undefined && event[name] === undefined);
  if (isUnread) return { notices: [], isUnread };
  const message = received(event, { given, place });
  const notices = noticesIn(event, { ...place, message });
  return { message: isNoMessage(event, place) ? undefined : message, notices };
}

function received(
  event: Event,
  { given, place }: { readonly given: unknown; readonly place: Place },
): Received | undefined {
  const content = contentOf(event, place);
  if (content === undefined) return undefined;
  const { mid, ...words } = content;
  const id =
    mid ??
    createHash("sha256")
      .update(JSON.stringify(ownOf(event, given)))
      .digest("hex");
  return {
    channel: "facebook",
    account: place.account,
    id,
    direction: "in",
    ...words,
    identities: [addressOf(event.sender?.id, place) ?? { kind: "message", value: id }],
    sentAt: providerTime(event.timestamp, place.now),
  };
}

/**
 * What tells an event without an id from another: a repeat may say more of the page or the app than the first did. Without
 * a time the whole of it.
 */
function ownOf({ sender, timestamp, postback, reaction, referral, optin }: Event, given: unknown): unknown {
  if (typeof timestamp !== "number" && typeof timestamp !== "string") return given;
  if (postback !== undefined) return ["postback", sender?.id, timestamp, postback.payload ?? postback.title];
  if (reaction !== undefined) return ["reaction", sender?.id, timestamp, reaction.mid, reaction.action];
  if (referral !== undefined) return ["referral", sender?.id, timestamp, referral.ref];
  return optin === undefined ? given : ["optin", sender?.id, timestamp, optin.ref];
}

const Feed = z.looseObject({
  item: looseText,
  verb: looseText,
  comment_id: looseText,
  id: looseText,
  from: looseObject({ id: looseText }),
});

/** A new comment of someone else. It is public: what it says is not kept, and it opens no case. */
function commentIn(given: unknown, { account, now }: Place): Notice[] {
  const feed = Feed.safeParse(given).data;
  const commentId = feed?.comment_id ?? feed?.id;
  const isNew = feed?.verb === undefined || feed.verb === "add";
  const isComment = feed?.item === undefined || feed.item === "comment";
  if (commentId === undefined || !isNew || !isComment || feed?.from?.id === account) return [];
  return [{ kind: "comment", channel: "facebook", account, at: now.toISOString(), commentId }];
}
