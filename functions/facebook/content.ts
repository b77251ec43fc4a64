import * as z from "zod/mini";
import { fitting, looseFlag, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Media, Received } from "#core/message.ts";
import { cleaned } from "#core/text.ts";
import { Attachment, file, files, kindOf, mostFiles, titleOf, withoutTwins } from "./attachments.ts";
import type { Place } from "./people.ts";

const Referral = looseObject({ ref: looseText, source: looseText });
export const Message = z.looseObject({
  mid: looseText,
  text: looseText,
  is_echo: looseFlag,
  is_deleted: looseFlag,
  attachments: looseList,
  sticker_id: looseText,
  metadata: looseText,
  quick_reply: looseObject({ payload: looseText }),
  reply_to: looseObject({ mid: looseText, story: looseObject({ url: looseText }) }),
  referral: Referral,
});
export const Event = z.looseObject({
  sender: looseObject({ id: looseText }),
  recipient: looseObject({ id: looseText }),
  timestamp: z.optional(z.unknown()),
  // A plain text in its place is what she wrote.
  message: z.catch(
    z.optional(
      z.pipe(
        z.transform((given: unknown) => (typeof given === "string" ? { text: given } : given)),
        Message,
      ),
    ),
    undefined,
  ),
  message_edit: looseObject({
    mid: looseText,
    text: looseText,
    num_edit: z.catch(z.optional(z.coerce.number().check(z.int(), z.nonnegative())), undefined),
  }),
  postback: looseObject({ mid: looseText, title: looseText, payload: looseText, referral: Referral }),
  reaction: looseObject({ mid: looseText, action: looseText, emoji: looseText, reaction: looseText }),
  referral: Referral,
  optin: looseObject({ ref: looseText }),
  delivery: looseObject({ mids: looseList, watermark: z.optional(z.unknown()) }),
  read: looseObject({ mid: looseText, watermark: z.optional(z.unknown()) }),
  pass_thread_control: looseObject({}),
  take_thread_control: looseObject({}),
  request_thread_control: looseObject({}),
  policy_enforcement: looseObject({ action: looseText }),
});
export type Event = z.infer<typeof Event>;

type Content = Pick<Received, "kind" | "text" | "shownAs" | "opensCase" | "media" | "details" | "about" | "marks"> & {
  /** The provider's id; undefined where the event has none of its own. */
  readonly mid: string | undefined;
};

interface Said {
  readonly mid?: string | undefined;
  readonly kind: string;
  readonly text?: string | undefined;
  readonly shownAs?: string | undefined;
  readonly opensCase?: false;
  readonly media?: Media[];
  readonly details?: Readonly<Record<string, string | undefined>>;
  readonly about?: string | undefined;
}

/** What the person said or did; undefined for what is neither: a receipt, an opt-in without an id, news of the page. */
export function contentOf(event: Event, { standby }: Pick<Place, "standby">): Content | undefined {
  const said = saidIn(event);
  if (said === undefined) return undefined;
  const { mid, kind, text, shownAs, opensCase = true, media = [], details = {}, about } = said;
  const shown = Object.entries(details).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, cleaned(value).slice(0, 1_000)]],
  );
  return {
    mid,
    kind: kind.slice(0, 50),
    ...(text === undefined ? {} : { text: cleaned(text) }),
    ...(shownAs === undefined ? {} : { shownAs: shownAs.slice(0, 200) }),
    opensCase,
    ...(media.length === 0 ? {} : { media }),
    ...(shown.length === 0 ? {} : { details: Object.fromEntries(shown) }),
    ...(about === undefined ? {} : { about }),
    ...(standby ? { marks: ["standby" as const] } : {}),
  };
}

function saidIn(event: Event): Said | undefined {
  const { message, message_edit, postback, reaction, referral, optin, sender } = event;
  if (message !== undefined) return messageSaid(message);
  if (message_edit !== undefined) {
    const { mid, num_edit = 1, text } = message_edit;
    return { mid: mid && `${mid}#edit#${num_edit}`, kind: "edit", text, shownAs: "changed a message", about: mid };
  }
  if (postback !== undefined) {
    const { mid, title, payload } = postback;
    return {
      mid,
      kind: "postback",
      text: title,
      shownAs: "postback",
      details: { value: payload, ref: postback.referral?.ref },
    };
  }
  if (reaction !== undefined) {
    const shownAs = reaction.action === "unreact" ? "reaction taken back" : "reaction";
    const text = reaction.emoji ?? reaction.reaction;
    // A message may have several reactions, so its id is not theirs.
    return { kind: "reaction", text, shownAs, about: reaction.mid, opensCase: false };
  }
  if (sender?.id === undefined) return undefined;
  if (referral !== undefined) {
    return { kind: "referral", shownAs: "opened the chat", details: { ref: referral.ref }, opensCase: false };
  }
  if (optin !== undefined) return { kind: "optin", shownAs: "opened the chat", opensCase: false };
  const control = threadControls.find((name) => event[name] !== undefined);
  return control && { kind: control, shownAs: "the conversation changed hands", opensCase: false };
}

/** Which app answers is settled between apps; what it means for her is that someone else may be answering. */
const threadControls = ["pass_thread_control", "take_thread_control", "request_thread_control"] as const;

function messageSaid(message: z.infer<typeof Message>): Said {
  const { mid, text, attachments, sticker_id, quick_reply, reply_to, referral } = message;
  const all = withoutTwins(fitting(Attachment, attachments));
  const kinds = all.map(kindOf);
  const links = all.filter((one) => !files.has(kindOf(one))).map(({ payload, url }) => payload?.url ?? url);
  const place = all.find(({ payload }) => payload?.coordinates !== undefined)?.payload?.coordinates;
  const bare = sticker_id === undefined ? "unsupported" : "sticker";
  const [kind = text === undefined ? bare : "text"] = kinds;
  return {
    mid,
    kind,
    text,
    shownAs:
      kind === "text"
        ? undefined
        : kinds.join(", ") || (kind === "sticker" ? kind : "a message that could not be shown"),
    media: all.flatMap(file).slice(0, mostFiles),
    details: {
      value: quick_reply?.payload,
      // A story is gone after a day; its address sooner.
      link: links.find((link) => link !== undefined),
      title: all.map(titleOf).find((found) => found !== undefined),
      latitude: place?.lat,
      longitude: place?.long,
      "answers story": reply_to?.story === undefined ? undefined : (reply_to.story.url ?? "yes"),
      ref: referral?.ref,
    },
    about: reply_to?.mid,
  };
}
