import type { Tools } from "#shared/tools.ts";

/**
 * What goes wrong, and at which call to the world: before it is made, after it was made, or the process ends there. Or
 * the table's answer is lost and its client makes the call once more, as AWS's clients do.
 */
export interface Fault {
  readonly at: number;
  readonly kind: "fails" | "answer lost" | "process ends" | "table called twice";
}

/**
 * Tools of one process that meets one fault. Calls to the table, the topic and the providers are counted together.
 * `loseNextAnswer` belongs to the table.
 */
export function faulty(
  tools: Tools,
  fault: Fault,
  loseNextAnswer: () => void,
): Tools & { readonly revive: () => void } {
  const state = { calls: 0, dead: false };
  const through =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (state.dead) throw new Error("ProcessEnded");
      state.calls += 1;
      const hit = state.calls === fault.at;
      if (hit && fault.kind === "fails") throw new Error("Fails");
      const answer = await call(...given);
      if (!hit || fault.kind === "table called twice") return answer;
      state.dead = fault.kind === "process ends";
      throw new Error("AnswerLost");
    };
  const twice = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    through(async (...given: A): Promise<R> => {
      if (state.calls === fault.at && fault.kind === "table called twice") loseNextAnswer();
      return call(...given);
    });
  const { table, topic, send } = tools;
  return {
    ...tools,
    table: {
      create: twice(table.create),
      put: twice(table.put),
      change: twice(table.change),
      read: twice(table.read),
      readAll: twice(table.readAll),
      partition: twice(table.partition),
      nominated: twice(table.nominated),
    },
    topic: { ring: through(topic.ring) },
    send: Object.fromEntries(Object.entries(send).map(([channel, one]) => [channel, through(one)])),
    revive: () => {
      state.dead = false;
    },
  };
}
