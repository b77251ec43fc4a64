import pMap from "p-map";
import type { InboundMessage, Received } from "#core/message.ts";
import { isHigher } from "#core/priority.ts";
import { triage } from "#core/triage.ts";
import { nameOf } from "./log.ts";
import { type Stored, saveMessage } from "./messages.ts";
import { firstDue, type Tools } from "./tools.ts";

/** At least one message could not be saved: the sender must hear 5xx and repeat. */
export class SaveFailed extends Error {
  override readonly name = "SaveFailed";
  readonly statusCode = 503;
  readonly expose = true;
}

/** How many messages are saved at once. */
const concurrency = 50;

export type Accept = (messages: readonly Received[]) => Promise<readonly Stored[]>;

/**
 * Takes what a channel received: saves every message first, then brings each as far as it goes within the deadline.
 * Answers with what stands in the table, in the same order.
 * @throws SaveFailed when a message could not be saved; the others of the batch are saved and finished all the same
 */
export const accept =
  (tools: Tools): Accept =>
  async (messages) => {
    const now = tools.now();
    const signal = tools.deadline();
    const save = async (received: Received, arrival: number): Promise<Stored | undefined> => {
      try {
        return await saveMessage(tools.table, inbound(tools, received, { now, arrival }), firstDue(now));
      } catch (error) {
        tools.log("MessageSaveFailed", { channel: received.channel, error: nameOf(error) });
        return undefined;
      }
    };
    const saved = (await pMap(messages, save, { concurrency })).filter((stored) => stored !== undefined);
    await tools.afterAnswer(async () => {
      // A new process reads what the path will need at once. Who needs it finds out if that failed.
      const secrets = Promise.allSettled([tools.pepper(), tools.linkKey()]);
      const { advanceAll } = await import("./later.ts");
      await advanceAll(tools)(
        saved.map((stored) => ({ kind: "message", stored })),
        signal,
      );
      // Nothing may be on its way when the function is frozen.
      await secrets;
    });
    if (saved.length < messages.length) throw new SaveFailed();
    return saved;
  };

/** A received message with what the intake adds: its time, how urgent it sounds and by which words, and its draw. */
function inbound(tools: Tools, received: Received, at: { now: Date; arrival: number }): InboundMessage {
  const { priority: heard, signals, language } = triage(received.text ?? "");
  const { urgency = heard } = received;
  const hint = received.language ?? language;
  return {
    ...received,
    language: hint,
    priority: isHigher(heard, urgency) ? heard : urgency,
    ...(signals.length > 0 && { signals }),
    receivedAt: at.now.toISOString(),
    arrival: at.arrival,
    draw: tools.draw(),
  };
}
