import { Leg } from "#core/call.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { type Key, legKey } from "#shared/table-keys.ts";

/** Writes down what was heard of a leg. What was heard first stays: the same fact comes again, and in any order. */
export async function noteLeg(table: CaseTable, call: Key, { missedBy, ...leg }: Leg): Promise<void> {
  const facts = Object.entries(leg);
  const set = facts.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`).join(", ");
  await table.change(legKey(call, leg.contactId), {
    set: `SET ${set}${missedBy === undefined ? "" : " ADD #missedBy :missedBy"}`,
    values: {
      ...Object.fromEntries(facts.map(([name, value]) => [`:${name}`, value])),
      ...(missedBy !== undefined && { ":missedBy": missedBy }),
    },
  });
}

/** All legs of a call, consistently. */
export async function legsOf(table: CaseTable, call: Key): Promise<readonly Leg[]> {
  const items = await table.partition(call.pk, "LEG#");
  return items.filter(({ sk }) => String(sk).startsWith("LEG#")).map((item) => Leg.parse(item));
}
