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

/** One way in which a step can go: what it is called, and the call after it. */
export interface Way {
  readonly name: string;
  readonly line: Line;
}

export type Flows = Readonly<Record<FlowName, Flow>>;

/** Prompts that tell a person who else can help her. */
const telling = /^\$\{Prompt(Alternatives|Unsafe|Goodbye)\w+\}$/;

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

const Parameters = z.looseObject({
  PromptId: z.string().optional(),
  Messages: z.array(z.looseObject({ PromptId: z.string() })).optional(),
  Attributes: z.record(z.string(), z.string()).optional(),
  EventHooks: z.record(z.string(), z.string()).optional(),
  QueueId: z.string().optional(),
  ComparisonValue: z.string().optional(),
  FlowModuleId: z.string().optional(),
  LambdaInvocationAttributes: z.record(z.string(), z.string()).optional(),
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

/**
 * Every way in which the step that a call is at can go. `answer`: what the function says, where it is asked. A step whose
 * value stands for nothing can only fail.
 */
export function waysFrom(flows: Flows, line: Line, answer: Readonly<Record<string, string>> = {}): readonly Way[] {
  const step = stepOf(flows, line);
  const given = Parameters.parse(step.Parameters);
  const to = (at: string, change: Partial<Line> = {}): Line => ({ ...line, ...change, at });
  const next = step.Transitions.NextAction ?? "";
  const errors = (step.Transitions.Errors ?? []).map(({ ErrorType, NextAction }) => ({
    name: ErrorType,
    line: heard(to(NextAction)),
  }));
  const conditions = (step.Transitions.Conditions ?? []).map(({ NextAction, Condition }) => ({
    name: Condition.Operands.join(),
    line: heard(to(NextAction)),
  }));
  const fine = (change: Partial<Line> = {}): Way => ({ name: "goes well", line: heard(to(next, change)) });
  function heard(after: Line): Line {
    return heardAt(flows, line).some((one) => telling.test(one)) ? { ...after, alternatives: true } : after;
  }
  const lost = [...(given.PromptId ? [given.PromptId] : []), ...(given.QueueId ? [given.QueueId] : [])].some(
    (value) => meant(line, value) === undefined,
  );
  if (lost) return errors.filter(({ name }) => name === "NoMatchingError");
  switch (step.Type) {
    case "GetParticipantInput":
    case "CheckHoursOfOperation":
    case "CheckMetricData":
      return [...conditions, ...errors];
    case "Compare": {
      const value = meant(line, given.ComparisonValue ?? "");
      const found = conditions.filter(({ name }) => name === value);
      return found.length > 0 ? found : errors;
    }
    case "MessageParticipantIteratively":
      return [...conditions, ...errors, { name: "answered", line: { ...line, end: "counselor" } }];
    case "UpdateContactAttributes": {
      const set = Object.entries(given.Attributes ?? {}).map(([name, value]) => [name, meant(line, value)] as const);
      const known = Object.fromEntries(set.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      return [fine({ attributes: { ...line.attributes, ...known } }), ...errors];
    }
    case "UpdateContactEventHooks":
      return [fine({ hooks: { ...line.hooks, ...given.EventHooks } }), ...errors];
    case "UpdateContactTargetQueue":
      return [fine({ queue: meant(line, given.QueueId ?? "") }), ...errors];
    case "InvokeLambdaFunction":
      return [fine({ external: answer }), ...errors];
    case "CreateCallbackContact":
      return [fine({ calledBack: true }), ...errors];
    case "InvokeFlowModule": {
      const flow = named(given.FlowModuleId ?? "");
      const back = [...line.back, { flow: line.flow, at: next }];
      const inside = { ...line, flow, back, at: flows[flow].content.StartAction };
      return [{ name: "goes well", line: inside }, ...errors];
    }
    case "TransferContactToQueue":
      return [{ name: "goes well", line: inQueue(flows, line) }, ...errors];
    case "EndFlowModuleExecution": {
      const back = line.back.at(-1);
      if (back === undefined) return [];
      return [{ name: "goes well", line: { ...line, ...back, back: line.back.slice(0, -1) } }];
    }
    case "DisconnectParticipant":
    case "EndFlowExecution":
      return [{ name: "goes well", line: { ...line, end: endOf(line) } }];
    default:
      return [fine(), ...errors];
  }
}

const names = z.enum([
  "MainFlow",
  "QueueFlow",
  "WhisperFlow",
  "DisconnectFlow",
  "CallBackModule",
  "AlternativesModule",
  "OutboundFlow",
  "TaskFlow",
]);

const named = (token: string): FlowName => names.parse(/^\$\{(\w+)\}$/.exec(token)?.[1]);

/** In line, with the flow for those who wait; where that could not be set, Connect has one of its own. */
function inQueue(flows: Flows, line: Line): Line {
  if (line.queue === undefined) return { ...line, end: "nothing" };
  const hook = line.hooks["CustomerQueue"];
  if (hook === undefined) return { ...line, queued: true, end: "counselor" };
  const flow = named(hook);
  return { ...line, queued: true, flow, at: flows[flow].content.StartAction, back: [] };
}

function endOf({ calledBack, alternatives }: Line): End {
  if (calledBack) return "call back";
  return alternatives ? "alternatives" : "nothing";
}

/** Every state that a call can come to, whatever is pressed, whatever fails and however often, with the way to it. */
export function everyLine(
  flows: Flows,
  { from = dial(flows), answer }: { readonly from?: Line; readonly answer: Readonly<Record<string, string>> },
): ReadonlyMap<string, { readonly line: Line; readonly way: string }> {
  const seen = new Map<string, { readonly line: Line; readonly way: string }>();
  const open = [{ line: from, way: "" }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const key = JSON.stringify(one.line);
    if (seen.has(key)) continue;
    seen.set(key, one);
    if (one.line.end !== undefined) continue;
    const { line, way } = one;
    open.push(
      ...waysFrom(flows, line, answer).map((found) => ({ line: found.line, way: `${way} ${line.at}:${found.name}` })),
    );
  }
  return seen;
}

/** Every attribute that a flow reads. */
export const readsOf = ({ content }: Flow): ReadonlySet<string> =>
  new Set(JSON.stringify(content).match(/\$\.(External|Attributes)\.\w+/g));

/** Which flows a flow names. */
export const namesOf = ({ content }: Flow): readonly FlowName[] =>
  names.options.filter((name) => JSON.stringify(content).includes(`\${${name}}`));
