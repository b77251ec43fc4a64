import { dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";
import type { Environment } from "#shared/environment.ts";
import { keepOpen } from "#shared/mailboxes.ts";
import type { Send } from "#shared/tools.ts";

/** The table is reached when the first answer is laid into a mailbox, and not before. */
export function send({ CASE_TABLE: tableName }: Pick<Environment, "CASE_TABLE">): Send {
  let made: Send | undefined;
  return (reply, terms) => {
    made ??= layInto(dynamoCaseTable({ tableName, client: dynamoClient() }));
    return made(reply, terms);
  };
}

/** Nothing leaves the intake: the answer lies where it is, and she finds it when she looks. It keeps her mailbox open. */
export const layInto =
  (table: Parameters<typeof keepOpen>[0], now: () => Date = () => new Date()): Send =>
  async ({ id, to }) => {
    const isOpen = await keepOpen(table, to.value, now());
    return isOpen ? { state: "sent", providerId: id } : { state: "failed", failure: "no_mailbox" };
  };
