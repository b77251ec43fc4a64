import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { log, nameOf } from "#shared/log.ts";
import { answerFlow } from "./answer.ts";
import { type FlowAnswer, nothingKnown } from "./flow-answer.ts";
import { parse } from "./parse.ts";

const env = environment();
const { afterAnswer, answering } = await stayAwake();
const answer = answerFlow({ ...tools({}, env), afterAnswer });

/** Called in the flow while a person waits. What it throws takes the flow's error branch: the call goes on all the same. */
export const handler = answering(async (event: unknown): Promise<FlowAnswer> => {
  try {
    const call = parse(event, { now: new Date(), trunks: env.CONNECT?.trunks ?? [] });
    return call === undefined ? nothingKnown : await answer(call);
  } catch (error) {
    log("RequestFailed", { error: nameOf(error) });
    // What Lambda writes down of an error is its message, which may quote what was sent.
    throw new Error("CallNotTaken");
  }
});
