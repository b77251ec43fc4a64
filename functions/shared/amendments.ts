import type { Alert } from "#core/alert.ts";
import type { Amendment } from "#core/notice.ts";
import { triage } from "#core/triage.ts";
import { accept } from "./accept.ts";
import type { Unfinished } from "./advance.ts";
import { causeOf, createAlert } from "./alerts.ts";
import { raiseCase, readCase } from "./cases.ts";
import { readMessage } from "./messages.ts";
import { amendmentKey, messageKey } from "./table-keys.ts";
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
  const stored = await readMessage(table, messageKey({ channel, account, id: of }));
  if (stored === undefined) {
    if (otherwise !== undefined) await accept(tools)([otherwise]);
    return [];
  }
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
