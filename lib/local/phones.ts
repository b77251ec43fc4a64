import type { CaseTable } from "../../functions/shared/case-table.ts";
import { readRoster, writeRoster } from "../../functions/shared/roster.ts";
import { localRoster } from "./roster.ts";
import type { LocalTopic } from "./topic.ts";

/** Puts the made-up counselors on duty, unless a roster of one's own stands in a table that was kept. */
export async function writeLocalRoster(table: CaseTable, topic: LocalTopic, now: Date): Promise<void> {
  const ours = localRoster(now, topic.givePhone);
  const { counselors } = await readRoster(table, now);
  const isOurs = counselors.every(({ id }) => ours.counselors.some((counselor) => counselor.id === id));
  if (isOurs) await writeRoster(table, ours);
}

/** Gives everyone in the roster a phone of the local topic, whoever wrote the roster, so that she can be seen ringing. */
export async function givePhones(table: CaseTable, topic: LocalTopic, now: Date): Promise<void> {
  const { counselors, devices } = await readRoster(table, now);
  const phones = counselors.map(({ id }) => ({
    counselorId: id,
    kind: "app" as const,
    address: topic.givePhone(id),
    confirmed: true,
  }));
  const known = new Set(devices.map(({ address }) => address));
  await writeRoster(table, {
    counselors: [],
    devices: phones.filter(({ address }) => !known.has(address)),
    shifts: [],
  });
}
