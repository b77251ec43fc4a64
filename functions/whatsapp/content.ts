import * as z from "zod";
import { fitting, looseFlag, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Mark, Media, Received } from "#core/message.ts";
import { latinDigits, phoneNumber } from "#core/phone.ts";
import { cleaned } from "#core/text.ts";

export const WhatsAppMessage = z.looseObject({
  id: looseText,
  type: looseText,
  from: looseText,
  from_user_id: looseText,
  from_parent_user_id: looseText,
  group_id: looseText,
  timestamp: z.unknown().optional(),
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

interface Said {
  readonly text?: string | undefined;
  readonly shownAs?: string | undefined;
  readonly media?: Media;
  readonly details?: Details;
  readonly about?: string | undefined;
  readonly contact?: Record<string, string> | undefined;
  readonly marks?: readonly Mark[];
}
type Details = Readonly<Record<string, string | undefined>>;

/** What a person did that starts no conversation by itself. */
const joining = new Set(["reaction", "request_welcome", "system"]);

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
  location: ({ latitude, longitude, name, address }) => ({ details: { latitude, longitude, name, address } }),
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

const Inner = z.looseObject({
  body: looseText,
  text: looseText,
  caption: looseText,
  id: looseText,
  url: looseText,
  mime_type: looseText,
  sha256: looseText,
  filename: looseText,
  voice: looseFlag,
  latitude: looseText,
  longitude: looseText,
  name: looseText,
  address: looseText,
  payload: looseText,
  message_id: looseText,
  emoji: looseText,
  type: looseText,
  original_message_id: looseText,
  message: z.unknown().optional(),
});
type Inner = z.infer<typeof Inner>;

const inner = (given: unknown): Inner => Inner.parse(Inner.safeParse(given).data ?? {});

/** A message without a type still says what it is by the object it holds. */
const typeBy = (message: WhatsAppMessage): string | undefined =>
  Object.keys(readers).find((type) => typeof message[type] === "object" && message[type] !== null);

/** The words of the message that an edit holds, now. */
function edited(message: unknown): { readonly text?: string } {
  const read = z.looseObject({ type: looseText }).safeParse(message).data;
  const content = inner(read?.[read.type ?? "text"]);
  const text = content.body ?? content.caption;
  return text === undefined ? {} : { text: cleaned(text) };
}

const Choice = z.looseObject({
  id: looseText,
  title: looseText,
  description: looseText,
  body: looseText,
  response_json: looseText,
});

/** A pressed button, a chosen line of a list, a filled-in form. */
function choice(content: Inner): Said {
  const read = Choice.safeParse(content[content.type ?? ""]).data;
  if (content.type === undefined || read === undefined) return {};
  const { id, title, description, body, response_json } = read;
  return {
    text: title ?? body,
    shownAs: content.type.slice(0, 50),
    details: { value: id, description, ...answers(response_json) },
  };
}

/** The answers of a form come as a text of JSON. */
function answers(json: string | undefined): Details {
  try {
    const read = z.record(z.string(), z.unknown()).parse(JSON.parse(json ?? "{}"));
    return Object.fromEntries(
      Object.entries(read)
        .filter(([name]) => name !== "flow_token")
        .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
    );
  } catch {
    return {};
  }
}

const Card = z.looseObject({ name: looseObject({ formatted_name: looseText }), phones: looseList });
const CardPhone = z.looseObject({ phone: looseText });

/** Contact cards. The number in one is a claim, also where it answers our request for hers. */
function cards(given: readonly unknown[], origin: string | undefined): Said {
  const read = fitting(Card, given);
  const numbers = read.map(({ phones }) => fitting(CardPhone, phones).flatMap(({ phone }) => phone ?? []));
  const details = read.flatMap(({ name }, at) => [
    [`card ${at + 1} name`, name?.formatted_name],
    [`card ${at + 1} numbers`, numbers[at]?.join(", ")],
  ]);
  const own = origin === "contact_request" ? numbers.flat().at(0) : undefined;
  const number = own === undefined ? undefined : phoneNumber(own);
  return {
    shownAs: origin === "contact_request" ? "her number, as asked for" : "contact card",
    details: Object.fromEntries(details),
    contact:
      own === undefined
        ? undefined
        : { method: "phone", value: latinDigits(own), ...(number === undefined ? {} : { number }) },
  };
}

const WhyUnsupported = z.looseObject({ code: looseText });
const Unsupported = z.looseObject({ type: looseText });

/** Meta hands over that something came, not what. 131060: the first words to a number shared with the app, often. */
function unsupported(message: WhatsAppMessage): string {
  const codes = fitting(WhyUnsupported, looseList.parse(message["errors"])).map(({ code }) => code);
  if (codes.includes("131060")) return "a message that could not be shown: ask her to send it again";
  const type = Unsupported.safeParse(message["unsupported"]).data?.type;
  return type === undefined ? "unsupported" : `unsupported: ${type.slice(0, 50)}`;
}

/** For the desk: short texts only, and not too many. */
const textDetails = (details: Details): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details)
      .flatMap(([name, value]) => (value === undefined ? [] : [[name.slice(0, 50), cleaned(value).slice(0, 1_000)]]))
      .slice(0, 40),
  );
