import type { CaseTable } from "../../functions/shared/case-table.ts";
import { readRoster, writeRoster } from "../../functions/shared/roster.ts";
import { localRoster } from "./roster.ts";
import type { LocalTopic } from "./topic.ts";

/** Puts the made-up counselors on duty, unless a roster of one's own stands in a table that was kept. */
export async function writeLocalRoster(table: CaseTable, topic: LocalTopic, now: Date): Promise<void> {
  const ours = localRoster(now, topic.givePhone);
  const { counselors, shifts } = await readRoster(table, now);
  const areOurs = counselors.every(({ id }) => ours.counselors.some((counselor) => counselor.id === id));
  if (areOurs && shifts.length === 0) await writeRoster(table, ours);
}

/** Gives the counselors of a roster that was kept their phones again: the topic keeps nothing from one start to the next. */
export async function givePhones(table: CaseTable, topic: LocalTopic, now: Date): Promise<void> {
  const { devices } = await readRoster(table, now);
  for (const { counselorId } of devices) topic.givePhone(counselorId);
}
