import { dial, type End, type Flows, heardAt, type Line, stepOf, toldAt, type Way, waysFrom } from "./walk.ts";

/** What a caller and the world around her do. */
export interface Script {
  /** What she presses at each menu, in order; `undefined` or nothing left: she presses nothing. */
  readonly keys: readonly (string | undefined)[];
  readonly hours?: "open" | "closed" | "unknown";
  readonly counselors?: "available" | "busy" | "none" | "unknown";
  readonly queue?: "takes" | "full" | "fails";
  readonly number?: "dialable" | "invalid" | "not dialable";
  /** How often she hears the offer of a call back before a counselor takes the call. */
  readonly waits?: number;
  /** She hangs up when she has come so many steps. */
  readonly hangsUpAt?: number;
}

/** The function in the flow; what it throws, and what is too late, takes the error branch. */
export type FlowFunction = (
  told: Readonly<Record<string, string>>,
  attributes: Line["attributes"],
) => Promise<Readonly<Record<string, string>>>;

/** How a call went. */
export interface Went {
  readonly played: readonly string[];
  readonly called: readonly { readonly told: Readonly<Record<string, string>>; readonly answered: boolean }[];
  readonly steps: readonly string[];
  readonly end: End | "hung up";
  readonly line: Line;
}

/** The most steps of one call: in a queue a caller could wait for ever. */
const mostSteps = 400;

/** Plays a call through the flows as the script says, asking the real function. */
export async function play(flows: Flows, script: Script, ask: FlowFunction): Promise<Went> {
  const played: string[] = [];
  const called: { told: Readonly<Record<string, string>>; answered: boolean }[] = [];
  const steps: string[] = [];
  const keys = [...script.keys];
  let waits = script.waits ?? 0;
  let line = dial(flows);
  while (line.end === undefined && steps.length < mostSteps) {
    if (steps.length === script.hangsUpAt) return { played, called, steps, end: "hung up", line };
    steps.push(`${line.flow} ${line.at}`);
    played.push(...heardAt(flows, line));
    const { Type, Parameters } = stepOf(flows, line);
    if (Type === "InvokeLambdaFunction") {
      const told = toldAt(flows, line);
      const answer = await ask(told, line.attributes).catch(() => undefined);
      called.push({ told, answered: answer !== undefined });
      line = taken(waysFrom(flows, line, answer ?? {}), answer === undefined ? "NoMatchingError" : "goes well");
    } else if (Type === "MessageParticipantIteratively") {
      waits -= 1;
      line = taken(waysFrom(flows, line), waits >= 0 ? "MessagesInterrupted" : "answered");
    } else {
      const ways = waysFrom(flows, line);
      line = taken(ways, wayOf({ type: Type, metric: Parameters["MetricType"], script, ways, keys }));
    }
  }
  return { played, called, steps, end: line.end ?? "nothing", line };
}

function taken(ways: readonly Way[], name: string): Line {
  const way = ways.find((one) => one.name === name) ?? ways[0];
  if (way === undefined) throw new Error("the call stands still");
  return way.line;
}

interface At {
  readonly type: string;
  readonly metric: unknown;
  readonly script: Script;
  readonly ways: readonly Way[];
  readonly keys: (string | undefined)[];
}

/** Which way a step goes in this script. */
function wayOf({ type, metric, script, ways, keys }: At): string {
  const { hours = "open", counselors = "available", queue = "takes", number = "dialable" } = script;
  switch (type) {
    case "GetParticipantInput": {
      const key = keys.shift();
      if (key === undefined) return "InputTimeLimitExceeded";
      return ways.some(({ name }) => name === key) ? key : "NoMatchingCondition";
    }
    case "CheckHoursOfOperation":
      return { open: "True", closed: "False", unknown: "NoMatchingError" }[hours];
    case "CheckMetricData": {
      if (counselors === "unknown") return "NoMatchingError";
      const some = counselors === "available" || (counselors === "busy" && metric === "NumberOfAgentsStaffed");
      return some ? "0" : "NoMatchingCondition";
    }
    case "TransferContactToQueue":
      return { takes: "goes well", full: "QueueAtCapacity", fails: "NoMatchingError" }[queue];
    case "UpdateContactCallbackNumber":
      return {
        dialable: "goes well",
        invalid: "InvalidCallbackNumber",
        "not dialable": "CallbackNumberNotDialable",
      }[number];
    case "Compare":
      return ways[0]?.name ?? "";
    default:
      return "goes well";
  }
}
