import { createHash } from "node:crypto";
import * as z from "zod";
import type { Timeline, TimelineEntry } from "#core/desk-case.ts";
import { type InboundMessage, Message } from "#core/message.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";

/** What a counselor writes down: a note, or a call she made. */
export const Note = z.object({
  id: z.string(),
  kind: z.enum(["note", "call"]),
  text: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;

/** How many entries a page of a case has. */
const pageSize = 50;

interface Read {
  readonly timeline: Timeline;
  /** What the person sent, newest first. */
  readonly inbound: readonly InboundMessage[];
}

/**
 * The newest entries of a case, or those at `before` and older. The place of the last one is part of the answer and
 * comes again on the next page: two messages of one moment can stand at the edge.
 */
export async function readTimeline(table: CaseTable, caseId: string, before?: string): Promise<Read> {
  const nominated = await table.nominated({
    index: "list",
    partition: `CASE#${caseId}`,
    order: "newest first",
    limit: pageSize,
    ...(before !== undefined && { to: before }),
  });
  const items = await table.readAll(nominated.map((item) => ({ pk: String(item["pk"]), sk: String(item["sk"]) })));
  const inbound = items.flatMap((item) => {
    const message = Message.safeParse(item).data;
    return message?.direction === "in" ? [message] : [];
  });
  const last = nominated.length === pageSize ? nominated.at(-1)?.["listSk"] : undefined;
  const timeline = {
    entries: items.flatMap(entryOf),
    ...(typeof last === "string" && last !== before && { before: last }),
  };
  return { timeline, inbound };
}

function entryOf(item: Item): readonly TimelineEntry[] {
  // The key may hold a provider's id, in which some hide the person's number.
  const id = createHash("sha256").update(`${item["pk"]} ${item["sk"]}`).digest("base64url").slice(0, 16);
  const note = Note.safeParse(item);
  if (note.success) return [{ id, kind: note.data.kind, at: note.data.at, text: note.data.text, by: note.data.by }];
  const read = Message.safeParse(item);
  if (!read.success) return [];
  return [{ id, ...(read.data.direction === "in" ? received(read.data) : sent(read.data)) }];
}

const received = (message: InboundMessage): Omit<TimelineEntry, "id"> => ({
  kind: "in",
  at: message.sentAt,
  channel: message.channel,
  sort: message.kind,
  text: message.text ?? message.shownAs ?? message.kind,
  ...(message.language !== undefined && { language: message.language }),
});

const sent = (message: Exclude<Message, InboundMessage>): Omit<TimelineEntry, "id"> => ({
  kind: "out",
  at: message.createdAt,
  channel: message.channel,
  text: message.text,
  state: message.state,
  ...(message.by !== undefined && { by: message.by }),
  ...(message.failure !== undefined && { failure: message.failure }),
});
