import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { TimelineEntry, TimelineFile } from "#core/desk-case.ts";
import { isDisguised } from "#core/media.ts";
import { type InboundMessage, type Media, Message, type OutboundMessage } from "#core/message.ts";
import type { Joined } from "#core/sms-parts.ts";
import type { Amended } from "#shared/amendments.ts";
import type { Item } from "#shared/case-table.ts";

/** What a counselor writes down: a note, or a call she made. */
export const Note = z.object({
  id: z.string(),
  kind: z.enum(["note", "call"]),
  text: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;

interface Beside {
  /** What became of messages that were changed or taken back, by their items. */
  readonly changes: ReadonlyMap<Item, readonly Amended[]>;
  /** Long SMS that came in parts. */
  readonly joined: readonly Joined[];
}

/** Items of a case as the desk shows them. Of a text in parts the first that stands here is the whole, as far as it came. */
export function entriesOf(items: readonly Item[], { changes, joined }: Beside): readonly TimelineEntry[] {
  const shown = new Set<Joined>();
  return items.flatMap((item): readonly TimelineEntry[] => {
    // The key may hold a provider's id, in which some hide the person's number.
    const id = createHash("sha256").update(`${item["pk"]} ${item["sk"]}`).digest("base64url").slice(0, 16);
    const note = Note.safeParse(item);
    if (note.success) return [{ id, kind: note.data.kind, at: note.data.at, text: note.data.text, by: note.data.by }];
    const message = Message.safeParse(item).data;
    if (message === undefined) return [];
    if (message.direction === "out") return [{ id, ...sent(message) }];
    const whole = joined.find(({ parts }) =>
      parts.some((part) => part.id === message.id && part.account === message.account),
    );
    if (whole === undefined) return [{ id, ...received(message, changes.get(item) ?? []) }];
    if (shown.has(whole)) return [];
    shown.add(whole);
    const { signals: _, ...part } = received(message, []);
    return [{ id, ...part, ...asOne(whole) }];
  });
}

function received(message: InboundMessage, changes: readonly Amended[]): Omit<TimelineEntry, "id"> {
  const { channel, kind, text, shownAs, language, sentAt: at, media = [], details, marks, signals } = message;
  const isTakenBack = changes.some((change) => change.text === undefined);
  const last = changes.findLast((change) => change.text !== undefined);
  const [first, ...later] = [text, ...changes.map((change) => change.text)].filter((one) => one !== undefined);
  const before = last === undefined ? [] : [first, ...later.slice(0, -1)].filter((one) => one !== undefined);
  return {
    kind: "in",
    at,
    channel,
    sort: kind,
    text: isTakenBack ? "" : (last?.text ?? text ?? shownAs ?? kind),
    ...(shownAs !== undefined && !isTakenBack && { shownAs }),
    ...(language !== undefined && { language }),
    ...(media.length > 0 && !isTakenBack && { files: media.map(fileOf) }),
    ...(details !== undefined && !isTakenBack && { details }),
    ...(marks !== undefined && { marks }),
    // They point into the words that came, not into what those were changed to.
    ...(signals !== undefined && changes.length === 0 && { signals: signals.map(({ words: _, ...place }) => place) }),
    ...(before.length > 0 && !isTakenBack && { before }),
    ...(isTakenBack && { takenBack: true }),
  };
}

function asOne({ parts, missing, state, text }: Joined): Pick<TimelineEntry, "at" | "text" | "parts"> {
  const [first] = parts.map(({ sentAt }) => sentAt).toSorted();
  return {
    at: first ?? "",
    text,
    ...(missing.length > 0 && { parts: { missing: [...missing], waiting: state === "waiting" } }),
  };
}

const fileOf = (media: Media): TimelineFile => ({
  kind: media.kind,
  state: media.state,
  disguised: isDisguised(media),
  ...(media.why !== undefined && { why: media.why }),
  ...(media.name !== undefined && { name: media.name }),
  ...(media.stored !== undefined && { id: media.stored.key, type: media.stored.type, size: media.stored.size }),
});

/** What was sent, as far as it came. */
export const sent = (message: OutboundMessage): Omit<TimelineEntry, "id"> => ({
  kind: "out",
  at: message.createdAt,
  channel: message.channel,
  text: message.text,
  state: message.state,
  ...(message.by !== undefined && { by: message.by }),
  ...(message.failure !== undefined && { failure: message.failure }),
});
