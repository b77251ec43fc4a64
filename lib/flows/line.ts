import * as z from "zod";
import type { FlowName } from "./flows.ts";
import type { Action, Flow } from "./language.ts";

/** How a call ended: with a counselor, a call back that is arranged, words on who else helps, or with none of these. */
export type End = "counselor" | "call back" | "alternatives" | "nothing";

/** A call on its way through the flows. */
export interface Line {
  readonly flow: FlowName;
  readonly at: string;
  /** Where a module returns to. */
  readonly back: readonly { readonly flow: FlowName; readonly at: string }[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly external: Readonly<Record<string, string>>;
  readonly hooks: Readonly<Record<string, string>>;
  readonly queue: string | undefined;
  readonly queued: boolean;
  readonly calledBack: boolean;
  readonly alternatives: boolean;
  readonly end: End | undefined;
}

export type Flows = Readonly<Record<FlowName, Flow>>;

export const dial = (flows: Flows): Line => ({
  flow: "MainFlow",
  at: flows.MainFlow.content.StartAction,
  back: [],
  attributes: {},
  external: {},
  hooks: {},
  queue: undefined,
  queued: false,
  calledBack: false,
  alternatives: false,
  end: undefined,
});

/** The step that a call is at. */
export function stepOf(flows: Flows, { flow, at }: Line): Action {
  const found = flows[flow].content.Actions.find(({ Identifier }) => Identifier === at);
  if (found === undefined) throw new Error(`${flow} has no step ${at}`);
  return found;
}

/** What the stepper reads of a step. */
export const Parameters = z.looseObject({
  PromptId: z.string().optional(),
  Messages: z.array(z.looseObject({ PromptId: z.string() })).optional(),
  Attributes: z.record(z.string(), z.string()).optional(),
  EventHooks: z.record(z.string(), z.string()).optional(),
  QueueId: z.string().optional(),
  ComparisonValue: z.string().optional(),
  FlowModuleId: z.string().optional(),
  LambdaInvocationAttributes: z.record(z.string(), z.string()).optional(),
  /** Seconds: for a key, for the function, until the comfort in a queue is interrupted. */
  InputTimeLimitSeconds: z.coerce.number().optional(),
  InvocationTimeLimitSeconds: z.coerce.number().optional(),
  InterruptFrequencySeconds: z.coerce.number().optional(),
  MetricType: z.string().optional(),
});

/** What a value stands for in this call; undefined where it stands for nothing, and the step will fail. */
export function meant({ attributes, external }: Line, value: string): string | undefined {
  if (value.startsWith("$.Attributes.")) return attributes[value.slice("$.Attributes.".length)];
  if (value.startsWith("$.External.")) return external[value.slice("$.External.".length)];
  return value;
}

/** What is heard at a step. */
export function heardAt(flows: Flows, line: Line): readonly string[] {
  const { PromptId, Messages = [] } = Parameters.parse(stepOf(flows, line).Parameters);
  const all = [...(PromptId === undefined ? [] : [PromptId]), ...Messages.map((message) => message.PromptId)];
  return all.map((one) => meant(line, one)).filter((one) => one !== undefined);
}

/** What the function is told at a step. */
export function toldAt(flows: Flows, line: Line): Readonly<Record<string, string>> {
  const { LambdaInvocationAttributes = {} } = Parameters.parse(stepOf(flows, line).Parameters);
  return Object.fromEntries(
    Object.entries(LambdaInvocationAttributes).map(([name, value]) => [name, meant(line, value) ?? ""]),
  );
}
