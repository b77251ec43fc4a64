import type { Case } from "#core/case.ts";
import type { Identity, InboundMessage, OutboundMessage } from "#core/message.ts";
import { receivedText } from "#core/texts/reply.ts";
import { causeOf } from "./alerts.ts";
import { createReply, finishReply, type Stored } from "./messages.ts";
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
  const to = answerable(message);
  if (found.openedBy !== key.pk || to === undefined || tools.replies[message.channel] !== "neutral") return undefined;
  const now = tools.now();
  const reply: OutboundMessage = {
    channel: message.channel,
    account: message.account,
    id: `receipt-${causeOf(key.pk)}`,
    direction: "out",
    to,
    text: receivedText(message.language),
    caseId: found.id,
    state: "pending",
    writer: "automatic",
    createdAt: now.toISOString(),
  };
  return (await createReply(tools.table, reply, firstDue(now))) ? reply : undefined;
}

/**
 * Sends what is pending, unless the signal says stop. A send that has begun is never cut: the provider may have taken
 * it, and the clock would send it twice. Throws where a later try may succeed: then the reply is still due.
 */
export async function sendReply(tools: Tools, reply: OutboundMessage, signal: AbortSignal): Promise<readonly never[]> {
  if (reply.state !== "pending") return [];
  signal.throwIfAborted();
  const send = tools.send[reply.channel];
  const end = send === undefined ? { state: "failed" as const, failure: "no sender" } : await send(reply);
  if (end.state === "failed") tools.log("ReplyFailed", { caseId: reply.caseId, failure: end.failure });
  await finishReply(tools.table, reply, end);
  return [];
}

/** The address an answer on the same channel goes to. A stranger behind a form, or a name, has none. */
export const answerable = ({ identities }: InboundMessage): Identity | undefined =>
  identities.find(({ kind }) => kind === "phone" || kind === "bsuid" || kind === "page-scoped");
