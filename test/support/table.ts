import { afterAll, beforeAll } from "vitest";
import { type CaseTable, dynamoCaseTable, dynamoClient, type Item, type Kept, type Page } from "#shared/case-table.ts";
import { tableKeys } from "#shared/table-keys.ts";
import { makeTable, startDynamo } from "../../lib/local/table.ts";
import { everythingIn } from "./everything.ts";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };

/** A machine with much else to do must not look like a table that fails. */
const patient = { requestTimeout: 60_000 };

/** An empty case table. */
export interface MadeTable {
  readonly table: CaseTable;
  /** Every item there is: for what a test claims of the whole. */
  readonly all: () => Promise<readonly Item[]>;
  /** The next request loses its answer, and the client sends it again, as AWS's clients do. */
  readonly loseNextAnswer: () => void;
}

export interface Engine {
  readonly url: string;
  readonly makeTable: (name: string) => Promise<MadeTable>;
  readonly stop: () => Promise<void>;
}

/** A DynamoDB engine of its own, in memory. */
export async function startEngine(): Promise<Engine> {
  const dynamo = await startDynamo();
  const client = dynamoClient({ endpoint: dynamo.url, region: "test", credentials, requestHandler: patient });
  const clients = [client];
  return {
    url: dynamo.url,
    async makeTable(tableName) {
      await makeTable(client, tableName);
      const losing = { next: false };
      const own = dynamoClient({ endpoint: dynamo.url, region: "test", credentials, requestHandler: patient });
      own.middlewareStack.add(
        (next) => async (args) => {
          if (losing.next) {
            losing.next = false;
            await next(args);
          }
          return next(args);
        },
        { step: "deserialize", priority: "high" },
      );
      clients.push(own);
      const all = () => everythingIn(client, tableName);
      const loseNextAnswer = () => {
        losing.next = true;
      };
      return { table: dynamoCaseTable({ tableName, client: own }), all, loseNextAnswer };
    },
    async stop() {
      for (const one of clients) one.destroy();
      await dynamo.stop();
    },
  };
}

/** For the tests of one file: each call brings an empty case table, on an engine that stands while the file runs. */
export function emptyTables(): () => Promise<MadeTable> {
  let engine: Engine | undefined;
  let made = 0;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine?.stop());
  return async () => {
    if (engine === undefined) throw new Error("A table is made in a test, or before each");
    made += 1;
    return engine.makeTable(`cases-${made}`);
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
  const log: { readonly at: number; readonly page: string; readonly items: readonly Kept[] }[] = [];
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
