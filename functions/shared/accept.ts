import type { Received } from "#core/message.ts";
import type { Saved } from "./messages.ts";
import { SaveFailed, save } from "./save.ts";
import type { Tools } from "./tools.ts";

export type Accept = (messages: readonly Received[]) => Promise<readonly Saved[]>;

/**
 * Takes what a channel received: saves every message first, then brings each as far as it goes within the deadline, which
 * begins anew where the sender was answered before.
 * Answers with what stands in the table, in the same order.
 * @throws SaveFailed when a message could not be saved; the others of the batch are saved and finished all the same
 */
export const accept =
  (tools: Tools): Accept =>
  async (messages) => {
    const beforeAnswer = tools.deadline();
    const saved = await save(tools, messages);
    await tools.afterAnswer(async (isAnswered) => {
      const signal = isAnswered ? tools.deadline() : beforeAnswer;
      // A new process reads what the path will need at once. Who needs it finds out if that failed.
      const secrets = Promise.allSettled([tools.pepper(), tools.linkKey()]);
      const { advanceAll, hear } = await import("./later.ts");
      await advanceAll(tools)(
        saved.map((one) => ({ kind: "message", stored: hear(one) })),
        signal,
      );
      // Nothing may be on its way when the function is frozen.
      await secrets;
    });
    if (saved.length < messages.length) throw new SaveFailed();
    return saved;
  };
