import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import { contentOf, WhatsAppMessage } from "./content.ts";
import { noNews } from "./fields.ts";
import { amendmentIn, deliveryIn, echoIn, movedIn, updatedIds, warningsIn } from "./notices.ts";
import { Contact, contactOf, identitiesOf } from "./people.ts";

const Value = z.looseObject({
  metadata: looseObject({ phone_number_id: looseText }),
  contacts: looseList,
  messages: looseList,
  statuses: looseList,
  message_echoes: looseList,
  user_id_update: looseList,
  errors: looseList,
});
type Value = z.infer<typeof Value>;
const Change = z.looseObject({ field: z.optional(z.unknown()), value: Value });
const Entry = z.looseObject({ id: looseText, changes: looseList });
const Envelope = z.looseObject({ object: z.optional(z.unknown()), entry: looseList });

/** What the test button of Meta's dashboard sends: nobody wrote it. */
const dashboard = { entry: "0", number: "123456123" };

/**
 * Everything in a WhatsApp Cloud API webhook: each entry, each change, each message and status. Throws for a body that is
 * not JSON or not Meta's envelope.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
export const parse = (request: Request, now: Date): Parsed => read(JSON.parse(request.body.toString("utf8")), now);

const Social = z.looseObject({ whatsAppWebhookEntry: z.string() });

/**
 * The same from AWS End User Messaging Social, which hands over one entry of Meta's envelope as a text of JSON. Throws
 * for anything else.
 * @see https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html
 */
export function parseSocial(notification: string, publishedAt: string): Parsed {
  const { whatsAppWebhookEntry } = Social.parse(JSON.parse(notification));
  return read({ entry: [Entry.parse(JSON.parse(whatsAppWebhookEntry))] }, new Date(publishedAt));
}

function read(body: unknown, now: Date): Parsed {
  const envelope = Envelope.parse(body);
  const isOther = typeof envelope.object === "string" && envelope.object !== "whatsapp_business_account";
  const read = fitting(Entry, envelope.entry);
  const entries = read.filter(({ id }) => !isOther && id !== dashboard.entry);
  const found = entries.flatMap((entry) => entry.changes.map((given) => foundIn(given, now)));
  const messages = found.flatMap((change) => change.messages);
  const notices = found.flatMap((change) => change.notices);
  const empty = found.filter((change) => change.messages.length + change.notices.length + change.unread === 0);
  const ignored = read.length - entries.length + empty.length;
  const unread = found.reduce((sum, change) => sum + change.unread, envelope.entry.length - read.length);
  return { messages, notices, ignored, ...(unread > 0 && { unread }) };
}

interface Found {
  readonly messages: readonly Received[];
  readonly notices: readonly Notice[];
  /** What stands in the place of messages, or of a list of them, and is none. */
  readonly unread: number;
}

function foundIn(given: unknown, now: Date): Found {
  const change = Change.safeParse(given).data;
  if (change === undefined) return { messages: [], notices: [], unread: 1 };
  if (change.value.metadata?.phone_number_id === dashboard.number) return { messages: [], notices: [], unread: 0 };
  const { field, value } = change;
  // What is known to be no news makes no case, though it may bring messages of before; a field that is not known might.
  const isMessages = typeof field !== "string" || !noNews.has(field);
  const lines = isMessages ? linesIn(value, now) : [];
  const account = accountOf(value);
  const updated = value.user_id_update.map((given) => ({ given, notice: updatedIds(account, given, now) }));
  const told = [
    ...(isMessages ? value.statuses.map((status) => deliveryIn(account, status, now)) : []),
    ...lines.flatMap(({ amendment, moved }) => [amendment, moved]),
    ...updated.map(({ notice }) => notice),
    ...value.message_echoes.map((echo) => echoIn(account, echo, now)),
    ...warningsIn({ account, field, errors: value.errors }, now),
  ];
  return {
    // What changes a message that is there is no message.
    messages: [
      ...lines.flatMap(({ line, amendment }) => (amendment === undefined ? [line] : [])),
      ...updated.flatMap((update) => changeLine(update) ?? []),
    ],
    notices: told.filter((notice) => notice !== undefined),
    unread: isMessages ? value.messages.length - lines.length : 0,
  };
}

interface Line {
  readonly line: Received;
  /** The message that it changes, where it changes one. */
  readonly amendment: Notice | undefined;
  readonly moved: Notice | undefined;
}

function linesIn(value: Value, now: Date): readonly Line[] {
  const account = accountOf(value);
  // Once for all: a batch may have a thousand of each.
  const contacts = fitting(Contact, value.contacts);
  return value.messages.flatMap((given): Line[] => {
    const message = WhatsAppMessage.safeParse(given).data;
    if (message === undefined) return [];
    const moved = movedIn(account, message, now);
    const contact = contactOf(message, { contacts, messages: value.messages.length });
    const line = received({ account, message, given, contact, moved }, now);
    return [{ line, amendment: amendmentIn(given, line), moved }];
  });
}

interface Read {
  readonly account: string;
  readonly message: WhatsAppMessage;
  readonly given: unknown;
  readonly contact: Contact | undefined;
  readonly moved: Notice | undefined;
}

function received({ account, message, given, contact, moved }: Read, now: Date): Received {
  // A change of number stands with whoever had it: the new holder may be someone else.
  const identities = moved?.kind === "moved" ? moved.before : identitiesOf(message, contact);
  const content = contentOf(message, identities.length > 0);
  const id = message.id ?? createHash("sha256").update(JSON.stringify(given)).digest("hex");
  const name = contact?.profile?.name;
  return {
    channel: "whatsapp",
    account,
    id,
    direction: "in",
    ...content,
    identities: identities.length > 0 ? [...identities] : [{ kind: "message", value: id }],
    ...(name === undefined ? {} : { profileName: cleaned(name).slice(0, 200) }),
    sentAt: providerTime(message.timestamp, now),
  };
}

/** A change of id that comes in a field of its own is a line on the case of whoever had it, as one that comes as a message. */
function changeLine({ given, notice }: { given: unknown; notice: Notice | undefined }): Received | undefined {
  if (notice?.kind !== "moved") return undefined;
  const { account, at, before } = notice;
  return {
    channel: "whatsapp",
    account,
    id: createHash("sha256").update(JSON.stringify(given)).digest("hex"),
    direction: "in",
    kind: "system",
    shownAs: "number or id changed",
    marks: ["check-who"],
    opensCase: false,
    identities: [...before],
    sentAt: at,
  };
}

const accountOf = ({ metadata }: Value): string => metadata?.phone_number_id ?? "unknown";
