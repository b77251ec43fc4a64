import pMap from "p-map";
import { isOpen, nextFetch } from "#core/media.ts";
import { InboundMessage, type Media } from "#core/message.ts";
import type { CaseTable, Kept } from "#shared/case-table.ts";
import { type Log, nameOf } from "#shared/log.ts";
import { duePk, type Key } from "#shared/table-keys.ts";
import { NotNow, Refused } from "./download.ts";
import type { Fetch } from "./fetch.ts";
import { NotWhole } from "./upload.ts";

interface Tools {
  readonly table: CaseTable;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly log: Log;
}

/** How many messages are looked at together, and how many are on their way at once. */
const pageSize = 50;
const concurrency = 3;

/** How many files of one message are asked for in one turn, and how many of them at once. */
const turn = 10;
const filesAtOnce = 5;

/** How long whoever took a message has for its files, in milliseconds: longer than the function may run. */
const lease = 180_000;

/**
 * Fetches the files that are due, until none is or the signal says stop. The index only nominates; whoever moves `dueAt`
 * forward, on condition that it is still what was seen, has the message. Answers with how many messages it took.
 */
export const collect =
  (tools: Tools) =>
  async (signal: AbortSignal): Promise<number> => {
    let taken = 0;
    let found: readonly boolean[];
    do {
      const page = { index: "due", partition: duePk("media"), to: tools.now().toISOString(), limit: pageSize } as const;
      const nominated = await tools.table.nominated(page);
      found = await pMap(nominated, (item) => (signal.aborted ? false : takenSafely(tools, item)), { concurrency });
      taken += found.filter(Boolean).length;
    } while (found.some(Boolean) && !signal.aborted);
    return taken;
  };

/** One message that cannot be read must not keep the others' files from coming. */
async function takenSafely(tools: Tools, nominated: Kept): Promise<boolean> {
  try {
    return await take(tools, nominated);
  } catch (error) {
    tools.log("MediaFailed", { error: nameOf(error) });
    return false;
  }
}

async function take(tools: Tools, nominated: Kept): Promise<boolean> {
  const { pk, sk } = nominated;
  const key = { pk, sk };
  const until = new Date(tools.now().getTime() + lease).toISOString();
  const item = await tools.table.change(key, {
    set: "SET #dueAt = :until, #mediaTries = if_not_exists(#mediaTries, :none) + :one",
    values: { ":until": until, ":seen": nominated["dueAt"], ":media": duePk("media"), ":none": 0, ":one": 1 },
    when: "#dueAt = :seen AND #duePk = :media",
  });
  if (item === undefined) return false;
  const message = InboundMessage.parse(item);
  const tries = Number(item["mediaTries"]);
  const files = (message.media ?? []).map((media, at) => ({ media, at }));
  // What was never asked for comes before what has failed.
  const open = [pending(files), files.filter(({ media }) => media.state === "failed")].flat();
  const asked = open.slice(0, turn);
  const after = await pMap(asked, ({ media, at }) => fetched(tools, { message, media, at, key, tries }), {
    concurrency: filesAtOnce,
  });
  const left = pending(open.slice(turn)).length > 0;
  const coming = after.flatMap(({ next }) => next ?? []);
  const done = after.filter(({ next }) => next === undefined);
  const failed = [...done, ...open.slice(turn)].some(({ media }) => isOpen(media));
  const later = failed ? nextFetch(message.receivedAt, { tries, now: tools.now() }) : undefined;
  const next = left ? tools.now() : earliest([...coming, ...(later === undefined ? [] : [later])]);
  // To wait for what is still being sent is no try.
  const counted = coming.length > 0 ? ", #mediaTries = :none" : "";
  await tools.table.change(key, {
    set: next === undefined ? "REMOVE #duePk, #dueAt" : `SET #dueAt = :next${counted}`,
    values: {
      ":until": until,
      ...(next !== undefined && { ":next": next.toISOString() }),
      ...(next !== undefined && counted !== "" && { ":none": 0 }),
    },
    when: "#dueAt = :until",
  });
  return true;
}

const earliest = (times: readonly Date[]): Date | undefined => times.toSorted((a, b) => a.getTime() - b.getTime())[0];

const pending = <T extends { readonly media: Media }>(files: readonly T[]): readonly T[] =>
  files.filter(({ media }) => media.state === "pending");

interface Fetching {
  readonly message: InboundMessage;
  readonly media: Media;
  /** Its place among the message's files. */
  readonly at: number;
  readonly key: Key;
  readonly tries: number;
}

/** What became of a file; `next`: it is still being sent, and is looked for again then. */
interface Tried {
  readonly media: Media;
  readonly next?: Date;
}

/**
 * One file; what became of it is written down as soon as it is known, whatever its neighbours take. What is stored stays:
 * two may be at one file when its last piece came while the message was being looked at.
 */
async function fetched(tools: Tools, { message, media, at, key, tries }: Fetching): Promise<Tried> {
  const after = await attempt(tools, { message, media, tries });
  if (after.next !== undefined) return after;
  await tools.table.change(key, {
    set: `SET #media[${at}] = :after`,
    values: { ":after": after.media, ":stored": "stored" },
    when: `#media[${at}].#state <> :stored`,
  });
  return after;
}

async function attempt(
  { fetch, log, now }: Tools,
  { message, media, tries }: Pick<Fetching, "message" | "media" | "tries">,
): Promise<Tried> {
  const { why: _, ...before } = media;
  const { channel } = message;
  try {
    const stored = await fetch(message, media);
    // Its address is of no more use, and names the file to whoever has it.
    const { url: __, ...known } = before;
    return { media: { ...known, state: "stored", stored } };
  } catch (error) {
    if (error instanceof NotWhole) {
      const { next } = error;
      if (next !== undefined) return { media, next };
      log("UploadGivenUp", { channel });
      return { media: { ...before, state: "expired", why: "not whole" } };
    }
    const why = error instanceof Refused || error instanceof NotNow ? error.why : nameOf(error);
    if (error instanceof Refused) {
      log("MediaRefused", { channel, why });
      return { media: { ...before, state: "refused", why } };
    }
    const isOver = nextFetch(message.receivedAt, { tries, now: now() }) === undefined;
    log(isOver ? "MediaExpired" : "MediaFailed", { channel, why, tries });
    return { media: { ...before, state: isOver ? "expired" : "failed", why } };
  }
}
