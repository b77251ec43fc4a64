import * as z from "zod";
import type { FlowName } from "./flows.ts";
import { type End, type Flows, heardAt, type Line, meant, Parameters, stepOf } from "./line.ts";

/** One way in which a step can go: what it is called, and the call after it. */
export interface Way {
  readonly name: string;
  readonly line: Line;
}

/** Prompts that tell a person who else can help her. */
const telling = /^\$\{Prompt(Alternatives|Unsafe|Goodbye)\w+\}$/;

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

/** The flows by name, those first that others name: Connect takes no flow that names one that is not there. */
export const names = z.enum([
  "QueueFlow",
  "WhisperFlow",
  "DisconnectFlow",
  "CallBackModule",
  "AlternativesModule",
  "OutboundFlow",
  "TaskFlow",
  "AppQueueFlow",
  "MainFlow",
  "AppFlow",
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

/** The call when the counselor's line is gone and hers is not: she hears what the call was set to have her hear then. */
export function leftAlone(flows: Flows, line: Line): Line {
  const hook = line.hooks["CustomerRemaining"];
  if (hook === undefined) return line;
  const flow = named(hook);
  return { ...line, flow, at: flows[flow].content.StartAction, back: [], alternatives: false, end: undefined };
}
