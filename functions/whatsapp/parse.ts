import { createHash } from "node:crypto";
import * as z from "zod";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import type { Notice } from "#core/notice.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import { contentOf, WhatsAppMessage } from "./content.ts";
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
const Change = z.looseObject({ field: z.unknown().optional(), value: Value });
const Entry = z.looseObject({ id: looseText, changes: looseList });
const Envelope = z.looseObject({ object: z.unknown().optional(), entry: looseList });

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
  const entries = fitting(Entry, envelope.entry).filter(({ id }) => !isOther && id !== dashboard.entry);
  const found = entries.flatMap((entry) => entry.changes.map((given) => foundIn(given, now)));
  const messages = found.flatMap((change) => change.messages);
  const notices = found.flatMap((change) => change.notices);
  const empty = found.filter((change) => change.messages.length + change.notices.length === 0);
  return { messages, notices, ignored: envelope.entry.length - entries.length + empty.length };
}

function foundIn(given: unknown, now: Date): { messages: readonly Received[]; notices: readonly Notice[] } {
  const change = Change.safeParse(given).data;
  if (change === undefined || change.value.metadata?.phone_number_id === dashboard.number) {
    return { messages: [], notices: [] };
  }
  const { field, value } = change;
  const lines = value.messages.flatMap((message) => received(value, message, now) ?? []);
  const changed = value.user_id_update.flatMap((update) => changeLine(updatedIds(accountOf(value), update, now)) ?? []);
  return {
    messages: [...lines.filter(({ kind }) => !isChange(kind)), ...changed],
    notices: noticesIn(field, value, now),
  };
}

function noticesIn(field: unknown, value: Value, now: Date): readonly Notice[] {
  const account = accountOf(value);
  const messages = fitting(WhatsAppMessage, value.messages);
  const all = [
    ...value.statuses.map((given) => deliveryIn(account, given, now)),
    ...value.messages.map((given) => amendmentIn(given, received(value, given, now))),
    ...messages.map((message) => movedIn(account, message, now)),
    ...value.user_id_update.map((given) => updatedIds(account, given, now)),
    ...value.message_echoes.map((given) => echoIn(account, given, now)),
    ...warningsIn({ account, field, errors: value.errors }, now),
  ];
  return all.filter((notice) => notice !== undefined);
}

function received(value: Value, given: unknown, now: Date): Received | undefined {
  const message = WhatsAppMessage.safeParse(given).data;
  if (message === undefined) return undefined;
  const contact = contactOf(message, { contacts: fitting(Contact, value.contacts), messages: value.messages.length });
  // A change of number stands with whoever had it: the new holder may be someone else.
  const moved = movedIn(accountOf(value), message, now);
  const identities = moved?.kind === "moved" ? moved.before : identitiesOf(message, contact);
  const content = contentOf(message, identities.length > 0);
  const id = message.id ?? createHash("sha256").update(JSON.stringify(given)).digest("hex");
  const name = contact?.profile?.name;
  return {
    channel: "whatsapp",
    account: accountOf(value),
    id,
    direction: "in",
    ...content,
    identities: identities.length > 0 ? [...identities] : [{ kind: "message", value: id }],
    ...(name === undefined ? {} : { profileName: cleaned(name).slice(0, 200) }),
    sentAt: providerTime(message.timestamp, now),
  };
}

/** A change of id that comes in a field of its own is a line on the case of whoever had it, as one that comes as a message. */
function changeLine(notice: Notice | undefined): Received | undefined {
  if (notice?.kind !== "moved") return undefined;
  const { account, at, before } = notice;
  return {
    channel: "whatsapp",
    account,
    id: createHash("sha256").update(JSON.stringify(notice)).digest("hex"),
    direction: "in",
    kind: "system",
    shownAs: "number or id changed",
    marks: ["check-who"],
    opensCase: false,
    identities: [...before],
    sentAt: at,
  };
}

/** What changes a message that is there is no message. */
const isChange = (kind: string): boolean => kind === "edit" || kind === "revoke";

const accountOf = ({ metadata }: Value): string => metadata?.phone_number_id ?? "unknown";
