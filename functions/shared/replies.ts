import type { Alert } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import { type Identity, type InboundMessage, isAnswerable, type OutboundMessage } from "#core/message.ts";
import { partsOf } from "#core/split.ts";
import { receivedText, sendAgainText } from "#core/texts/reply.ts";
import { causeOf } from "./alerts.ts";
import { failureAlert, linkDelivery } from "./deliveries.ts";
import { isHeld, type Recipient, termsFor } from "./gate.ts";
import { createReply, failReply, type ReplyEnd, type Stored } from "./messages.ts";
import { messageKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";

/**
 * The neutral "we have it" for the message that opened a case, where the channel's policy allows one: written down
 * first, and given to the one run that is to send it.
 */
export async function receiptFor(
  tools: Tools,
  found: Case,
  { message, key }: Stored,
): Promise<OutboundMessage | undefined> {
  const to = isPrivate(message) ? answerable(message) : undefined;
  if (found.openedBy !== key.pk || to === undefined || tools.replies[message.channel] !== "neutral") return undefined;
  const now = tools.now();
  const reply: OutboundMessage = {
    channel: message.channel,
    account: message.account,
    id: `receipt-${causeOf(key.pk)}`,
    direction: "out",
    to,
    text: message.kind === "unsupported" ? sendAgainText : receivedText(message.language),
    caseId: found.id,
    personId: found.personId,
    state: "pending",
    writer: "automatic",
    createdAt: now.toISOString(),
  };
  return (await createReply(tools.table, reply, firstDue(now))) ? reply : undefined;
}

type Draft = Pick<
  OutboundMessage,
  "channel" | "account" | "to" | "text" | "caseId" | "template" | "buttons" | "about" | "by" | "despite"
> & {
  /** Made by the desk for each time the counselor presses send: the same key is the same answer, sent once. */
  readonly key: string;
  readonly personId: string;
};

/**
 * Writes down what a counselor answers, in as many parts as the provider wants, and gives back those that were not there
 * yet: in this order they are to be sent.
 */
export async function writeReply(tools: Tools, { key, text, ...draft }: Draft): Promise<readonly OutboundMessage[]> {
  const parts = draft.template === undefined ? partsOf(text, draft.to.kind) : [text];
  const now = tools.now();
  const replies = parts.map((part, at): OutboundMessage => {
    const { about: _, buttons: __, ...rest } = draft;
    // What it answers stands on the first part, the buttons on the last.
    const first = at === 0 && draft.about !== undefined ? { about: draft.about } : {};
    const last = at === parts.length - 1 && draft.buttons !== undefined ? { buttons: draft.buttons } : {};
    return {
      ...rest,
      ...first,
      ...last,
      id: at === 0 ? `reply-${key}` : `reply-${key}-${at + 1}`,
      direction: "out",
      text: part,
      state: "pending",
      writer: "counselor",
      createdAt: new Date(now.getTime() + at).toISOString(),
    };
  });
  const written: OutboundMessage[] = [];
  for (const reply of replies) if (await createReply(tools.table, reply, firstDue(now))) written.push(reply);
  return written;
}

/**
 * Sends what is pending, unless the signal says stop. A send that has begun is never cut: the provider may have taken
 * it, and the clock would send it twice. Throws where a later try may succeed: then the reply is still due. Answers with
 * the alert that follows where it did not go out. `known`: whom it goes to, where that was just read or written.
 */
export async function sendReply(
  tools: Tools,
  { reply, known }: { readonly reply: OutboundMessage; readonly known?: Recipient | undefined },
  signal: AbortSignal,
): Promise<readonly { readonly kind: "alert"; readonly alert: Alert }[]> {
  if (reply.state !== "pending") return [];
  signal.throwIfAborted();
  const end = await sent(tools, reply, known);
  if (end.state === "sent") return alerts(await linkDelivery(tools, reply, end.providerId));
  tools.log(isHeld(end.failure) ? "ReplyHeld" : "ReplyFailed", { caseId: reply.caseId, failure: end.failure });
  await failReply(tools.table, reply, end.failure);
  // A receipt that may not be sent is no news to anyone.
  if (reply.writer === "automatic" && isHeld(end.failure)) return [];
  const { caseId, channel } = reply;
  return alerts(await failureAlert(tools, { caseId, channel, cause: messageKey(reply).pk }));
}

async function sent(tools: Tools, reply: OutboundMessage, known: Recipient | undefined): Promise<ReplyEnd> {
  const send = tools.send[reply.channel];
  if (send === undefined) return { state: "failed", failure: "no_sender" };
  const terms = await termsFor(tools, reply, known);
  return "failure" in terms ? { state: "failed", failure: terms.failure } : send(reply, terms);
}

const alerts = (alert: Alert | undefined) => (alert === undefined ? [] : [{ kind: "alert" as const, alert }]);

/** The address an answer on the same channel goes to, if there is one. */
export const answerable = ({ identities }: InboundMessage): Identity | undefined => identities.find(isAnswerable);

/** Where others read along, or another app speaks, nothing is answered by itself. */
const isPrivate = ({ marks = [] }: InboundMessage): boolean => !marks.includes("group") && !marks.includes("standby");
