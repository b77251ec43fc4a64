import { createHash } from "node:crypto";
import * as z from "zod";
import type { Identity, Received } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import { cleaned } from "#core/text.ts";
import { providerTime } from "#core/time.ts";
import type { Parsed, Request } from "#shared/webhook.ts";

const text = z.string().min(1).optional().catch(undefined);

// Meta adds fields and types without notice: everything may be missing, or be something else.
const Contact = z.looseObject({
  wa_id: text,
  user_id: text,
  profile: z.looseObject({ name: text }).optional().catch(undefined),
});
const WhatsAppMessage = z.looseObject({
  id: text,
  type: z.string().catch("unknown"),
  from: text,
  from_user_id: text,
  from_parent_user_id: text,
  timestamp: z.unknown().optional(),
});
type WhatsAppMessage = z.infer<typeof WhatsAppMessage>;
const Value = z.looseObject({
  metadata: z.looseObject({ phone_number_id: text }).optional().catch(undefined),
  contacts: z.array(Contact).catch([]),
  messages: z.array(z.unknown()).catch([]),
});
const Envelope = z.looseObject({
  object: z.string(),
  entry: z.array(
    z.looseObject({
      changes: z.array(z.looseObject({ field: z.unknown().optional(), value: z.unknown().optional() })).catch([]),
    }),
  ),
});

/** What a person did that starts no conversation by itself. */
const joining = new Set(["reaction", "request_welcome", "system", "edit", "revoke"]);

/**
 * Every message of a WhatsApp Cloud API webhook: each entry, each change, each message. Receipts and other fields are
 * counted, not kept. Throws for a body that is not JSON or not Meta's envelope.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
export function parse(request: Request, now: Date): Parsed {
  const envelope = Envelope.parse(JSON.parse(request.body.toString("utf8")));
  const changes = envelope.entry.flatMap((entry) => entry.changes);
  const values = changes
    .filter(({ field }) => field === "messages" && envelope.object === "whatsapp_business_account")
    .map(({ value }) => Value.safeParse(value))
    .filter((read) => read.success)
    .map((read) => read.data);
  const found = values.flatMap((value) => value.messages.map((message) => received(value, message, now)));
  const messages = found.filter((message) => message !== undefined);
  return { messages, ignored: changes.length - values.length + found.length - messages.length };
}

function received(value: z.infer<typeof Value>, given: unknown, now: Date): Received | undefined {
  const read = WhatsAppMessage.safeParse(given);
  if (!read.success) return undefined;
  const message = read.data;
  const sender = value.contacts.find(
    ({ wa_id, user_id }) =>
      (user_id !== undefined && user_id === message.from_user_id) || (wa_id !== undefined && wa_id === message.from),
  );
  const words = wordsOf(message);
  const id = message.id ?? createHash("sha256").update(JSON.stringify(given)).digest("hex");
  const identities = identitiesOf(message);
  return {
    channel: "whatsapp",
    account: value.metadata?.phone_number_id ?? "unknown",
    id,
    direction: "in",
    kind: message.type,
    ...(words === undefined ? {} : { text: cleaned(words) }),
    ...(message.type === "text" ? {} : { shownAs: message.type }),
    opensCase: !joining.has(message.type),
    identities: identities.length > 0 ? identities : [{ kind: "message", value: id }],
    ...(sender?.profile?.name === undefined ? {} : { profileName: cleaned(sender.profile.name) }),
    sentAt: providerTime(message.timestamp, now),
  };
}

const Text = z.looseObject({ body: z.string() });
const Caption = z.looseObject({ caption: z.string() });
const ButtonText = z.looseObject({ text: z.string() });

/** The words in a message: a text's body, a caption, the label of a pressed button. */
function wordsOf(message: WhatsAppMessage): string | undefined {
  const content = message[message.type];
  return (
    Text.safeParse(content).data?.body ??
    Caption.safeParse(content).data?.caption ??
    ButtonText.safeParse(content).data?.text
  );
}

/** A person with a username may come without a number; then the business-scoped id is all there is. */
function identitiesOf({ from, from_user_id, from_parent_user_id }: WhatsAppMessage): Identity[] {
  const number = from === undefined ? undefined : phoneNumber(`+${from}`);
  return [
    ...(number === undefined ? [] : [{ kind: "phone" as const, value: number }]),
    ...(from_user_id === undefined ? [] : [{ kind: "bsuid" as const, value: from_user_id }]),
    ...(from_parent_user_id === undefined ? [] : [{ kind: "parent-bsuid" as const, value: from_parent_user_id }]),
  ];
}
