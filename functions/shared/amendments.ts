import * as z from "zod/mini";
import type { Alert } from "#core/alert.ts";
import type { Amendment } from "#core/notice.ts";
import { triage } from "#core/triage.ts";
import type { Unfinished } from "./advance.ts";
import { causeOf, createAlert } from "./alerts.ts";
import type { CaseTable } from "./case-table.ts";
import { raiseCase, readCase } from "./cases.ts";
import { hear, readMessage } from "./hearing.ts";
import { SaveFailed, save } from "./save.ts";
import { amendedKey, amendmentKey, type Key, messageKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";

/**
 * What she wrote first stays as it is; each change stands beside it. Words that are graver now raise the case. A change of
 * a message that is not here is a message.
 */
export async function amend(tools: Tools, amendment: Amendment): Promise<readonly Unfinished[]> {
  const { channel, account, of, text, number, at, otherwise } = amendment;
  const { table } = tools;
  const place = text === undefined ? "~WITHDRAWN" : `${String(number ?? 0).padStart(4, "0")}#${at}`;
  const key = amendmentKey({ channel, account, id: of }, place);
  await table.create({ ...key, at, ...(text !== undefined && { text }) });
  // Before the message is looked for: one that is not here yet finds it on its way.
  await table.create({ ...amendedKey(key), at });
  const stored = await readMessage(table, messageKey({ channel, account, id: of }));
  if (stored === undefined) {
    if (otherwise === undefined) return [];
    const [saved] = await save(tools, [otherwise]);
    if (saved === undefined) throw new SaveFailed();
    return [{ kind: "message", stored: hear(saved) }];
  }
  // Told on the message, so that whoever shows it looks for changes only where there are some.
  await table.change(stored.key, { set: "SET #amendedAt = :at", values: { ":at": at }, when: "attribute_exists(#pk)" });
  const { caseId } = stored.message;
  const found = caseId === undefined ? undefined : await readCase(table, caseId);
  if (text === undefined || found === undefined) return [];
  const message = { ...stored.message, priority: triage(text).priority };
  const cause = `${key.pk} ${key.sk}`;
  const raised = await raiseCase(table, found, { message, key: cause });
  if (raised.raisedBy !== cause) return [];
  const { priority, claims } = raised;
  const since = tools.now().toISOString();
  const alert: Alert = {
    caseId: found.id,
    reason: "worse",
    cause: causeOf(cause),
    channel,
    priority,
    since,
    claims,
    step: 0,
  };
  return (await createAlert(table, alert, firstDue(tools.now()))) ? [{ kind: "alert", alert, found: raised }] : [];
}

/** One change of a message: its words then; undefined where it was taken back. */
const Amended = z.object({ at: z.string(), text: z.optional(z.string()) });
export type Amended = z.infer<typeof Amended>;

/** The changes of a message, in their order; that it was taken back comes last. */
export async function amendmentsOf(table: CaseTable, { pk }: Key): Promise<readonly Amended[]> {
  const beside = await table.partition(pk, "AMENDED#");
  return beside.filter(({ sk }) => String(sk).startsWith("AMENDED#")).map((item) => Amended.parse(item));
}
