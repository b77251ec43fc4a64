import { type Flows, type Line, Parameters, stepOf, toldAt } from "./line.ts";
import { waysFrom } from "./ways.ts";

/** How the world around a call stands; what is left out stands well. */
export interface World {
  readonly hours?: "open" | "closed" | "unknown";
  readonly counselors?: "available" | "busy" | "none" | "unknown";
  readonly queue?: "takes" | "full" | "fails";
  readonly number?: "dialable" | "invalid" | "not dialable";
}

/** Whom a call waits for at a step, and for how many seconds at most. */
export type Waiting =
  | { readonly for: "key"; readonly seconds: number }
  | { readonly for: "counselor"; readonly seconds: number }
  | { readonly for: "function"; readonly seconds: number; readonly told: Readonly<Record<string, string>> };

/** Whom a call waits for now; undefined where it goes on by itself. */
export function waitingFor(flows: Flows, line: Line): Waiting | undefined {
  const { Type, Parameters: given } = stepOf(flows, line);
  const { InputTimeLimitSeconds, InvocationTimeLimitSeconds, InterruptFrequencySeconds } = Parameters.parse(given);
  switch (Type) {
    case "GetParticipantInput":
      return { for: "key", seconds: InputTimeLimitSeconds ?? 5 };
    case "MessageParticipantIteratively":
      return { for: "counselor", seconds: InterruptFrequencySeconds ?? 30 };
    case "InvokeLambdaFunction":
      return { for: "function", seconds: InvocationTimeLimitSeconds ?? 8, told: toldAt(flows, line) };
    default:
      return undefined;
  }
}

/** What came while the call waited: a key, nothing, a counselor, or what the function said in time. */
export type Came =
  | { readonly key: string }
  | "nothing"
  | "counselor"
  | { readonly answer: Readonly<Record<string, string>> };

/** The call after the step it is at. Whatever comes, it goes on. */
export function goOn(flows: Flows, line: Line, { came, world }: { readonly came: Came; readonly world: World }): Line {
  const answer = typeof came === "object" && "answer" in came ? came.answer : undefined;
  const ways = waysFrom(flows, line, answer);
  const name = wayOf(flows, line, { came, world });
  // A step of which nothing is asked goes the first way; a key that no way is for has one of its own.
  const unasked = typeof came === "object" && "key" in came ? "NoMatchingCondition" : undefined;
  const way = ways.find((one) => one.name === name) ?? ways.find((one) => one.name === unasked) ?? ways[0];
  if (way === undefined) throw new Error("the call stands still");
  return way.line;
}

function wayOf(flows: Flows, line: Line, { came, world }: { readonly came: Came; readonly world: World }): string {
  const { hours = "open", counselors = "available", queue = "takes", number = "dialable" } = world;
  const { Type, Parameters: given } = stepOf(flows, line);
  switch (Type) {
    case "GetParticipantInput":
      return typeof came === "object" && "key" in came ? came.key : "InputTimeLimitExceeded";
    case "MessageParticipantIteratively":
      return came === "counselor" ? "answered" : "MessagesInterrupted";
    case "InvokeLambdaFunction":
      return typeof came === "object" && "answer" in came ? "goes well" : "NoMatchingError";
    case "CheckHoursOfOperation":
      return { open: "True", closed: "False", unknown: "NoMatchingError" }[hours];
    case "CheckMetricData": {
      if (counselors === "unknown") return "NoMatchingError";
      const isStaffed = Parameters.parse(given).MetricType === "NumberOfAgentsStaffed";
      return counselors === "available" || (counselors === "busy" && isStaffed) ? "0" : "NoMatchingCondition";
    }
    case "TransferContactToQueue":
      return { takes: "goes well", full: "QueueAtCapacity", fails: "NoMatchingError" }[queue];
    case "UpdateContactCallbackNumber":
      return {
        dialable: "goes well",
        invalid: "InvalidCallbackNumber",
        "not dialable": "CallbackNumberNotDialable",
      }[number];
    default:
      return "goes well";
  }
}
