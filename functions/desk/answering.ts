import * as z from "zod";
import type { Case } from "#core/case.ts";
import { TimelineEntry } from "#core/desk-case.ts";
import { Channel, type InboundMessage, type OutboundMessage } from "#core/message.ts";
import { roomFor, windowEnd } from "#core/reply-room.ts";
import { mayContact } from "#core/safe-contact.ts";
import { createReply, readReply } from "#shared/messages.ts";
import { answerable, sendReply } from "#shared/replies.ts";
import { readSafeContact } from "#shared/safe-contact.ts";
import { caseKey, messageKey, noteKey } from "#shared/table-keys.ts";
import { firstDue } from "#shared/tools.ts";
import { noteDeed } from "./audit.ts";
import { openedCase } from "./case-write.ts";
import { type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";
import { readTimeline } from "./timeline.ts";

const change = { method: "POST", group: "counselor", query: z.strictObject({}) } as const;

/** How long the desk waits for a provider, in milliseconds; what takes longer is finished by the clock. */
const waits = 4_000;

/** Answers a person on a channel she wrote on. The action's name makes it one message, however often it is sent. */
export const replyRoute = route({
  ...change,
  path: "/cases/{id}/reply",
  summary: "Write to the person on one of her channels, as the safe-contact card allows or for a reason",
  body: z.strictObject({
    action: z.uuid(),
    channel: Channel,
    text: z.string().trim().min(1).max(8_000),
    /** Why it must go out though the card says no. */
    despite: z.string().trim().min(5).max(500).optional(),
  }),
  answer: TimelineEntry,
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    const message = await lastOn(desk, found, body.channel);
    const to = message === undefined ? undefined : answerable(message);
    if (message === undefined || to === undefined) return refusal(422, "no_way");
    const draft = outbound(found, message, { ...body, by: caller.id, to, now });
    const before = await readReply(desk.table, messageKey(draft));
    if (before !== undefined) return entryOf(before);
    const no = await notToSend(desk, found, { draft, message, now, despite: body.despite });
    if (no !== undefined) return no;
    const what = body.despite === undefined ? "reply" : "reply-despite-card";
    const why = body.despite === undefined ? {} : { why: body.despite };
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what, now, action: body.action, ...why });
    if (await createReply(desk.table, draft, firstDue(now))) {
      await sendReply(desk, draft, AbortSignal.timeout(waits)).catch(() => desk.log("ReplyUnfinished"));
      await markAnswered(desk, found, now);
    }
    return entryOf((await readReply(desk.table, messageKey(draft))) ?? draft);
  },
});

/** A note, or that she called: both are an answer to a case that was claimed. */
export const noteRoute = route({
  ...change,
  path: "/cases/{id}/note",
  summary: "Write down a note, or a call that was made",
  body: z.strictObject({ action: z.uuid(), kind: z.enum(["note", "call"]), text: z.string().trim().min(1).max(8_000) }),
  answer: TimelineEntry,
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    const { action, kind, text } = body;
    const note = { id: action, kind, text, by: caller.id, at: now.toISOString() };
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what: kind, now, action });
    await desk.table.create({
      ...noteKey(found.id, action),
      ...note,
      listPk: `CASE#${found.id}`,
      listSk: `${note.at}#${note.at}#note`,
    });
    await markAnswered(desk, found, now);
    return { id: action, kind, text, by: caller.id, at: note.at };
  },
});

/** The last message she sent on a channel: its address is where an answer goes. */
async function lastOn(desk: Desk, found: Case, channel: Channel): Promise<InboundMessage | undefined> {
  let before: string | undefined;
  do {
    const { timeline, inbound } = await readTimeline(desk.table, found.id, before);
    const message = inbound.find((one) => one.channel === channel);
    if (message !== undefined) return message;
    before = timeline.before;
  } while (before !== undefined);
  return undefined;
}

interface Drafted {
  readonly action: string;
  readonly channel: Channel;
  readonly text: string;
  readonly by: string;
  readonly to: OutboundMessage["to"];
  readonly now: Date;
}

const outbound = (found: Case, last: InboundMessage, { action, by, to, now, text }: Drafted): OutboundMessage => ({
  channel: last.channel,
  account: last.account,
  id: `reply-${action}`,
  direction: "out",
  to,
  text,
  caseId: found.id,
  state: "pending",
  writer: "counselor",
  by,
  createdAt: now.toISOString(),
});

interface Sending {
  readonly draft: OutboundMessage;
  readonly message: InboundMessage;
  readonly now: Date;
  readonly despite: string | undefined;
}

async function notToSend(desk: Desk, found: Case, sending: Sending): Promise<Refusal | undefined> {
  const { draft, message, now, despite } = sending;
  if (found.status === "closed") return refusal(422, "closed");
  if (!roomFor(draft.channel, draft.text).fits) return refusal(422, "too_long");
  const ends = windowEnd(draft.channel, message.sentAt);
  if (ends !== undefined && ends <= now.toISOString()) return refusal(422, "window_over");
  const kept = await readSafeContact(desk.table, found.personId);
  const may = mayContact(kept?.card, { channel: draft.channel, now, text: draft.text });
  return may.ok || despite !== undefined ? undefined : refusal(422, `card_${may.reason}`);
}

/** An answer stops the alert that watches a claim. It is no change that a colleague could overwrite. */
async function markAnswered(desk: Desk, found: Case, now: Date): Promise<void> {
  await desk.table.change(caseKey(found.id), {
    set: "SET #answeredAt = :now REMOVE #waitingSince",
    values: { ":now": now.toISOString() },
    when: "attribute_exists(#pk)",
  });
}

const entryOf = (reply: OutboundMessage): TimelineEntry => ({
  id: reply.id,
  kind: "out",
  at: reply.createdAt,
  channel: reply.channel,
  text: reply.text,
  state: reply.state,
  ...(reply.by !== undefined && { by: reply.by }),
  ...(reply.failure !== undefined && { failure: reply.failure }),
});
