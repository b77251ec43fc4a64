import * as z from "zod/mini";
import { looseFlag, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import { cleaned } from "#core/text.ts";
import { cards } from "./cards.ts";
import { choice, type Details, edited, type Inner, inner, type Said, unsupported } from "./said.ts";

export const WhatsAppMessage = z.looseObject({
  id: looseText,
  type: looseText,
  from: looseText,
  from_user_id: looseText,
  from_parent_user_id: looseText,
  group_id: looseText,
  timestamp: z.optional(z.unknown()),
  context: looseObject({ id: looseText, forwarded: looseFlag, frequently_forwarded: looseFlag }),
  referral: looseObject({ headline: looseText, body: looseText, source_type: looseText }),
  origin: looseText,
});
export type WhatsAppMessage = z.infer<typeof WhatsAppMessage>;

/** What a message says, whoever sent it. */
type Content = Pick<
  Received,
  "kind" | "text" | "shownAs" | "opensCase" | "media" | "details" | "about" | "contact" | "marks"
>;

/** What a person did that starts no conversation by itself. */
const joining = new Set(["reaction", "request_welcome", "revoke", "system"]);

/**
 * The words and things in a message. A type that is not known yet is shown by its name; it opens a case where a person
 * sent it.
 */
export function contentOf(message: WhatsAppMessage, hasSender: boolean): Content {
  const type = (message.type ?? typeBy(message) ?? "unknown").slice(0, 50);
  const read = readers[type];
  const said = (read ?? unknownType)(inner(message[type]), message);
  const { context, referral, group_id } = message;
  const details = textDetails({
    ...said.details,
    advert: referral?.headline ?? referral?.body ?? referral?.source_type,
  });
  const marks = [
    ...(said.marks ?? []),
    ...(context?.forwarded === true ? ["forwarded" as const] : []),
    ...(context?.frequently_forwarded === true ? ["forwarded-often" as const] : []),
    ...(group_id === undefined ? [] : ["group" as const]),
  ];
  const about = said.about ?? context?.id;
  return {
    kind: type,
    ...(said.text === undefined ? {} : { text: cleaned(said.text) }),
    ...(type === "text" && said.text !== undefined ? {} : { shownAs: said.shownAs ?? type }),
    opensCase: !joining.has(type) && (read !== undefined || hasSender),
    ...(said.media === undefined ? {} : { media: [said.media] }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(about === undefined ? {} : { about }),
    ...(said.contact === undefined ? {} : { contact: said.contact }),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

const file = (content: Inner, { type }: WhatsAppMessage): Said => {
  const { id, url, mime_type, sha256, filename, caption } = content;
  return {
    text: caption,
    ...(content.voice === true || type === "voice" ? { shownAs: "voice note" } : {}),
    media: {
      kind: type ?? "file",
      ...(id === undefined ? {} : { id }),
      ...(url === undefined ? {} : { url }),
      // `audio/ogg; codecs=opus`
      ...(mime_type === undefined ? {} : { mimeType: mime_type.split(";", 1).join("").trim().toLowerCase() }),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(filename === undefined ? {} : { name: cleaned(filename).slice(0, 200) }),
      state: "pending",
    },
  };
};

type Reader = (content: Inner, message: WhatsAppMessage) => Said;

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages */
const readers: Readonly<Record<string, Reader>> = {
  text: ({ body }) => ({ text: body }),
  image: file,
  video: file,
  audio: file,
  voice: file,
  document: file,
  sticker: file,
  location: ({ latitude, longitude, name, address, url }) => ({
    details: { latitude, longitude, name, address, link: url },
  }),
  contacts: (_, message) => cards(looseList.parse(message["contacts"]), message.origin),
  interactive: (content) => choice(content),
  button: ({ text, payload }) => ({ text, details: { value: payload } }),
  reaction: ({ message_id, emoji }) => ({
    text: emoji,
    about: message_id,
    shownAs: emoji === undefined ? "reaction taken back" : "reaction",
  }),
  order: ({ text }) => ({ text }),
  system: ({ type = "" }) => ({
    shownAs: /number|user_id|identity/.test(type) ? "number or id changed" : "system",
    marks: /number|user_id|identity/.test(type) ? ["check-who"] : [],
  }),
  edit: ({ original_message_id, message }) => ({
    ...edited(message),
    about: original_message_id,
    shownAs: "changed a message",
  }),
  revoke: ({ original_message_id }) => ({ about: original_message_id, shownAs: "took a message back" }),
  unsupported: (_, message) => ({ shownAs: unsupported(message) }),
  request_welcome: () => ({ shownAs: "opened the chat" }),
};

const unknownType: Reader = (content) => ({ text: content.body ?? content.caption ?? content.text });

/** A message without a type still says what it is by the object it holds. */
const typeBy = (message: WhatsAppMessage): string | undefined =>
  Object.keys(readers).find((type) => typeof message[type] === "object" && message[type] !== null);

/** For the desk: short texts only, and not too many. */
const textDetails = (details: Details): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details)
      .flatMap(([name, value]) => (value === undefined ? [] : [[name.slice(0, 50), cleaned(value).slice(0, 1_000)]]))
      .slice(0, 40),
  );
