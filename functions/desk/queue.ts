import * as z from "zod/mini";
import { Case, Status, versionOf } from "#core/case.ts";
import { type CaseLine, Queue } from "#core/desk-case.ts";
import { Language } from "#core/language.ts";
import { Priority } from "#core/priority.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { caseKey, type Key, openedAtIn, queueSk } from "#shared/table-keys.ts";
import { type Desk, route } from "./route.ts";

/** How many cases a page of the queue has. */
const pageSize = 50;

/** How many cases one request looks at when a filter lets few through; the page then says where to go on. */
const looksAt = 1_000;

const Cursor = z.string().check(z.regex(/^P[1-4]#S?[0-9TZ:.-]{20,30}~[0-9A-Z-]{4,20}$/));

const Filter = z.strictObject({
  status: z._default(Status, "new"),
  priority: z.optional(Priority),
  language: z.optional(Language),
  province: z.optional(z.string().check(z.maxLength(60))),
  mine: z.optional(z.literal("yes")),
  /** `waiting`: who waits longest first, whatever the priority. */
  order: z._default(z.enum(["urgent", "waiting"]), "urgent"),
  after: z.optional(Cursor),
});
type Filter = z.output<typeof Filter>;

export const queueRoute = route({
  method: "GET",
  path: "/queue",
  group: "counselor",
  summary: "Cases of one status, the most urgent or the longest waiting first, in pages of 50",
  query: Filter,
  body: z.undefined(),
  answer: Queue,
  handle: (desk, { query, caller }) => queuePage(desk, query, caller.id),
});

/** One page of a queue. The index nominates, the cases are read: none is shown that is not so. */
export async function queuePage({ table }: Pick<Desk, "table">, filter: Filter, me: string): Promise<Queue> {
  if (filter.order === "waiting" && filter.priority === undefined) return longestWaiting(table, filter, me);
  const partition = `QUEUE#${filter.status}`;
  const wanted: Case[] = [];
  let after = filter.after === undefined ? undefined : itemAt(partition, filter.after);
  for (let looked = 0; looked < looksAt; looked += pageSize * 2) {
    const nominated = await table.nominated({
      index: "list",
      partition,
      limit: pageSize * 2,
      ...startOf(filter, after),
    });
    const found = (await readCases(table, nominated)).filter((one) => isWanted(one, filter, me));
    const room = pageSize - wanted.length;
    wanted.push(...found.slice(0, room));
    const last = found.length > room ? wanted.at(-1) : undefined;
    if (last !== undefined) return page(wanted, cursorOf(last));
    after = nominated.at(-1);
    if (nominated.length < pageSize * 2) return page(wanted);
    if (wanted.length === pageSize) break;
  }
  return page(wanted, after === undefined ? undefined : cursorOfItem(after));
}

/** The first of every priority, put together by how long they wait. It is a first page; the priorities have the rest. */
async function longestWaiting(table: CaseTable, filter: Filter, me: string): Promise<Queue> {
  const partition = `QUEUE#${filter.status}`;
  const lists = await Promise.all(
    Priority.options.map((priority) =>
      table.nominated({ index: "list", partition, prefix: priority, limit: pageSize * 2 }),
    ),
  );
  const openedAt = (item: Item): string => openedAtIn(item["listSk"]) ?? "";
  const inOrder = lists.flat().toSorted((one, other) => openedAt(one).localeCompare(openedAt(other)));
  const found: Case[] = [];
  for (let at = 0; at < inOrder.length && found.length < pageSize; at += pageSize) {
    const cases = await readCases(table, inOrder.slice(at, at + pageSize));
    found.push(...cases.filter((one) => isWanted(one, filter, me)));
  }
  return page(found.slice(0, pageSize));
}

const page = (cases: readonly Case[], next?: string): Queue => ({
  cases: cases.map(lineOf),
  ...(next !== undefined && { next }),
});

const startOf = ({ priority }: Filter, after: Item | undefined) => ({
  ...(priority !== undefined && { prefix: priority }),
  ...(after !== undefined && { after }),
});

/** The cases that an index nominated, as they are now. */
export async function readCases(table: CaseTable, keys: readonly Key[]): Promise<readonly Case[]> {
  const items = await table.readAll(keys);
  return items.map((item) => Case.parse(item));
}

function isWanted(found: Case, filter: Filter, me: string): boolean {
  if (found.status !== filter.status) return false;
  if (filter.priority !== undefined && found.priority !== filter.priority) return false;
  if (filter.language !== undefined && found.language !== filter.language) return false;
  if (filter.province !== undefined && found.classification?.survivor.province !== filter.province) return false;
  return filter.mine === undefined || found.owner === me;
}

const itemAt = (partition: string, cursor: string): Item => {
  const [listSk, id = ""] = cursor.split("~");
  return { ...caseKey(id), listPk: partition, listSk };
};
const cursorOf = (found: Case): string => `${queueSk(found)}~${found.id}`;
const cursorOfItem = (item: Item): string => `${item["listSk"]}~${String(item["pk"]).slice("CASE#".length)}`;

/** A case as one line of a queue. */
export function lineOf(found: Case): CaseLine {
  const { id, classification, waitingSince: _key, ...rest } = found;
  const province = classification?.survivor.province;
  const { status, priority, channel, language, openedAt, lastMessageAt } = rest;
  const { owner, claimedAt, answeredAt, closing, review, disposition, suspect } = rest;
  const isWaiting = status !== "closed" && (answeredAt === undefined || answeredAt < lastMessageAt);
  return {
    ...{ reference: id, version: versionOf(found), status, priority, channel, language, openedAt, lastMessageAt },
    waits: isWaiting,
    ...(suspect === true && { suspect }),
    ...(province !== undefined && province !== "" && { province }),
    ...(owner !== undefined && { owner }),
    ...(claimedAt !== undefined && { claimedAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(closing !== undefined && { closing }),
    ...(review !== undefined && { review }),
    ...(disposition !== undefined && { disposition }),
  };
}
