import { describe, expect, it } from "vitest";
import { FlowAnswer } from "../../../functions/voice/flow-answer.ts";
import { flows } from "../../../lib/flows/flows.ts";
import type { Action, Flow } from "../../../lib/flows/language.ts";
import { promptFiles } from "../../../lib/flows/prompts.ts";
import { faultsAmong } from "../../../lib/flows/together.ts";
import { faults } from "../../../lib/flows/validate.ts";

const all = Object.entries(flows);

describe.each(all)("%s", (_, flow) => {
  it("is what Connect takes", () => {
    expect(faults(flow)).toEqual([]);
  });
});

const known = {
  prompts: promptFiles.map(({ token }) => token),
  answers: Object.keys(FlowAnswer.shape),
};

it("the flows play, read and name only what there is, and lead in no circle", () => {
  expect(faultsAmong(flows, known)).toEqual([]);
});

/** The main flow with one action changed. */
const changed = (name: string, change: (action: Action) => Action): Flow => ({
  ...flows.MainFlow,
  content: {
    ...flows.MainFlow.content,
    Actions: flows.MainFlow.content.Actions.map((action) => (action.Identifier === name ? change(action) : action)),
  },
});
const withParameters = (name: string, parameters: Record<string, unknown>): Flow =>
  changed(name, (action) => ({ ...action, Parameters: { ...action.Parameters, ...parameters } }));
const withoutError = (name: string, error: string): Flow =>
  changed(name, (action) => ({
    ...action,
    Transitions: {
      ...action.Transitions,
      Errors: (action.Transitions.Errors ?? []).filter(({ ErrorType }) => ErrorType !== error),
    },
  }));
const leading = (name: string, NextAction: string): Flow =>
  changed(name, (action) => ({ ...action, Transitions: { ...action.Transitions, NextAction } }));
const withContent = (content: Partial<Flow["content"]>): Flow => ({
  ...flows.MainFlow,
  content: { ...flows.MainFlow.content, ...content },
});
const actions = flows.MainFlow.content.Actions;

/** The flow that has an action of this type, with other parameters of it. */
function moduleWith(type: string, parameters: Record<string, unknown>): Flow {
  const found = Object.values(flows).find(({ content }) => content.Actions.some(({ Type }) => Type === type));
  if (found === undefined) throw new Error(type);
  const Actions = found.content.Actions.map((action) =>
    action.Type === type ? { ...action, Parameters: { ...action.Parameters, ...parameters } } : action,
  );
  return { ...found, content: { ...found.content, Actions } };
}

