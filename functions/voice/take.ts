import { accept } from "#shared/accept.ts";
import { beforeAnswer } from "#shared/after-answer.ts";
import { readCase } from "#shared/cases.ts";
import { readMessage } from "#shared/hearing.ts";
import type { Saved, Stored } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { firstDue, type Tools } from "#shared/tools.ts";
import { askedToBeCalled } from "./asked.ts";
import { noteCall } from "./facts.ts";
import { type FlowAnswer, nothingKnown } from "./flow-answer.ts";
import type { FlowCall } from "./parse.ts";
import { noteSilence } from "./silence.ts";

/** Takes what the flow tells of a call, brings it to its end, and says what is known of its case by then. */
export async function take(given: Tools, { operation, message }: FlowCall): Promise<FlowAnswer> {
  const tools = { ...given, afterAnswer: beforeAnswer };
  const now = tools.now();
  const key = messageKey(message);
  const acceptCall = accept(tools);
  // In all three nobody speaks to her now, and someone must be told before the line says so.
  const missed = operation === "callback" || operation === "nobody" || message.call?.unsafe === true;
  const news = {
    call: { ...message.call, ...(missed && { missedAt: now.toISOString() }) },
    language: message.language,
    priority: message.urgency,
    contact: message.contact,
    dueAt: firstDue(now),
  };
  if (operation === "nobody") tools.log("NobodyStaffed");
  const noted = await noteCall(tools.table, key, news);
  const [stored] = await acceptCall([{ ...message, call: news.call }]);
  // Another run of the same call may have saved it, with less, just before.
  if (noted === undefined && stored !== undefined && isLess(stored, news.call)) {
    await noteCall(tools.table, key, news);
    await acceptCall([message]);
  }
  if (message.call?.silent === true) await noteSilence(tools, key);
  const placed = await readMessage(tools.table, stored?.key ?? key);
  await askedToBeCalled(tools.table, placed);
  return answerOf(tools, placed);
}

const isLess = ({ message }: Saved, call: object): boolean =>
  Object.keys(call).some((fact) => !Object.keys(message.call ?? {}).includes(fact));

async function answerOf(tools: Tools, stored: Stored | undefined): Promise<FlowAnswer> {
  const caseId = stored?.message.caseId;
  const found = caseId === undefined ? undefined : await readCase(tools.table, caseId);
  if (found === undefined || stored === undefined) return nothingKnown;
  return { reference: found.id, priority: found.priority, known: found.openedBy === stored.key.pk ? "no" : "yes" };
}
