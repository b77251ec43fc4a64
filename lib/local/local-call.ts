import { waitingFor } from "../flows/call.ts";
import { flows } from "../flows/flows.ts";
import type { End, Line } from "../flows/line.ts";
import type { Heard } from "./heard.ts";

/** A call to 1098 from the page. */
export interface LocalCall {
  readonly id: string;
  readonly caller: string;
  /** E.164; null: withheld. */
  readonly from: string | null;
  /** How it began, in Connect's word; undefined: somebody dialled. */
  readonly initiation?: "INBOUND" | "WEBRTC_API";
  readonly startedAt: string;
  readonly line: Line;
  readonly heard: readonly Heard[];
  readonly queuedAt?: string | undefined;
  readonly answeredAt?: string | undefined;
  /** The counselor who picked up. */
  readonly agent?: string | undefined;
  readonly endedAt?: string | undefined;
}

/** What the page shows of a call. */
export interface CallShown extends Pick<LocalCall, "id" | "caller" | "heard" | "agent"> {
  readonly state: "menu" | "queue" | "counselor" | "over";
  /** How long the line waits for a key, or for a counselor until it speaks again. */
  readonly seconds: number | undefined;
  readonly end: End | "hung up" | undefined;
}

/** A call as the page shows it. */
export function shown({ id, caller, heard, agent, line, endedAt }: LocalCall): CallShown {
  const common = { id, caller, heard, agent };
  if (endedAt !== undefined)
    return {
      ...common,
      state: "over",
      seconds: undefined,
      end: line.end === "counselor" ? "counselor" : (line.end ?? "hung up"),
    };
  if (line.end === "counselor") return { ...common, state: "counselor", seconds: undefined, end: undefined };
  const waiting = waitingFor(flows, line);
  return {
    ...common,
    state: waiting?.for === "counselor" ? "queue" : "menu",
    seconds: waiting?.seconds,
    end: undefined,
  };
}
