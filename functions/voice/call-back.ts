import type { Case } from "#core/case.ts";
import { type InboundMessage, Message, type OutboundMessage } from "#core/message.ts";
import { advanceAll } from "#shared/advance.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { createReply, failReply } from "#shared/messages.ts";
import { firstDue, type Tools } from "#shared/tools.ts";

interface Wish {
  readonly found: Case;
  /** The counselor who asks for it, in the name under which a repeat of her click is the same call. */
  readonly token: string;
  /** The instance. */
  readonly account: string;
}

/** How many messages of a case are asked whether a call is safe. */
const mostAsked = 200;

/**
 * Calls a person back from her case. The wish is written down before anything is dialled; where someone said that it is
 * not safe to call, or there is no number, it is refused, and stands on the case as refused. The clock tries again what
 * Connect could not take at the moment.
 */
export const callBack =
  (tools: Tools) =>
  async ({ found, token, account }: Wish, signal: AbortSignal): Promise<OutboundMessage | undefined> => {
    const now = tools.now();
    const messages = await inboundOf(tools.table, found.id);
    const to = messages.flatMap(({ identities }) => identities).find(({ kind }) => kind === "phone");
    const refusal = messages.some(isUnsafe) ? "not safe to call" : to === undefined ? "no number" : undefined;
    const wish: OutboundMessage = {
      channel: "voice",
      account,
      id: token,
      direction: "out",
      to: to ?? { kind: "message", value: token },
      text: "call",
      language: found.language,
      caseId: found.id,
      state: "pending",
      writer: "counselor",
      createdAt: now.toISOString(),
    };
    if (!(await createReply(tools.table, wish, firstDue(now)))) return undefined;
    if (refusal === undefined) await advanceAll(tools)([{ kind: "reply", reply: wish }], signal);
    else await failReply(tools.table, wish, refusal);
    return wish;
  };

const isUnsafe = ({ call, contact }: InboundMessage): boolean => call?.unsafe === true || contact?.["safe"] === "false";

async function inboundOf(table: CaseTable, caseId: string): Promise<readonly InboundMessage[]> {
  const nominated = await table.nominated({ index: "list", partition: `CASE#${caseId}`, limit: mostAsked });
  const keys = nominated.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })).filter(({ sk }) => sk === "MESSAGE");
  const messages = (await table.readAll(keys)).map((item) => Message.parse(item));
  return messages.flatMap((message) => (message.direction === "in" ? [message] : []));
}
