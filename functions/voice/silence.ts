import { silentPriority } from "#core/call.ts";
import { accept } from "#shared/accept.ts";
import { causeOf } from "#shared/alerts.ts";
import { readMessage } from "#shared/hearing.ts";
import { type Key, silentCallKey } from "#shared/table-keys.ts";
import { firstDue, type Tools } from "#shared/tools.ts";
import { noteCall } from "./facts.ts";

const day = 86_400_000;

/**
 * How urgent a call is on which nothing could be said: a second one of the same person within a day is more urgent than
 * the first, whichever of them is noted first. Writes the call down among hers; a repeat counts once. Undefined when it is the first, or not yet known
 * whose it is.
 */
export async function silentUrgency(tools: Tools, key: Key): Promise<"P1" | "P2" | undefined> {
  const message = (await readMessage(tools.table, key))?.message;
  if (message?.personId === undefined) return undefined;
  const { personId, receivedAt: at } = message;
  const call = silentCallKey(personId, { at, cause: causeOf(key.pk) });
  const expiresAt = Math.floor((Date.parse(at) + 2 * day) / 1000);
  await tools.table.create({ ...call, expiresAt });
  const around = (time: number) => silentCallKey(personId, { at: new Date(time).toISOString(), cause: "" }).sk;
  const calls = await tools.table.partition(call.pk, around(Date.parse(at) - day));
  const until = around(Date.parse(at) + day);
  return silentPriority(calls.filter(({ sk }) => String(sk) < until).length);
}

/** Notes that nothing could be said on a call, raises its case where it is not the first, and rings. */
export async function noteSilence(tools: Tools, key: Key, missedAt?: string): Promise<void> {
  const priority = await silentUrgency(tools, key);
  const call = { silent: true as const, ...(missedAt !== undefined && { missedAt }) };
  const stored = await noteCall(tools.table, key, { call, priority, dueAt: firstDue(tools.now()) });
  if (stored !== undefined && !stored.done) await accept(tools)([stored.message]);
}
