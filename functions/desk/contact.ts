import * as z from "zod/mini";
import { CaseLine } from "#core/desk-case.ts";
import { Language } from "#core/language.ts";
import type { Identity, InboundMessage } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import { Priority } from "#core/priority.ts";
import { advance } from "#shared/advance.ts";
import { claimCase, readCase } from "#shared/cases.ts";
import { watchClaim } from "#shared/claim.ts";
import { hear, readMessage } from "#shared/hearing.ts";
import { saveMessage } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { firstDue } from "#shared/tools.ts";
import { noteDeed } from "./audit.ts";
import { lineOf } from "./queue.ts";
import { type Asked, type Desk, refusal, route } from "./route.ts";

const Contact = z.strictObject({
  action: z.uuid(),
  /** How she came: she stood at the door, called on another line, or sent a letter. */
  came: z.enum(["walk-in", "telephone", "letter"]),
  /** When she really came, not when it was typed in. */
  at: z.iso.datetime(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(8_000)),
  number: z._default(z.string().check(z.maxLength(30)), ""),
  language: z._default(Language, "und"),
  priority: Priority,
});

/**
 * A contact that came on no channel of ours, typed in by the counselor who had it. It goes the way of every message, and
 * the case that it opens is in her hands; a number she was called from is her caller's, any other is only written down.
 */
export const contactRoute = route({
  method: "POST",
  path: "/cases",
  group: "counselor",
  summary: "Type in a walk-in, a telephone call or a letter, with its true time",
  query: z.strictObject({}),
  body: Contact,
  answer: CaseLine,
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    if (body.at > now.toISOString()) return refusal(422, "in_the_future");
    const number = phoneNumber(body.number);
    if (body.number.trim() !== "" && number === undefined) return refusal(422, "no_number");
    const draft = messageOf(desk, asked, number);
    const stored = hear(await saveMessage(desk.table, draft, firstDue(now)));
    const { caseId } = stored.message.draw;
    await noteDeed(desk.table, { caseId, counselorId: caller.id, what: "contact", now, action: body.action });
    // The alert that follows is due, not rung: the claim below ends it, and where that fails the clock rings it.
    if (!stored.done) await advance(desk)({ kind: "message", stored }, AbortSignal.timeout(5_000));
    const placed = (await readMessage(desk.table, messageKey(draft)))?.message.caseId;
    const found = placed === undefined ? undefined : await readCase(desk.table, placed);
    if (found === undefined) return refusal(503, "not_saved_whole");
    if (found.status !== "new") return lineOf(found);
    if (found.priority === "P1") await watchClaim(desk, found, now);
    const claim = { caseId: found.id, counselorId: caller.id, claimsSeen: found.claims, now: now.toISOString() };
    return lineOf((await claimCase(desk.table, claim)) ?? found);
  },
});

function messageOf(
  desk: Desk,
  { now, body }: Asked<unknown, z.output<typeof Contact>>,
  number?: string,
): InboundMessage {
  const isHers = body.came === "telephone" && number !== undefined;
  const identity: Identity = isHers ? { kind: "phone", value: number } : { kind: "message", value: body.action };
  return {
    channel: "voice",
    account: "desk",
    id: body.action,
    direction: "in",
    kind: body.came,
    text: body.text,
    opensCase: true,
    identities: [identity],
    ...(number !== undefined && { contact: { value: number } }),
    sentAt: body.at,
    receivedAt: now.toISOString(),
    arrival: 0,
    language: body.language,
    priority: body.priority,
    draw: desk.draw(),
  };
}
