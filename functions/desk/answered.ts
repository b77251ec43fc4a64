import type { Case } from "#core/case.ts";
import type { TimelineEntry } from "#core/desk-case.ts";
import type { OutboundMessage } from "#core/message.ts";
import { caseKey } from "#shared/table-keys.ts";
import { sent } from "./entry.ts";
import type { Desk } from "./route.ts";

/** How long the desk waits for a provider, in milliseconds; what takes longer is finished by the clock. */
export const waits = 4_000;

/** An answer stops the alert that watches a claim. It is no change that a colleague could overwrite. */
export async function answeredNow(desk: Desk, found: Case, now: Date): Promise<void> {
  await desk.table.change(caseKey(found.id), {
    set: "SET #answeredAt = :now REMOVE #waitingSince",
    values: { ":now": now.toISOString() },
    when: "attribute_exists(#pk)",
  });
}

/** A message of ours as the timeline shows it. */
export const entryOf = (reply: OutboundMessage): TimelineEntry => ({ id: reply.id, ...sent(reply) });
