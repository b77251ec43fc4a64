import * as z from "zod/mini";
import { fitting, looseFlag, looseList, looseText } from "#core/loose.ts";
import type { Mark, Media } from "#core/message.ts";
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
  message: z.optional(z.unknown()),
});
export type Inner = z.infer<typeof Inner>;

const nothing = Inner.parse({});

/** What a message holds under its type. A text in the place of the object is what she said. */
export function inner(given: unknown): Inner {
  const said = looseText.parse(given);
  return said === undefined ? (Inner.safeParse(given).data ?? nothing) : { body: said, text: said, caption: said };
}

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
  /** Whether we may call her, where we asked. */
  response: looseText,
  response_json: z.optional(z.unknown()),
});

/** A pressed button, a chosen line of a list, a filled-in form. */
export function choice(content: Inner): Said {
  const type = content.type ?? kinds.find((kind) => content[kind] !== undefined);
  const read = Choice.safeParse(content[type ?? ""]).data;
  if (type === undefined || read === undefined) return {};
  const { id, title, description, body, response, response_json } = read;
  const filled = answers(response_json);
  const words = Object.values(filled).filter((value) => value !== undefined && /\p{L}\s+\p{L}/u.test(value));
  return {
    // What she wrote into a form is read for danger like any words.
    text: [title ?? body ?? response, ...words].filter((part) => part !== undefined).join("\n") || undefined,
    shownAs: type.slice(0, 50),
    details: { value: id, description, ...filled },
  };
}

const kinds = ["button_reply", "list_reply", "nfm_reply", "call_permission_reply"];

/** The answers of a form come as a text of JSON; what is none stays as it came. */
function answers(given: unknown): Details {
  const read = z.record(z.string(), z.unknown()).safeParse(jsonIn(given)).data;
  if (read === undefined) return { answers: looseText.parse(given) };
  return Object.fromEntries(
    Object.entries(read)
      .filter(([name]) => name !== "flow_token")
      .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

function jsonIn(given: unknown): unknown {
  if (typeof given !== "string") return given;
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
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
