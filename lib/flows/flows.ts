import { appFlow, appQueueFlow } from "./app.ts";
import { comforting } from "./comforting.ts";
import { flow } from "./language.ts";
import { mainFlow, told } from "./main.ts";
import { prompt, promptToken } from "./prompts.ts";
import {
  ask,
  callBack,
  callBackTo,
  compare,
  endFlow,
  endModule,
  enqueue,
  hangUp,
  menu,
  play,
  recording,
  say,
  set,
  target,
  unlogged,
} from "./steps.ts";

const queue = "$.Attributes.queue";
const caller = "$.CustomerEndpoint.Address";
const asked = { op: "callback", ...told };

/**
 * The offer of a call back, and what follows when she presses 1. The wish is told before anything can fail: someone calls
 * her then, if the telephone cannot. `declined`: where she goes on who presses nothing, or who cannot be called.
 */
const callBackOffer = <const T extends string>({ seconds, declined }: { seconds: number; declined: T }) => {
  const on = { next: declined, failed: declined };
  return {
    offer: menu<T | "wanted">({
      prompt: prompt("offer"),
      seconds,
      keys: { "1": "wanted" },
      silence: declined,
      otherKey: declined,
      failed: declined,
    }),
    wanted: set({ callback: "yes", pressed: "yes" }, "told"),
    told: ask(asked, { seconds: 2, next: "number", failed: "number" }),
    number: callBackTo(caller, { next: "call-back", invalid: "impossible", notDialable: "impossible" }),
    "call-back": callBack(queue, { next: "accepted", failed: "impossible" }),
    accepted: play(prompt("accepted"), { next: "over", failed: "over" }),
    impossible: play(prompt("impossible"), on),
  };
};

/** While she waits: a word of comfort and a tone, never a place in line, and every half minute the offer of a call back. */
const queueFlow = flow("CUSTOMER_QUEUE", "unlogged", {
  unlogged: unlogged("wait"),
  ...comforting({ interrupted: "offer", failed: "offer" }),
  ...callBackOffer({ seconds: 5, declined: "wait" }),
  over: hangUp(),
});

/** What a counselor hears before she hears the caller: no name, no number. */
const whisperFlow = flow("AGENT_WHISPER", "unlogged", {
  unlogged: unlogged("whisper"),
  whisper: say(
    "$.Attributes.languageName. Priority $.Attributes.urgency. In danger: $.Attributes.danger. Cannot speak: $.Attributes.silent. Open case before this call: $.Attributes.known.",
    "over",
  ),
  over: endFlow(),
});

/** The counselor's line is gone and hers is not: cut off, or done. She may go back in line. */
const disconnectFlow = flow("CONTACT_FLOW", "unlogged", {
  unlogged: unlogged("goodbye"),
  goodbye: menu({
    prompt: prompt("goodbye"),
    seconds: 6,
    keys: { "1": "again" },
    silence: "over",
    otherKey: "over",
    failed: "goodbye-urdu",
  }),
  "goodbye-urdu": play(promptToken("alternatives", "ur"), { next: "over", failed: "over" }),
  again: target(queue, { next: "enqueue", failed: "again-urdu" }),
  "again-urdu": target("${QueueUr}", { next: "enqueue", failed: "alternatives" }),
  enqueue: enqueue({ full: "alternatives", failed: "alternatives", after: "over" }),
  alternatives: play(prompt("alternatives"), { next: "over", failed: "goodbye-urdu" }),
  over: hangUp(),
});

/** Offers a call back, never makes one unasked: whoever picks up a shared phone may be the one she fears. */
const callBackModule = flow("MODULE", "asked-before", {
  "asked-before": compare("$.Attributes.callback", { yes: "number" }, "offer"),
  ...callBackOffer({ seconds: 8, declined: "over" }),
  over: endModule(),
});

/** Who else helps: police 15, rescue 1122, child protection 1121, and how to write to us. */
const alternativesModule = flow("MODULE", "alternatives", {
  alternatives: play(prompt("alternatives"), { next: "over", failed: "alternatives-urdu" }),
  "alternatives-urdu": play(promptToken("alternatives", "ur"), { next: "over", failed: "over" }),
  over: endModule(),
});

/** We call a person: whoever picks up hears no name of ours until a counselor knows who it is. */
const outboundFlow = flow("CONTACT_FLOW", "unlogged", {
  unlogged: unlogged("unrecorded"),
  unrecorded: recording("nobody", "outbound"),
  outbound: play(promptToken("outbound", "ur"), { next: "target", failed: "target" }),
  target: target("${QueueCallBack}", { next: "enqueue", failed: "over" }),
  enqueue: enqueue({ full: "over", failed: "over", after: "over" }),
  over: hangUp(),
});

/** An urgent case of another channel in a counselor's workspace. */
const taskFlow = flow("CONTACT_FLOW", "target", {
  target: target("${QueueDanger}", { next: "enqueue", failed: "over" }),
  enqueue: enqueue({ full: "over", failed: "over", after: "over" }),
  over: hangUp(),
});

/** All flows by the name under which others refer to them. */
export const flows = {
  MainFlow: mainFlow,
  QueueFlow: queueFlow,
  WhisperFlow: whisperFlow,
  DisconnectFlow: disconnectFlow,
  CallBackModule: callBackModule,
  AlternativesModule: alternativesModule,
  OutboundFlow: outboundFlow,
  TaskFlow: taskFlow,
  AppFlow: appFlow,
  AppQueueFlow: appQueueFlow,
} as const;
export type FlowName = keyof typeof flows;
