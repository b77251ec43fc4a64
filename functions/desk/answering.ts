import * as z from "zod/mini";
import type { Case } from "#core/case.ts";
import { TimelineEntry } from "#core/desk-case.ts";
import { Channel, type InboundMessage } from "#core/message.ts";
import { roomFor } from "#core/reply-room.ts";
import { windowEnd } from "#core/window.ts";
import { Wording } from "#core/wording.ts";
import { advanceAll } from "#shared/advance.ts";
import { endCallBack } from "#shared/call-backs.ts";
import { termsFor } from "#shared/gate.ts";
import { readReply } from "#shared/messages.ts";
import { writeReply } from "#shared/replies.ts";
import { messageKey, noteKey } from "#shared/table-keys.ts";
import { answeredNow, entryOf, waits } from "./answered.ts";
import { noteDeed } from "./audit.ts";
import { openedCase } from "./case-write.ts";
import { type Desk, isRefusal, type Refusal, refusal, route } from "./route.ts";
import { readTimeline } from "./timeline.ts";
import { type Way, wayTo } from "./ways.ts";

const change = { method: "POST", group: "counselor", query: z.strictObject({}) } as const;

/** Answers a person on a channel she wrote on. The action's name makes it one message, however often it is sent. */
export const replyRoute = route({
  ...change,
  path: "/cases/{id}/reply",
  summary: "Write to the person on one of her channels, as the safe-contact card allows or for a reason",
  body: z
    .strictObject({
      action: z.uuid(),
      channel: Channel,
      text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(8_000))),
      /** Instead of a text: an approved wording, for when the provider takes no free words any more. */
      wording: z.optional(z.pick(Wording, { name: true, language: true })),
      /** Why it must go out though the card says no. */
      despite: z.optional(z.string().check(z.trim(), z.minLength(5), z.maxLength(500))),
    })
    .check(z.refine(({ text, wording }) => (text === undefined) !== (wording === undefined), { path: ["text"] })),
  answer: TimelineEntry,
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    const message = await lastOn(desk, found, body.channel);
    const way = message === undefined ? undefined : wayTo(message);
    if (message === undefined || way === undefined) return refusal(422, "no_way");
    const wording = desk.wordings.find(
      ({ name, language }) => name === body.wording?.name && language === body.wording.language,
    );
    if (body.wording !== undefined && (wording === undefined || way.channel !== "whatsapp")) {
      return refusal(422, "no_such_wording");
    }
    const text = wording?.text ?? body.text ?? "";
    const draft = draftOf(found, way, { ...body, text, wording, by: caller.id });
    const before = await readReply(desk.table, messageKey(addressOf(draft)));
    if (before !== undefined) return entryOf(before);
    const no = await notToSend(desk, found, { draft, heardAt: message.sentAt });
    if (no !== undefined) return no;
    const what = body.despite === undefined ? "reply" : "reply-despite-card";
    const why = body.despite === undefined ? {} : { why: body.despite };
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what, now, action: body.action, ...why });
    const written = await writeReply(desk, draft);
    const signal = AbortSignal.timeout(waits);
    for (const reply of written) await advanceAll(desk)([{ kind: "reply", reply }], signal);
    await answeredNow(desk, found, now);
    const sent = await readReply(desk.table, messageKey(addressOf(draft)));
    return sent === undefined ? refusal(503, "not_saved_whole") : entryOf(sent);
  },
});

/** A note, or that she called: both are an answer to a case that was claimed. */
export const noteRoute = route({
  ...change,
  path: "/cases/{id}/note",
  summary: "Write down a note, or a call that was made",
  body: z.strictObject({
    action: z.uuid(),
    kind: z.enum(["note", "call"]),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(8_000)),
  }),
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
    await answeredNow(desk, found, now);
    if (kind === "call") await endCallBack(desk.table, found.id, note.at);
    return { id: action, kind, text, by: caller.id, at: note.at };
  },
});

/** The last message she sent on a channel: its address is where an answer goes. */
async function lastOn(desk: Desk, found: Case, channel: Channel): Promise<InboundMessage | undefined> {
  let before: string | undefined;
  do {
    const { timeline, inbound } = await readTimeline(desk, found.id, before);
    const message = inbound.find((one) => (wayTo(one)?.channel ?? one.channel) === channel);
    if (message !== undefined) return message;
    before = timeline.before;
  } while (before !== undefined);
  return undefined;
}

type Draft = Parameters<typeof writeReply>[1];

interface Written {
  readonly action: string;
  readonly text: string;
  readonly by: string;
  readonly despite?: string | undefined;
  readonly wording: Wording | undefined;
}

const draftOf = (found: Case, way: Way, { action, by, text, despite, wording }: Written): Draft => ({
  key: action,
  ...way,
  text,
  caseId: found.id,
  personId: found.personId,
  by,
  ...(wording !== undefined && { template: { name: wording.name, language: wording.language, values: [] } }),
  ...(despite !== undefined && { despite }),
});

/** Where the first part of an answer stands in the table. */
const addressOf = ({ channel, account, key }: Draft) => ({ channel, account, id: `reply-${key}` });

/** Why it does not go out. The gate that every send passes is asked before anything is written, so that she can mend it. */
async function notToSend(
  desk: Desk,
  found: Case,
  { draft, heardAt }: { readonly draft: Draft; readonly heardAt: string },
): Promise<Refusal | undefined> {
  if (found.status === "closed") return refusal(422, "closed");
  if (!roomFor(draft.channel, draft.text).fits) return refusal(422, "too_long");
  const ends = windowEnd(draft.channel, heardAt);
  if (draft.template === undefined && ends !== undefined && ends <= desk.now().toISOString())
    return refusal(422, "window_closed");
  const { key, ...message } = draft;
  const reply = { ...message, id: `reply-${key}`, direction: "out", state: "pending", writer: "counselor" } as const;
  const terms = await termsFor(desk, { ...reply, createdAt: desk.now().toISOString() });
  return "failure" in terms ? refusal(422, terms.failure) : undefined;
}
