import * as z from "zod/mini";
import type { Case } from "#core/case.ts";
import { type CallBack, TimelineEntry } from "#core/desk-case.ts";
import type { Identity, InboundMessage, OutboundMessage } from "#core/message.ts";
import { advanceAll } from "#shared/advance.ts";
import { askedAt, endCallBack } from "#shared/call-backs.ts";
import { termsFor } from "#shared/gate.ts";
import { createReply, readReply } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { firstDue } from "#shared/tools.ts";
import { answeredNow, entryOf, waits } from "./answered.ts";
import { noteDeed } from "./audit.ts";
import { openedCase } from "./case-write.ts";
import { type Asked, type Desk, isRefusal, refusal, route } from "./route.ts";
import { readTimeline } from "./timeline.ts";

const Wish = z.strictObject({
  action: z.uuid(),
  /** Why she is called though she said, or agreed, that it is not safe. */
  despite: z.optional(z.string().check(z.trim(), z.minLength(5), z.maxLength(500))),
});

/**
 * Calls a person back. The wish stands on the case before anything is dialled, and its name is the token of every try:
 * a click that comes twice dials once. What Connect refuses shows on the case; what it is too busy for, the clock dials.
 */
export const callBackRoute = route({
  method: "POST",
  path: "/cases/{id}/call-back",
  group: "counselor",
  summary: "Call the person back, as the safe-contact card allows or for a reason",
  query: z.strictObject({}),
  body: Wish,
  answer: TimelineEntry,
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    if (found.status === "closed") return refusal(422, "closed");
    const telephone = await desk.telephone();
    if (telephone === undefined) return refusal(422, "no_telephone");
    const { to, unsafe } = numberOf(await inboundOf(desk, found.id));
    if (to === undefined) return refusal(422, "no_number_to_call");
    if (unsafe && body.despite === undefined) return refusal(422, "unsafe_call");
    const wish = wishOf(found, asked, { to, account: telephone.account });
    const before = await readReply(desk.table, messageKey(wish));
    if (before !== undefined) return entryOf(before);
    const terms = await termsFor(desk, wish);
    if ("failure" in terms) return refusal(422, terms.failure);
    const what = body.despite === undefined ? "call" : "reply-despite-card";
    const why = body.despite === undefined ? {} : { why: body.despite };
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what, now, action: body.action, ...why });
    if (await createReply(desk.table, wish, firstDue(now)))
      await advanceAll(desk)([{ kind: "reply", reply: wish }], AbortSignal.timeout(waits));
    const called = await readReply(desk.table, messageKey(wish));
    if (called === undefined) return refusal(503, "not_saved_whole");
    if (called.state !== "failed") await endCallBack(desk.table, found.id, now.toISOString());
    if (called.state === "sent") await answeredNow(desk, found, now);
    return entryOf(called);
  },
});

const wishOf = (
  found: Case,
  { caller, now, body }: Asked<unknown, z.output<typeof Wish>>,
  { to, account }: { readonly to: Identity; readonly account: string },
): OutboundMessage => ({
  channel: "voice",
  account,
  id: `call-${body.action}`,
  direction: "out",
  to,
  // A call has no words that could be unsafe.
  text: "",
  language: found.language,
  caseId: found.id,
  personId: found.personId,
  state: "pending",
  writer: "counselor",
  by: caller.id,
  ...(body.despite !== undefined && { despite: body.despite }),
  createdAt: now.toISOString(),
});

/** What a counselor sees of calling back: where to, and what speaks against it; undefined where there is no telephone. */
export async function callBackOf(
  desk: Desk,
  found: Case,
  inbound: readonly InboundMessage[],
): Promise<CallBack | undefined> {
  // A case opens also while nobody can tell whether there is a telephone.
  const telephone = await desk.telephone().catch(() => undefined);
  if (telephone === undefined) return undefined;
  const { to, unsafe } = numberOf(inbound);
  const asked = await askedAt(desk.table, found.id);
  return { unsafe, ...(to !== undefined && { to: to.value }), ...(asked !== undefined && { askedAt: asked }) };
}

/**
 * Where she can be called: the number she wrote or called from last; else the one she typed into a form to be called at.
 * Unsafe: the last that she said of it is that it is not safe.
 */
function numberOf(inbound: readonly InboundMessage[]): { readonly to: Identity | undefined; readonly unsafe: boolean } {
  const own = inbound.flatMap(({ identities }) => identities).find(({ kind }) => kind === "phone");
  const typed = inbound.map(({ contact }) => contact?.["number"]).find((number) => number !== undefined);
  const to = own ?? (typed === undefined ? undefined : ({ kind: "phone", value: typed } as const));
  const said = inbound.find(({ call, contact }) => call?.unsafe === true || contact?.["safe"] !== undefined);
  return { to, unsafe: said !== undefined && (said.call?.unsafe === true || said.contact?.["safe"] === "false") };
}

/** How many pages of a case are looked through for a number, and for whether it is safe to call. */
const mostPages = 4;

async function inboundOf(desk: Desk, caseId: string): Promise<readonly InboundMessage[]> {
  const all: InboundMessage[] = [];
  let before: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { timeline, inbound } = await readTimeline(desk, caseId, before);
    all.push(...inbound);
    before = timeline.before;
    if (before === undefined) break;
  }
  return all;
}
