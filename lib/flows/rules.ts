import * as z from "zod";
import type { FlowType } from "./language.ts";

/** What Connect asks of one type of action. */
interface Rule {
  readonly flows: readonly FlowType[];
  readonly parameters: z.ZodType;
  /** Exactly these errors lead somewhere: one too few, or one too many, and the flow is refused. */
  readonly errors: readonly string[];
  /** Which conditions there may be, written "Operator Operand", and which there must be. */
  readonly conditions: { readonly of: RegExp; readonly all?: readonly string[] };
}

const whole = z.string().regex(/^(\$\{\w+\}|arn:aws[\w-]*:\S+|\$\.[\w.]+)$/, "must be one whole value");
const path = z.string().regex(/^\$\.[\w.]+$/, "must be something the flow knows");
const seconds = (least: number, most: number) =>
  z.string().refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
    error: `must be ${least} to ${most} seconds`,
  });
const prompts = ["PromptId", "Text", "SSML", "Media"];
const onePrompt = z
  .looseObject({ PromptId: whole.optional() })
  .refine((given) => prompts.filter((name) => name in given).length === 1, { error: "must have exactly one prompt" });

const noneAt = { of: /^$/ };
const other = ["NoMatchingError"];
const inbound: readonly FlowType[] = ["CONTACT_FLOW", "MODULE"];
const spoken: readonly FlowType[] = [...inbound, "CUSTOMER_QUEUE"];
const every: readonly FlowType[] = [...spoken, "AGENT_WHISPER"];
const hooks = [
  "AgentHold",
  "AgentWhisper",
  "CustomerHold",
  "CustomerQueue",
  "CustomerRemaining",
  "CustomerWhisper",
  "DefaultAgentUI",
  "DisconnectAgentUI",
  "PauseContact",
  "ResumeContact",
] as const;

/** @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html */
export const rules: Readonly<Record<string, Rule>> = {
  UpdateFlowLoggingBehavior: {
    flows: every,
    // Keys and numbers pass through every flow of ours.
    parameters: z.strictObject({
      FlowLoggingBehavior: z.literal("Disabled", "must be off: keys and numbers pass here"),
    }),
    errors: [],
    conditions: noneAt,
  },
  UpdateContactTextToSpeechVoice: {
    flows: every,
    parameters: z.strictObject({ TextToSpeechVoice: z.string(), TextToSpeechEngine: z.string().optional() }),
    errors: other,
    conditions: noneAt,
  },
  MessageParticipant: { flows: every, parameters: onePrompt, errors: other, conditions: noneAt },
  GetParticipantInput: {
    flows: spoken,
    parameters: onePrompt.and(
      z.looseObject({ InputTimeLimitSeconds: seconds(1, 180), StoreInput: z.literal("False", "must not be kept") }),
    ),
    errors: ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"],
    conditions: { of: /^Equals [0-9*#]$/ },
  },
  UpdateContactRecordingBehavior: {
    flows: spoken,
    parameters: z.strictObject({
      RecordingBehavior: z.strictObject({ RecordedParticipants: z.array(z.enum(["Agent", "Customer"])) }),
    }),
    errors: [],
    conditions: noneAt,
  },
  InvokeLambdaFunction: {
    flows: every,
    parameters: z.strictObject({
      LambdaFunctionARN: whole,
      InvocationTimeLimitSeconds: seconds(1, 8),
      InvocationType: z.literal("SYNCHRONOUS"),
      LambdaInvocationAttributes: z.record(z.string(), z.string()),
      ResponseValidation: z.strictObject({ ResponseType: z.literal("STRING_MAP") }),
    }),
    errors: other,
    conditions: noneAt,
  },
  UpdateContactAttributes: {
    flows: every,
    parameters: z.strictObject({
      Attributes: z.record(z.string(), z.string().min(1)),
      TargetContact: z.literal("Current"),
    }),
    errors: other,
    conditions: noneAt,
  },
  Compare: {
    flows: every,
    parameters: z.strictObject({ ComparisonValue: path }),
    errors: ["NoMatchingCondition"],
    conditions: { of: /^Equals \S+$/ },
  },
  UpdateContactEventHooks: {
    flows: inbound,
    parameters: z.strictObject({
      EventHooks: z
        .partialRecord(z.enum(hooks), whole)
        .refine((given) => Object.keys(given).length === 1, { error: "must be exactly one" }),
    }),
    errors: other,
    conditions: noneAt,
  },
  CheckHoursOfOperation: {
    flows: spoken,
    parameters: z.strictObject({ HoursOfOperationId: whole }),
    errors: other,
    conditions: { of: /^Equals (True|False)$/, all: ["Equals True", "Equals False"] },
  },
  CheckMetricData: {
    flows: spoken,
    parameters: z.strictObject({
      MetricType: z.enum(["NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"]),
      QueueId: whole,
    }),
    errors: ["NoMatchingError", "NoMatchingCondition"],
    conditions: { of: /^NumberGreaterThan 0$/, all: ["NumberGreaterThan 0"] },
  },
  UpdateContactRoutingBehavior: {
    flows: ["CONTACT_FLOW"],
    parameters: z
      .strictObject({ QueuePriority: z.string().optional(), QueueTimeAdjustmentSeconds: z.string().optional() })
      .refine(({ QueuePriority: a, QueueTimeAdjustmentSeconds: b }) => (a === undefined) !== (b === undefined), {
        error: "must have a priority or an age, not both",
      }),
    errors: [],
    conditions: noneAt,
  },
  UpdateContactTargetQueue: {
    flows: inbound,
    parameters: z.strictObject({ QueueId: whole }),
    errors: other,
    conditions: noneAt,
  },
  TransferContactToQueue: {
    flows: inbound,
    parameters: z.strictObject({}),
    errors: ["QueueAtCapacity", "NoMatchingError"],
    conditions: noneAt,
  },
  InvokeFlowModule: {
    flows: ["CONTACT_FLOW"],
    parameters: z.strictObject({ FlowModuleId: whole }),
    errors: other,
    conditions: noneAt,
  },
  UpdateContactCallbackNumber: {
    flows: spoken,
    parameters: z.strictObject({ CallbackNumber: path }),
    errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
    conditions: noneAt,
  },
  CreateCallbackContact: {
    flows: spoken,
    parameters: z.strictObject({
      QueueId: whole,
      InitialCallDelaySeconds: seconds(1, 259_200),
      MaximumConnectionAttempts: z.string().regex(/^[1-9]$/, "must be a few"),
      RetryDelaySeconds: seconds(1, 259_200),
    }),
    errors: other,
    conditions: noneAt,
  },
  MessageParticipantIteratively: {
    flows: ["CUSTOMER_QUEUE"],
    parameters: z.strictObject({
      Messages: z.array(onePrompt).min(1),
      InterruptFrequencySeconds: seconds(20, 3_600),
    }),
    errors: other,
    conditions: { of: /^Equals MessagesInterrupted$/, all: ["Equals MessagesInterrupted"] },
  },
  DisconnectParticipant: {
    flows: ["CONTACT_FLOW", "CUSTOMER_QUEUE"],
    parameters: z.strictObject({}),
    errors: [],
    conditions: noneAt,
  },
  EndFlowExecution: {
    flows: ["AGENT_WHISPER", "CUSTOMER_QUEUE"],
    parameters: z.strictObject({}),
    errors: [],
    conditions: noneAt,
  },
  EndFlowModuleExecution: { flows: ["MODULE"], parameters: z.strictObject({}), errors: [], conditions: noneAt },
};
