import * as z from "zod/mini";
import type { CaseTable } from "./case-table.ts";
import { callBackKey, callBacksPk } from "./table-keys.ts";

const Asked = z.object({ caseId: z.string(), askedAt: z.iso.datetime(), doneAt: z.optional(z.iso.datetime()) });

/** That a person asked to be called; work for whoever has her case, until somebody called her. */
export interface AskedCallBack {
  readonly caseId: string;
  readonly askedAt: string;
}

/** Writes down that she asked, in a call that came at this time. The same call again asks for nothing new. */
export async function askCallBack(table: CaseTable, { caseId, askedAt }: AskedCallBack): Promise<void> {
  await table.change(callBackKey(caseId), {
    set: "SET #caseId = :caseId, #askedAt = :at, #listPk = :listPk, #listSk = :at REMOVE #doneAt",
    values: { ":caseId": caseId, ":at": askedAt, ":listPk": callBacksPk },
    when: "attribute_not_exists(#askedAt) OR #askedAt < :at",
  });
}

/** She was called, or nobody needs to call her any more. */
export async function endCallBack(table: CaseTable, caseId: string, now: string): Promise<void> {
  await table.change(callBackKey(caseId), {
    set: "SET #doneAt = :now REMOVE #listPk, #listSk",
    values: { ":now": now },
    when: "attribute_exists(#askedAt) AND attribute_not_exists(#doneAt)",
  });
}

/** When she asked to be called; undefined where she did not, or was. */
export async function askedAt(table: CaseTable, caseId: string): Promise<string | undefined> {
  const asked = Asked.safeParse(await table.read(callBackKey(caseId))).data;
  return asked?.doneAt === undefined ? asked?.askedAt : undefined;
}

/** Who asked to be called and was not, whoever waits longest first. */
export async function openCallBacks(table: CaseTable, limit: number): Promise<readonly AskedCallBack[]> {
  const nominated = await table.nominated({ index: "list", partition: callBacksPk, limit });
  const items = await table.readAll(nominated);
  return items.flatMap((item) => Asked.parse(item)).filter(({ doneAt }) => doneAt === undefined);
}
