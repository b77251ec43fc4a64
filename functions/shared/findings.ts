import { Finding } from "#core/watch.ts";
import type { CaseTable } from "./case-table.ts";
import { watchPk } from "./table-keys.ts";

/** What is wrong with the ways in, as the last look found it, the oldest first. */
export async function openFindings(table: CaseTable): Promise<readonly Finding[]> {
  const items = await table.partition(watchPk, "FINDING#");
  const found = items.flatMap((item) => Finding.safeParse(item).data ?? []);
  return found.filter(({ endedAt }) => endedAt === undefined).toSorted((a, b) => a.since.localeCompare(b.since));
}
