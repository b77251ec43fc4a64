import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import { accept } from "#shared/accept.ts";
import { readCase } from "#shared/cases.ts";
import { readMessage } from "#shared/hearing.ts";
import { nameOf } from "#shared/log.ts";
import type { Saved, Stored } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { firstDue, type Tools } from "#shared/tools.ts";
import { askedToBeCalled } from "./asked.ts";
import { noteCall } from "./facts.ts";
import type { FlowCall } from "./parse.ts";
import { noteSilence } from "./silence.ts";

/** What the flow hears: a flat map of texts; anything else would be an error to it. Each key may be read as $.External.key. */
export const FlowAnswer = z.strictObject({
  /** What a counselor is told before she hears the caller; never a name or a number. */
  reference: z.string(),
  priority: z.string(),
  /** Whether the number had an open case before this call: yes, no, or not known in time. */
  known: z.enum(["yes", "no", "unknown"]),
});
export type FlowAnswer = z.infer<typeof FlowAnswer>;

/** How long the path of a call may take while someone waits on the line, in milliseconds. */
export const callDeadline = 1_500;

/** What the flow hears where nothing is known (yet), and of what is no call. */
export const nothingKnown: FlowAnswer = { reference: "unknown", priority: "unknown", known: "unknown" };

/**
 * Takes what the flow tells of a call and says what is known of its case by then. What is not done within the deadline
 * goes on, or the clock finishes it; the caller does not wait. Throws when the call could not be saved in time or at all.
 */
export const answerFlow =
  (tools: Tools, deadline = callDeadline) =>
  async (call: FlowCall): Promise<FlowAnswer> => {
    const given = new AbortController();
    const late = wait(deadline, undefined, { signal: given.signal }).then(
      () => nothingKnown,
      () => nothingKnown,
    );
    const taken = take(tools, call, deadline);
    try {
      return await Promise.race([taken, late]);
    } finally {
      given.abort();
      // Too late for the flow, and nobody else would hear of it.
      taken.catch((error: unknown) => tools.log("RequestFailed", { error: nameOf(error) }));
    }
  };

async function take(tools: Tools, { operation, message }: FlowCall, deadline: number): Promise<FlowAnswer> {
  const now = tools.now();
  const key = messageKey(message);
  const acceptCall = accept({ ...tools, deadline: () => AbortSignal.timeout(deadline) });
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
