import type { Timeline } from "#core/desk-case.ts";
import { type InboundMessage, Message } from "#core/message.ts";
import { joinParts } from "#core/sms-parts.ts";
import { amendmentsOf } from "#shared/amendments.ts";
import { entriesOf } from "./entry.ts";
import type { Desk } from "./route.ts";

/** How many entries a page of a case has. */
const pageSize = 50;

interface Read {
  readonly timeline: Timeline;
  /** What the person sent, newest first. */
  readonly inbound: readonly InboundMessage[];
}

/**
 * The newest entries of a case, or those at `before` and older. The place of the last one is part of the answer and
 * comes again on the next page: two messages of one moment can stand at the edge. The parts of a long SMS are one entry.
 */
export async function readTimeline(
  { table, now }: Pick<Desk, "table" | "now">,
  caseId: string,
  before?: string,
): Promise<Read> {
  const nominated = await table.nominated({
    index: "list",
    partition: `CASE#${caseId}`,
    order: "newest first",
    limit: pageSize,
    ...(before !== undefined && { to: before }),
  });
  const items = await table.readAll(nominated);
  const inbound = items.flatMap((item) => {
    const message = Message.safeParse(item).data;
    return message?.direction === "in" ? [message] : [];
  });
  const changed = items.filter((item) => item["amendedAt"] !== undefined);
  const changes = await Promise.all(changed.map(async (item) => [item, await amendmentsOf(table, item)] as const));
  const joined = joinParts(inbound.toReversed(), now()).filter((entry) => "parts" in entry);
  const last = nominated.length === pageSize ? nominated.at(-1)?.["listSk"] : undefined;
  const timeline = {
    entries: [...entriesOf(items, { changes: new Map(changes), joined })],
    ...(typeof last === "string" && last !== before && { before: last }),
  };
  return { timeline, inbound };
}
