import { Message, type OutboundMessage } from "#core/message.ts";
import type { Mailbox } from "#shared/mailboxes.ts";
import { casesOf } from "#shared/people.ts";
import { addressId } from "#shared/table-keys.ts";
import type { Tools } from "#shared/tools.ts";

/** How many of her cases are looked through, and how many entries of each. */
const most = { cases: 20, entries: 100 };

/** What lies in a mailbox, newest first: answers to it, and what its owner wrote here and on the form. */
export async function lettersIn(
  { table, pepper }: Pick<Tools, "table" | "pepper">,
  { name }: Mailbox,
): Promise<readonly Message[]> {
  const owner = addressId({ kind: "mailbox", value: name }, await pepper());
  const cases = (await casesOf(table, owner)).slice(-most.cases);
  const entries = await Promise.all(
    cases.map((caseId) =>
      table.nominated({ index: "list", partition: `CASE#${caseId}`, order: "newest first", limit: most.entries }),
    ),
  );
  const items = await table.readAll(entries.flat());
  return items
    .flatMap((item) => Message.safeParse(item).data ?? [])
    .filter((message) => isOf(message, name))
    .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)));
}

function isOf(message: Message, name: string): boolean {
  if (message.direction === "out")
    return message.channel === "mailbox" && message.to.value === name && isThere(message);
  return message.identities.some(({ kind, value }) => kind === "mailbox" && value === name);
}

/** An answer lies there once the gate before every send has let it through. */
const isThere = ({ state }: OutboundMessage): boolean => state !== "pending" && state !== "failed";

export const timeOf = (message: Message): string =>
  message.direction === "out" ? message.createdAt : message.receivedAt;
