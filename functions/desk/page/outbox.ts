import { type Said, write } from "./client.ts";

/** Something she did that is not sent yet. It is kept in this page alone, and is gone with it. */
export interface Kept {
  readonly id: number;
  readonly label: string;
}

interface Waiting extends Kept {
  readonly path: string;
  readonly body: unknown;
  readonly done: (said: Said<unknown>) => void;
}

/** How long until what waits is tried again, in milliseconds. */
const again = 3_000;

const waiting: Waiting[] = [];
const watching = new Set<(kept: readonly Kept[]) => void>();
let next = 0;
let trying = false;

/**
 * Sends a change, in the order in which things were done. Without a network it is kept and sent later; its action's own
 * name makes it one change, however often it is sent.
 */
export function act(label: string, path: string, body: unknown): Promise<Said<unknown>> {
  return new Promise((done) => {
    next += 1;
    waiting.push({ id: next, label, path, body, done });
    void work();
  });
}

/** Tells what waits, now and whenever it changes; answers with what ends the telling. */
export function watch(tell: (kept: readonly Kept[]) => void): () => void {
  watching.add(tell);
  tell([...waiting]);
  return () => watching.delete(tell);
}

/** How much is not sent yet. */
export const unsent = (): number => waiting.length;

async function work(): Promise<void> {
  if (trying) return;
  trying = true;
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const said = await write(first.path, first.body);
    if (said.kind === "offline" || (said.kind === "no" && said.status === 429)) {
      tellAll();
      setTimeout(() => void work(), again);
      break;
    }
    waiting.shift();
    first.done(said);
    tellAll();
  }
  trying = false;
}

function tellAll(): void {
  for (const tell of watching) tell([...waiting]);
}

addEventListener("online", () => void work());
addEventListener("beforeunload", (leaving) => {
  if (waiting.length > 0) leaving.preventDefault();
});
