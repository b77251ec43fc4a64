// @ts-nocheck
import type { Tools } from "#shared/tools.ts";

/** What goes wrong, and at which call to the world: before it is made, after it was made, or the process ends there. */
export interface Fault {
  readonly at: number;
  readonly kind: "fails" | "answer lost" | "process ends";
}

/** Tools of one process that meets one fault. Calls to the table, the topic and the providers are counted together. */
export function faulty(tools: Tools, fault: Fault): Tools & { readonly revive: () => void } {
  const state = { calls: 0, dead: false };
  const through =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (state.dead) throw new Error("ProcessEnded");
      state.calls += 1;
      const hit = state.calls === fault.at;
      if (hit && fault.kind === "fails") throw new Error("Fails");
      const answer = await call(...given);
      if (!hit) return answer;
      state.dead = fault.kind === "process ends";
      throw new Error("AnswerLost");
    };
  const { table, topic, send } = tools;
  return {
    ...tools,
    table: {
      create: through(table.create),
      put: through(table.put),
      change: through(table.change),
      read: through(table.read),
      readAll: through(table.readAll),
      partition: through(table.partition),
      nominated: through(table.nominated),
    },
    topic: { ring: through(topic.ring) },
    send: Object.fromEntries(Object.entries(send).map(([channel, one]) => [channel, through(one)])),
    revive: () => {
      state.dead = false;
    },
  };
}
