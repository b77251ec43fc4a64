import { askCallBack } from "#shared/call-backs.ts";
import type { CaseTable } from "#shared/case-table.ts";
import type { Stored } from "#shared/messages.ts";

/** A call in which she asked to be called is work on her case. Nothing where she did not, or has no case yet. */
export async function askedToBeCalled(table: CaseTable, stored: Stored | undefined): Promise<void> {
  const { caseId, call, receivedAt } = stored?.message ?? {};
  if (caseId === undefined || receivedAt === undefined || call?.callback !== true) return;
  await askCallBack(table, { caseId, askedAt: receivedAt });
}