const mutations: readonly (readonly [string, Flow])[] = [
  ["another version", withContent({ Version: "2018-01-01" })],
  ["a first action that is not there", withContent({ StartAction: "nowhere" })],
  ["an action twice", withContent({ Actions: [...actions, ...actions.slice(0, 1)] })],
  [
    "more actions than Connect takes",
    withContent({ Actions: Array.from({ length: 251 }, () => actions[0]).flatMap((one) => one ?? []) }),
  ],
  ["an identifier with a bracket", changed("voice", (action) => ({ ...action, Identifier: "voice(1)" }))],
  [
    "an action nothing leads to",
    withContent({
      Actions: [...actions, { Identifier: "orphan", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
    }),
  ],
  ["an action that leads to nothing there is", leading("welcome", "nowhere")],
  [
    "a circle with no way out",
    changed("busy-urdu", (action) => ({
      ...action,
      Transitions: { NextAction: "busy-urdu", Errors: [{ NextAction: "busy-urdu", ErrorType: "NoMatchingError" }] },
    })),
  ],
  ["an end that leads on", changed("over", (action) => ({ ...action, Transitions: { NextAction: "welcome" } }))],
  ["an action with no way on", changed("welcome", (action) => ({ ...action, Transitions: {} }))],
  ["a menu without an answer to silence", withoutError("danger", "InputTimeLimitExceeded")],
  ["a menu without an answer to another key", withoutError("danger", "NoMatchingCondition")],
  ["a function that may not fail", withoutError("chosen", "NoMatchingError")],
  ["a queue that may not be full", withoutError("enqueue", "QueueAtCapacity")],
  [
    "an error of recording",
    changed("recorded", (action) => ({
      ...action,
      Transitions: { ...action.Transitions, Errors: [{ NextAction: "over", ErrorType: "NoMatchingError" }] },
    })),
  ],
  ["two prompts at once", withParameters("welcome", { Text: "hello" })],
  ["a prompt within a sentence", withParameters("welcome", { PromptId: "say ${PromptWelcomeUr}" })],
  [
    "a key that no telephone has",
    changed("danger", (action) => ({
      ...action,
      Transitions: {
        ...action.Transitions,
        Conditions: [{ NextAction: "over", Condition: { Operator: "Equals", Operands: ["12"] } }],
      },
    })),
  ],
  [
    "hours without a night",
    changed("open", (action) => ({
      ...action,
      Transitions: { ...action.Transitions, Conditions: (action.Transitions.Conditions ?? []).slice(0, 1) },
    })),
  ],
  [
    "staff that is counted",
    changed("staffed", (action) => ({
      ...action,
      Transitions: {
        ...action.Transitions,
        Conditions: [{ NextAction: "available", Condition: { Operator: "NumberGreaterThan", Operands: ["1"] } }],
      },
    })),
  ],
  [
    "two hooks in one",
    withParameters("hook-queue", { EventHooks: { CustomerQueue: "${QueueFlow}", AgentWhisper: "${WhisperFlow}" } }),
  ],
  ["a hook that Connect does not know", withParameters("hook-queue", { EventHooks: { Queue: "${QueueFlow}" } })],
  ["a function that takes too long", withParameters("chosen", { InvocationTimeLimitSeconds: "9" })],
  [
    "a function that answers anything but flat text",
    withParameters("chosen", { ResponseValidation: { ResponseType: "JSON" } }),
  ],
  ["priority and age", withParameters("first", { QueueTimeAdjustmentSeconds: "5" })],
  ["a log of keys and numbers", withParameters("unlogged", { FlowLoggingBehavior: "Enabled" })],
  [
    "recording before consent",
    withParameters("unrecorded", { RecordingBehavior: { RecordedParticipants: ["Customer"] } }),
  ],
  ["recording of those who press nothing", leading("consent", "recorded")],
  ["a transfer with no queue chosen", leading("hook-disconnect", "open")],
  ["an empty attribute", withParameters("in-danger", { Attributes: { danger: "" } })],
  ["a wait in the main flow", changed("welcome", (action) => ({ ...action, Type: "MessageParticipantIteratively" }))],
  ["no prompt at all", changed("welcome", (action) => ({ ...action, Parameters: {} }))],
  ["an identifier that is too long", changed("voice", (action) => ({ ...action, Identifier: "v".repeat(51) }))],
  ["an end of another kind of flow", changed("over", (action) => ({ ...action, Type: "EndFlowExecution" }))],
  ["a call back at once", moduleWith("CreateCallbackContact", { InitialCallDelaySeconds: "0" })],
  ["a call back after three days and more", moduleWith("CreateCallbackContact", { RetryDelaySeconds: "259201" })],
  ["a call back to a number of its own", moduleWith("UpdateContactCallbackNumber", { CallbackNumber: "+15550100001" })],
  ["an action that is not known", changed("welcome", (action) => ({ ...action, Type: "PlayPrompt" }))],
];

describe("the validator", () => {
  it.each(mutations)("catches %s", (_, flow) => {
    expect(faults(flow)).not.toEqual([]);
  });

  const playing = (PromptId: string) => ({ ...flows, MainFlow: withParameters("welcome", { PromptId }) });
  it.each([
    ["a prompt that is not there", playing("${PromptWelcomeXx}")],
    ["an answer that the function does not give", playing("$.External.history")],
    ["something of the call that is not set first", playing("$.Attributes.name")],
    ["a resource of one account", playing("arn:aws:connect:eu-central-1:000000000000:instance/x/prompt/y")],
    [
      "a hooked flow that leads back",
      {
        ...flows,
        QueueFlow: { ...flows.QueueFlow, content: { ...flows.QueueFlow.content, StartAction: "${MainFlow}" } },
      },
    ],
  ])("catches between flows %s", (_, mutated) => {
    expect(faultsAmong(mutated, known)).not.toEqual([]);
  });
});
