import { setTimeout as wait } from "node:timers/promises";
import { accept } from "#shared/accept.ts";
import { nameOf } from "#shared/log.ts";
import type { Tools } from "#shared/tools.ts";
import { type FlowAnswer, nothingKnown } from "./flow-answer.ts";
import type { FlowCall } from "./parse.ts";

/** How long the path of a call may take while someone waits on the line, in milliseconds. */
export const callDeadline = 1_500;

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
    const inTime = { ...tools, deadline: () => AbortSignal.timeout(deadline) };
    const taken = hasJustCome(call) ? arrive(inTime, call) : take(inTime, call);
    try {
      return await Promise.race([taken, late]);
    } finally {
      given.abort();
      // Too late for the flow, and nobody else would hear of it.
      taken.catch((error: unknown) => tools.log("RequestFailed", { error: nameOf(error) }));
    }
  };

/** Whether nobody asks yet what is known of the call: the flow asks when a language is chosen, an app's flow at once. */
const hasJustCome = ({ operation, message }: FlowCall): boolean =>
  operation === "arrived" && message.identities.every(({ kind }) => kind !== "mailbox");

/** Saves a call that has just come, for she hears nothing before that; what follows from it may follow the answer. */
async function arrive(tools: Tools, call: FlowCall): Promise<FlowAnswer> {
  const draw = tools.draw();
  const [stored] = await accept({ ...tools, draw: () => draw })([call.message]);
  return stored?.message.draw.caseId === draw.caseId ? nothingKnown : take(tools, call);
}

async function take(tools: Tools, call: FlowCall): Promise<FlowAnswer> {
  const { take: taken } = await import("./take.ts");
  return taken(tools, call);
}
