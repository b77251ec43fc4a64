import { type Came, goOn, type Waiting, type World, waitingFor } from "./call.ts";
import { dial, type End, type Flows, heardAt, type Line } from "./line.ts";

/** What a caller and the world around her do. */
export interface Script extends World {
  /** What she presses at each menu, in order; `undefined` or nothing left: she presses nothing. */
  readonly keys: readonly (string | undefined)[];
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
  const came = async (waiting: Waiting | undefined): Promise<Came> => {
    if (waiting?.for === "key") {
      const key = keys.shift();
      return key === undefined ? "nothing" : { key };
    }
    if (waiting?.for === "counselor") {
      waits -= 1;
      return waits >= 0 ? "nothing" : "counselor";
    }
    if (waiting?.for !== "function") return "nothing";
    const answer = await ask(waiting.told, line.attributes).catch(() => undefined);
    called.push({ told: waiting.told, answered: answer !== undefined });
    return answer === undefined ? "nothing" : { answer };
  };
  while (line.end === undefined && steps.length < mostSteps) {
    if (steps.length === script.hangsUpAt) return { played, called, steps, end: "hung up", line };
    steps.push(`${line.flow} ${line.at}`);
    played.push(...heardAt(flows, line));
    line = goOn(flows, line, { came: await came(waitingFor(flows, line)), world: script });
  }
  return { played, called, steps, end: line.end ?? "nothing", line };
}
