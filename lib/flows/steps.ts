import type { Path, Step, Token } from "./language.ts";

type Reference = Token | Path;
type Errors<T> = readonly (readonly [string, T])[];

const step = <T extends string>(
  type: string,
  parameters: Step<T>["parameters"],
  to: { readonly next: T; readonly errors?: Errors<T>; readonly conditions?: Step<T>["conditions"] },
): Step<T> => ({ type, parameters, next: to.next, errors: to.errors ?? [], conditions: to.conditions ?? [] });

const ending = (type: string): Step<never> => ({ type, parameters: {}, next: undefined, errors: [], conditions: [] });

/** Keys and numbers pass here, so the flow writes no log of its own. */
export const unlogged = <const T extends string>(next: T): Step<T> =>
  step("UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Disabled" }, { next });

export const recording = <const T extends string>(who: "nobody" | "both", next: T): Step<T> =>
  step(
    "UpdateContactRecordingBehavior",
    { RecordingBehavior: { RecordedParticipants: who === "both" ? ["Agent", "Customer"] : [] } },
    { next },
  );

/** The voice that reads to counselors what is no recording. */
export const voice = <const T extends string>(next: T): Step<T> =>
  step(
    "UpdateContactTextToSpeechVoice",
    { TextToSpeechVoice: "Kajal", TextToSpeechEngine: "Neural" },
    { next, errors: [["NoMatchingError", next]] },
  );

export const set = <const T extends string>(Attributes: Readonly<Record<string, string>>, next: T): Step<T> =>
  step(
    "UpdateContactAttributes",
    { Attributes, TargetContact: "Current" },
    { next, errors: [["NoMatchingError", next]] },
  );

export const play = <const T extends string>(PromptId: Reference, to: { next: T; failed: T }): Step<T> =>
  step("MessageParticipant", { PromptId }, { next: to.next, errors: [["NoMatchingError", to.failed]] });

/** Spoken by a machine: for counselors only, there is no Urdu voice. */
export const say = <const T extends string>(Text: string, next: T): Step<T> =>
  step("MessageParticipant", { Text }, { next, errors: [["NoMatchingError", next]] });

type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";

interface Menu<T> {
  readonly prompt: Reference;
  readonly seconds: number;
  readonly keys: { readonly [K in Key]?: T };
  readonly silence: T;
  readonly otherKey: T;
  readonly failed: T;
}

export const menu = <const T extends string>({ prompt, seconds, keys, silence, otherKey, failed }: Menu<T>): Step<T> =>
  step(
    "GetParticipantInput",
    { PromptId: prompt, InputTimeLimitSeconds: String(seconds), StoreInput: "False" },
    {
      next: silence,
      errors: [
        ["InputTimeLimitExceeded", silence],
        ["NoMatchingCondition", otherKey],
        ["NoMatchingError", failed],
      ],
      conditions: Object.entries(keys).map(([key, to]) => ["Equals", key, to]),
    },
  );

/** Asks the function; whatever it does, or does not, the call goes on. Seconds: how long a person hears nothing at most. */
export const ask = <const T extends string>(
  parameters: Readonly<Record<string, string>>,
  to: { readonly seconds: 2 | 3; readonly next: T; readonly failed: T },
): Step<T> =>
  step(
    "InvokeLambdaFunction",
    {
      LambdaFunctionARN: "${FlowFunction}",
      InvocationTimeLimitSeconds: String(to.seconds),
      InvocationType: "SYNCHRONOUS",
      LambdaInvocationAttributes: parameters,
      ResponseValidation: { ResponseType: "STRING_MAP" },
    },
    { next: to.next, errors: [["NoMatchingError", to.failed]] },
  );

export const compare = <const T extends string>(
  value: Path,
  cases: Readonly<Record<string, T>>,
  otherwise: T,
): Step<T> =>
  step(
    "Compare",
    { ComparisonValue: value },
    {
      next: otherwise,
      errors: [["NoMatchingCondition", otherwise]],
      conditions: Object.entries(cases).map(([operand, to]) => ["Equals", operand, to]),
    },
  );

