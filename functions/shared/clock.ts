import pMap from "p-map";
import { Alert } from "#core/alert.ts";
import { Slot } from "#core/appointment.ts";
import { OutboundMessage, SavedMessage } from "#core/message.ts";
import { advanceAll, type Unfinished, unfinishedEvent } from "./advance.ts";
import type { Item, Kept } from "./case-table.ts";
import { hear } from "./hearing.ts";
import { nameOf } from "./log.ts";
import { type DueKind, dueKinds, duePk, type Key } from "./table-keys.ts";
import type { Tools } from "./tools.ts";

/** How many items of a kind are looked at together, and how many of them are on their way at once. */
const pageSize = 100;
const concurrency = 20;

/** From this try on an item is stuck: it shows, an alarm rings, and it is tried on for ever. */
const stuckAfter = 8;

/** The longest time from try to try, in milliseconds: when the fault is over, nobody in danger waits for an hour. */
const longest: Readonly<Record<DueKind, number>> = {
  alert: 300_000,
  message: 300_000,
  reply: 3_600_000,
  reminder: 300_000,
};

/** How many items a tick took of each kind. */
export type Taken = Readonly<Record<DueKind, number>>;

/**
 * Finishes what is due and not done, in order of danger, until nothing is due or the signal says stop. The index only
 * nominates; whoever moves `dueAt` forward on the condition that it is still what was seen has the item. Two ticks at
 * once, or one that dies half way, change nothing.
 */
export const tick =
  (tools: Tools) =>
  async (signal: AbortSignal): Promise<Taken> => {
    const taken = { alert: 0, message: 0, reply: 0, reminder: 0 };
    for (const kind of dueKinds) {
      let leased: readonly Unfinished[];
      do {
        const to = tools.now().toISOString();
        const nominated = await tools.table.nominated({ index: "due", partition: duePk(kind), to, limit: pageSize });
        leased = (await pMap(nominated, (item) => leaseSafely(tools, kind, item), { concurrency })).filter(
          (item) => item !== undefined,
        );
        await advanceAll(tools)(leased, signal);
        taken[kind] += leased.length;
      } while (leased.length > 0 && !signal.aborted);
    }
    return taken;
  };

/** One item that cannot be taken, or not be read, must not keep the others from being finished. */
async function leaseSafely(tools: Tools, kind: DueKind, nominated: Kept): Promise<Unfinished | undefined> {
  try {
    return await lease(tools, kind, nominated);
  } catch (error) {
    tools.log(unfinishedEvent[kind], { error: nameOf(error) });
    return undefined;
  }
}

/** Takes a nominated item, or undefined when it is done, or someone else has it. */
async function lease(tools: Tools, kind: DueKind, nominated: Kept): Promise<Unfinished | undefined> {
  const { pk, sk } = nominated;
  const key = { pk, sk };
  const attempts = await attemptsOf(tools, key);
  const dueAt = new Date(tools.now().getTime() + distance(kind, attempts)).toISOString();
  const item = await tools.table.change(key, {
    set: "SET #dueAt = :next, #attempts = :attempts",
    values: { ":next": dueAt, ":seen": nominated["dueAt"], ":attempts": attempts + 1 },
    when: "#dueAt = :seen",
  });
  if (item === undefined) return undefined;
  if (attempts === stuckAfter) tools.log("Stuck", { kind });
  return unfinished(kind, key, item);
}

async function attemptsOf(tools: Tools, key: Key): Promise<number> {
  const attempts = (await tools.table.read(key))?.["attempts"];
  return typeof attempts === "number" ? attempts : 0;
}

/** How long a try may take before the next one, in milliseconds: half a minute, doubling. */
const distance = (kind: DueKind, attempts: number): number => Math.min(30_000 * 2 ** attempts, longest[kind]);

function unfinished(kind: DueKind, key: Key, item: Item): Unfinished | undefined {
  switch (kind) {
    case "alert":
      return { kind, alert: Alert.parse(item) };
    case "reply":
      return { kind, reply: OutboundMessage.parse(item) };
    case "reminder":
      return { kind, slot: Slot.parse(item) };
    case "message": {
      if (item["direction"] === "out") return undefined;
      return { kind, stored: hear({ key, message: SavedMessage.parse(item), done: false }) };
    }
  }
}
