import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { onDuty } from "../../functions/core/counselor.ts";
import type { CaseTable } from "../../functions/shared/case-table.ts";
import { readRoster } from "../../functions/shared/roster.ts";
import { type Came, goOn, type Waiting, type World, waitingFor } from "../flows/call.ts";
import { flows } from "../flows/flows.ts";
import { dial } from "../flows/line.ts";
import { leftAlone } from "../flows/ways.ts";
import type { Caller } from "./callers.ts";
import { contactEvent, flowEvent } from "./contact.ts";
import { heardNow } from "./heard.ts";
import { type CallShown, type LocalCall, shown } from "./local-call.ts";

type Act = { readonly key: string } | "nothing" | "counselor" | "counselor hangs up" | "hang up";

export interface LocalTelephone {
  /** Calls 1098; answers when the line waits for the caller. */
  readonly dial: (caller: Caller) => Promise<CallShown>;
  /** A call from an open mailbox comes, with what its contact was started with. */
  readonly arrive: (id: string, attributes: Readonly<Record<string, string>>) => void;
  /** What the caller or a counselor does next; undefined where there is no such call. */
  readonly act: (id: string, act: Act) => Promise<CallShown | undefined>;
  readonly calls: ReadonlyMap<string, LocalCall>;
  readonly stop: () => void;
}

interface Stands {
  /** The function in the flow, and the one that hears what became of calls. */
  readonly flow: (event: unknown) => Promise<unknown>;
  readonly events: (event: unknown) => Promise<unknown>;
  readonly table: CaseTable;
}

const Answer = z.record(z.string(), z.string());

/** A step leads nowhere for ever only by a fault in a flow. */
const mostSteps = 100;

/** 1098 on one machine: the flows that are deployed, step by step, with the real functions in their places. */
export function localTelephone({ flow, events, table }: Stands): LocalTelephone {
  const calls = new Map<string, LocalCall>();
  const turns = new Map<string, Promise<CallShown>>();
  const over = new AbortController();

  /** Tells what became of a call, as often as it takes: EventBridge repeats too. */
  const tell = async (type: string, call: LocalCall): Promise<void> => {
    const { id: contactId, initiation, queuedAt: queued, answeredAt: answered, agent, endedAt: ended } = call;
    const event = contactEvent({ contactId, initiation, type, queued, answered, agent, ended });
    for (let tries = 0; tries < 10 && !over.signal.aborted; tries += 1) {
      const done = await events(event).then(
        () => true,
        () => false,
      );
      if (done) return;
      await wait(1_000, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const ask = async (call: LocalCall, { told, seconds }: Extract<Waiting, { for: "function" }>): Promise<Came> => {
    const { id: contactId, from, line } = call;
    const given = new AbortController();
    const late = wait(seconds * 1_000, undefined, { signal: given.signal }).catch(() => undefined);
    const asked = flow(flowEvent({ contactId, from, parameters: told, attributes: line.attributes }));
    const said = await Promise.race([asked, late]).catch(() => undefined);
    given.abort();
    const answer = Answer.safeParse(said).data;
    return answer === undefined ? "nothing" : { answer };
  };
  const world = async ({ from }: LocalCall): Promise<World> => {
    const now = new Date();
    const present = onDuty(await readRoster(table, now), now);
    return {
      counselors: present.length > 0 ? "available" : "none",
      number: from === null ? "invalid" : "dialable",
    };
  };
  const kept = (call: LocalCall): LocalCall => {
    calls.set(call.id, call);
    return call;
  };
  const ended = (call: LocalCall): CallShown => {
    const last = kept({ ...call, endedAt: new Date().toISOString() });
    void tell("DISCONNECTED", last);
    return shown(last);
  };

  /** Goes on until the line waits for somebody, or the call is over. */
  const runOn = async (call: LocalCall): Promise<CallShown> => {
    let here = call;
    for (let steps = 0; here.line.end === undefined && steps < mostSteps; steps += 1) {
      here = kept({ ...here, heard: [...here.heard, ...heardNow(flows, here.line)] });
      const waiting = waitingFor(flows, here.line);
      if (waiting !== undefined && waiting.for !== "function") return shown(here);
      const came = waiting === undefined ? "nothing" : await ask(here, waiting);
      here = { ...here, line: goOn(flows, here.line, { came, world: await world(here) }) };
      if (here.line.queued && here.queuedAt === undefined) {
        here = kept({ ...here, queuedAt: new Date().toISOString() });
        void tell("QUEUED", here);
      }
    }
    return here.line.end === "counselor" ? answeredBy(here) : ended(here);
  };
  const answeredBy = async (call: LocalCall): Promise<CallShown> => {
    const now = new Date();
    const [first] = onDuty(await readRoster(table, now), now);
    const answeredAt = call.answeredAt ?? now.toISOString();
    const talking = kept({ ...call, answeredAt, agent: call.agent ?? first?.id ?? "unknown" });
    void tell("CONNECTED_TO_AGENT", talking);
    return shown(talking);
  };
  const acted = async (call: LocalCall, act: Act): Promise<CallShown> => {
    if (call.endedAt !== undefined) return shown(call);
    if (act === "hang up") return ended(call);
    const { line } = call;
    if (line.end === "counselor")
      return act === "counselor hangs up" ? runOn({ ...call, line: leftAlone(flows, line) }) : shown(call);
    const came = act === "counselor hangs up" ? "nothing" : act;
    return runOn({ ...call, line: goOn(flows, line, { came, world: await world(call) }) });
  };
  return {
    calls,
    async dial(caller) {
      const call = kept({
        id: randomUUID(),
        caller: caller.id,
        from: caller.phone ?? null,
        startedAt: new Date().toISOString(),
        line: dial(flows),
        heard: [],
      });
      void tell("INITIATED", call);
      return runOn(call);
    },
    arrive(id, attributes) {
      const line = { ...dial(flows), flow: "AppFlow" as const, at: flows.AppFlow.content.StartAction, attributes };
      const startedAt = new Date().toISOString();
      const call = kept({ id, caller: "mailbox", from: null, initiation: "WEBRTC_API", startedAt, line, heard: [] });
      void tell("INITIATED", call);
      const turn = runOn(call);
      // What goes wrong on the line must not end the intake with it.
      turn.catch(() => undefined);
      turns.set(id, turn);
    },
    async act(id, act) {
      if (!calls.has(id)) return undefined;
      // One thing after the other: two keys pressed at once are two keys.
      const turn = (turns.get(id) ?? Promise.resolve()).then(() => {
        const call = calls.get(id);
        if (call === undefined) throw new Error("NoCall");
        return acted(call, act);
      });
      turns.set(id, turn);
      return turn;
    },
    stop: () => over.abort(),
  };
}