export const hook = <const T extends string>(
  event: "CustomerQueue" | "AgentWhisper" | "CustomerRemaining",
  flow: Token,
  next: T,
): Step<T> =>
  step("UpdateContactEventHooks", { EventHooks: { [event]: flow } }, { next, errors: [["NoMatchingError", next]] });

/** First in line; 5 is everybody else's place. */
export const first = <const T extends string>(next: T): Step<T> =>
  step("UpdateContactRoutingBehavior", { QueuePriority: "1" }, { next });

export const target = <const T extends string>(QueueId: Reference, to: { next: T; failed: T }): Step<T> =>
  step("UpdateContactTargetQueue", { QueueId }, { next: to.next, errors: [["NoMatchingError", to.failed]] });

export const hours = <const T extends string>(
  HoursOfOperationId: Token,
  to: { open: T; closed: T; failed: T },
): Step<T> =>
  step(
    "CheckHoursOfOperation",
    { HoursOfOperationId },
    {
      next: to.open,
      errors: [["NoMatchingError", to.failed]],
      conditions: [
        ["Equals", "True", to.open],
        ["Equals", "False", to.closed],
      ],
    },
  );

export const agents = <const T extends string>(
  state: "Staffed" | "Available",
  to: { readonly queue: Reference; readonly some: T; readonly none: T; readonly failed: T },
): Step<T> =>
  step(
    "CheckMetricData",
    { MetricType: `NumberOfAgents${state}`, QueueId: to.queue },
    {
      next: to.none,
      errors: [
        ["NoMatchingError", to.failed],
        ["NoMatchingCondition", to.none],
      ],
      conditions: [["NumberGreaterThan", "0", to.some]],
    },
  );

export const enqueue = <const T extends string>(to: { full: T; failed: T; after: T }): Step<T> =>
  step(
    "TransferContactToQueue",
    {},
    {
      next: to.after,
      errors: [
        ["QueueAtCapacity", to.full],
        ["NoMatchingError", to.failed],
      ],
    },
  );

export const module = <const T extends string>(FlowModuleId: Token, to: { next: T; failed: T }): Step<T> =>
  step("InvokeFlowModule", { FlowModuleId }, { next: to.next, errors: [["NoMatchingError", to.failed]] });

export const callBackTo = <const T extends string>(
  CallbackNumber: Path,
  to: { next: T; invalid: T; notDialable: T },
): Step<T> =>
  step(
    "UpdateContactCallbackNumber",
    { CallbackNumber },
    {
      next: to.next,
      errors: [
        ["InvalidCallbackNumber", to.invalid],
        ["CallbackNumberNotDialable", to.notDialable],
      ],
    },
  );

/** A minute after she hangs up, and once more ten minutes later: ringing on and on could endanger her. */
export const callBack = <const T extends string>(QueueId: Reference, to: { next: T; failed: T }): Step<T> =>
  step(
    "CreateCallbackContact",
    { QueueId, InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" },
    { next: to.next, errors: [["NoMatchingError", to.failed]] },
  );

export const wait = <const T extends string>(
  prompts: readonly Reference[],
  to: { readonly seconds: number; readonly interrupted: T; readonly failed: T },
): Step<T> =>
  step(
    "MessageParticipantIteratively",
    { Messages: prompts.map((PromptId) => ({ PromptId })), InterruptFrequencySeconds: String(to.seconds) },
    {
      next: to.interrupted,
      errors: [["NoMatchingError", to.failed]],
      conditions: [["Equals", "MessagesInterrupted", to.interrupted]],
    },
  );

export const hangUp = (): Step<never> => ending("DisconnectParticipant");
export const endFlow = (): Step<never> => ending("EndFlowExecution");
export const endModule = (): Step<never> => ending("EndFlowModuleExecution");
