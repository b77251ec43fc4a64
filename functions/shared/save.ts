import pMap from "p-map";
import type { Received, SavedMessage } from "#core/message.ts";
import { nameOf } from "./log.ts";
import { type Saved, saveMessage } from "./messages.ts";
import { firstDue, type Tools } from "./tools.ts";

/** At least one message could not be saved: the sender must hear 5xx and repeat. */
export class SaveFailed extends Error {
  override readonly name = "SaveFailed";
  readonly statusCode = 503;
  readonly expose = true;
}

/** How many messages are saved at once. */
const concurrency = 50;

/** Saves every message that can be saved, and answers with what stands in the table of those, in the same order. */
export async function save(tools: Tools, messages: readonly Received[]): Promise<readonly Saved[]> {
  const now = tools.now();
  const saved = await pMap(
    messages,
    async (received, arrival): Promise<Saved | undefined> => {
      try {
        return await saveMessage(tools.table, inbound(tools, received, { now, arrival }), firstDue(now));
      } catch (error) {
        tools.log("MessageSaveFailed", { channel: received.channel, error: nameOf(error) });
        return undefined;
      }
    },
    { concurrency },
  );
  return saved.filter((stored) => stored !== undefined);
}

/** A received message with what the intake adds: its time, its place and its draw. */
const inbound = (tools: Tools, received: Received, at: { now: Date; arrival: number }): SavedMessage => ({
  ...received,
  receivedAt: at.now.toISOString(),
  arrival: at.arrival,
  draw: tools.draw(),
});
