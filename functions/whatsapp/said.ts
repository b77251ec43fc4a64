import * as z from "zod";
import { fitting, looseFlag, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Mark, Media } from "#core/message.ts";
import { latinDigits, phoneNumber } from "#core/phone.ts";
import { cleaned } from "#core/text.ts";

/** What one kind of message says. */
export interface Said {
  readonly text?: string | undefined;
  readonly shownAs?: string | undefined;
  readonly media?: Media;
  readonly details?: Details;
  readonly about?: string | undefined;
  readonly contact?: Record<string, string> | undefined;
  readonly marks?: readonly Mark[];
}
export type Details = Readonly<Record<string, string | undefined>>;

/** What any kind of message may hold. */
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
export type Inner = z.infer<typeof Inner>;

const nothing = Inner.parse({});
export const inner = (given: unknown): Inner => Inner.safeParse(given).data ?? nothing;

/** The words of the message that an edit holds, now. */
export function edited(message: unknown): { readonly text?: string } {
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
export function choice(content: Inner): Said {
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
export function cards(given: readonly unknown[], origin: string | undefined): Said {
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
export function unsupported(message: Readonly<Record<string, unknown>>): string {
  const codes = fitting(WhyUnsupported, looseList.parse(message["errors"])).map(({ code }) => code);
  if (codes.includes("131060")) return "a message that could not be shown: ask her to send it again";
  const type = Unsupported.safeParse(message["unsupported"]).data?.type;
  return type === undefined ? "unsupported" : `unsupported: ${type.slice(0, 50)}`;
}
