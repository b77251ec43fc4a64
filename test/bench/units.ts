import * as z from "zod";
import { tableKeys } from "#shared/table-keys.ts";
import type { Call } from "./counting.ts";

/** Read and write units of on-demand capacity. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

const Attributes = z.record(z.string(), z.record(z.string(), z.unknown()));
type Attributes = z.infer<typeof Attributes>;
const Asked = z.object({ Item: Attributes.optional(), Key: Attributes.optional() });
const Keys = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Attributes) })) });
const Told = z.object({
  Attributes: Attributes.optional(),
  Item: Attributes.optional(),
  Items: z.array(Attributes).optional(),
  Responses: z.record(z.string(), z.array(Attributes)).optional(),
});

export interface Meter {
  /** What the calls used; remembers every item written, since an update is charged by its larger side. */
  readonly units: (calls: readonly Call[]) => Units;
}

/**
 * Counts capacity from what went over the wire, by AWS's rules: a write is 1 unit for each started KB of the item, before
 * or after it, whichever is larger, also where its condition fails; every index entry that comes or goes is a write of
 * its own; a consistent read is 1 unit for each started 4 KB, of one item or of all that a query reads, and of an item
 * that is not there. The local engine tells no capacity of its own that could be relied on.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function meter(): Meter {
  const items = new Map<string, Attributes>();
  const written = ({ request, answer, status }: Call): number => {
    const { Item, Key } = Asked.parse(JSON.parse(request));
    const id = idOf(Item ?? Key ?? {});
    const before = items.get(id) ?? {};
    if (status !== 200) return Math.max(1, kilobytes(before, 1));
    const after = Item ?? Told.parse(JSON.parse(answer)).Attributes ?? before;
    items.set(id, after);
    return Math.max(kilobytes(before, 1), kilobytes(after, 1)) + indexWrites(before, after);
  };
  return {
    units(calls) {
      const table = calls.filter(({ service }) => service === "dynamodb");
      const writes = table.filter(({ operation }) => /^(Put|Update|Delete)Item$/.test(operation));
      return { write: sum(writes.map(written)), read: sum(table.map(readIn)) };
    },
  };
}

function readIn({ operation, request, answer }: Call): number {
  if (!/^(GetItem|BatchGetItem|Query)$/.test(operation)) return 0;
  const { Item, Items, Responses } = Told.parse(JSON.parse(answer));
  if (operation === "GetItem") return kilobytes(Item ?? {}, 4);
  if (operation === "Query") {
    // Of an index reads are not consistent, and cost half.
    const share = request.includes('"IndexName"') ? 0.5 : 1;
    return share * Math.max(1, Math.ceil(sum((Items ?? []).map(sizeOf)) / 4096));
  }
  const found = Object.values(Responses ?? {}).flat();
  const asked = Object.values(Keys.parse(JSON.parse(request)).RequestItems).flatMap((table) => table.Keys);
  return sum(found.map((item) => kilobytes(item, 4))) + asked.length - found.length;
}

/** An entry that only moves is one delete and one put. */
const indexWrites = (before: Attributes, after: Attributes): number =>
  sum(
    Object.values(tableKeys.indexes).map(({ partitionKey, sortKey }) => {
      const place = (item: Attributes) =>
        item[partitionKey] && item[sortKey] ? JSON.stringify([item[partitionKey], item[sortKey]]) : undefined;
      const [from, to] = [place(before), place(after)];
      return from === to ? 0 : Number(from !== undefined) + Number(to !== undefined);
    }),
  );

const idOf = (item: Attributes): string => JSON.stringify([item[tableKeys.partitionKey], item[tableKeys.sortKey]]);

const kilobytes = (item: Attributes, unit: number): number => Math.max(1, Math.ceil(sizeOf(item) / (unit * 1024)));

/** An item's size as DynamoDB counts it: names and values in UTF-8, three bytes for a list or map and one for each entry. */
const sizeOf = (item: Attributes): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueSize(value)));

function valueSize(value: Readonly<Record<string, unknown>>): number {
  const [type, content] = Object.entries(value)[0] ?? [];
  if (type === "M") {
    const entries = Attributes.parse(content);
    return 3 + sizeOf(entries) + Object.keys(entries).length;
  }
  if (type === "L") {
    const entries = z.array(z.record(z.string(), z.unknown())).parse(content);
    return 3 + sum(entries.map(valueSize)) + entries.length;
  }
  if (type === "N") return Math.ceil(String(content).length / 2) + 1;
  return type === "S" ? Buffer.byteLength(String(content)) : 1;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
