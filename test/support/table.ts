import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type CaseTable, dynamoCaseTable, dynamoClient, type Item, type Page } from "#shared/case-table.ts";
import { tableKeys } from "#shared/table-keys.ts";
import { makeTable, startDynamo } from "../../lib/local/table.ts";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };

export interface Engine {
  readonly url: string;
  /** An empty case table of this name. `all` reads every item there is: for what a test claims of the whole. */
  readonly makeTable: (
    name: string,
  ) => Promise<{ readonly table: CaseTable; readonly all: () => Promise<readonly Item[]> }>;
  readonly stop: () => Promise<void>;
}

/** A DynamoDB engine of its own, in memory. */
export async function startEngine(): Promise<Engine> {
  const dynamo = await startDynamo();
  const client = dynamoClient({ endpoint: dynamo.url, region: "test", credentials });
  return {
    url: dynamo.url,
    async makeTable(tableName) {
      await makeTable(client, tableName);
      const all = async () =>
        (await DynamoDBDocumentClient.from(client).send(new ScanCommand({ TableName: tableName }))).Items ?? [];
      return { table: dynamoCaseTable({ tableName, client }), all };
    },
    async stop() {
      client.destroy();
      await dynamo.stop();
    },
  };
}

/** A case table on an engine of its own, in memory. */
export async function testTable(): Promise<{
  readonly table: CaseTable;
  readonly url: string;
  readonly stop: () => Promise<void>;
}> {
  const engine = await startEngine();
  return { ...(await engine.makeTable("cases")), url: engine.url, stop: engine.stop };
}

/**
 * The same table with indexes that are late, as DynamoDB's are: what an index answers is what it would have answered
 * `writes` writes ago. dynalite's own are never late.
 */
export function withLateIndexes(table: CaseTable, writes: number): CaseTable {
  const log: { readonly at: number; readonly page: string; readonly items: readonly Item[] }[] = [];
  const state = { written: 0 };
  const seen = new Map<string, Page>();
  const remember = async (): Promise<void> => {
    state.written += 1;
    for (const [name, page] of seen) log.push({ at: state.written, page: name, items: await table.nominated(page) });
  };
  const counted =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const answer = await write(...given);
      await remember();
      return answer;
    };
  return {
    ...table,
    create: counted(table.create),
    put: counted(table.put),
    change: counted(table.change),
    async nominated(page) {
      const { to: _now, ...name } = page;
      const key = JSON.stringify(name);
      if (!seen.has(key)) {
        seen.set(key, { ...name, limit: 1_000 });
        return table.nominated(page);
      }
      const late = log.findLast((entry) => entry.page === key && entry.at <= state.written - writes);
      const items = late?.items ?? [];
      const { to } = page;
      const sortKey = tableKeys.indexes[page.index].sortKey;
      return items.filter((item) => to === undefined || String(item[sortKey]) <= to).slice(0, page.limit);
    },
  };
}
