import { randomUUID } from "node:crypto";
import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { clientSettings } from "./aws.ts";
import { type Key, tableKeys } from "./table-keys.ts";

export type Item = Record<string, unknown>;
/** An item as it stands in the table: one can be asked for by what another query brought. */
export type Kept = Item & Key;

/** One update in DynamoDB's own words; `#name` stands for the attribute `name`, so that no reserved word can hurt. */
export interface Change {
  readonly set: string;
  readonly values: Item;
  readonly when?: string;
}

export interface Page {
  readonly index: keyof typeof tableKeys.indexes;
  readonly partition: string;
  /** Sort keys up to and including this one. */
  readonly to?: string;
  /** Sort keys that begin so. */
  readonly prefix?: string;
  /** Go on after this item, as an earlier page nominated it. */
  readonly after?: Item;
  readonly order?: "newest first";
  readonly limit: number;
}

/**
 * Single-item conditional writes on the one case table, and nothing else: conditions decide, never read-then-write. A
 * write whose answer was lost is sent again by AWS's client; it knows its own work and answers as the first did.
 */
export interface CaseTable {
  /** Writes an item that is not there yet; false when it was. */
  create(item: Item & Key): Promise<boolean>;
  /** Overwrites an item, whatever was there. */
  put(item: Item & Key): Promise<void>;
  /** The item after the change, or undefined when its condition did not hold. */
  change(key: Key, change: Change): Promise<Item | undefined>;
  /** Strongly consistent. */
  read(key: Key): Promise<Item | undefined>;
  /** Strongly consistent, in the order asked for; items that are not there are left out. */
  readAll(keys: readonly Key[]): Promise<readonly Kept[]>;
  /** Strongly consistent: a partition's items whose sort key is `from` or greater. */
  partition(pk: string, from: string): Promise<readonly Kept[]>;
  /** Keys an index nominates, oldest first unless asked otherwise. It may be late: read the item before believing it. */
  nominated(page: Page): Promise<readonly Kept[]>;
}

/** The case table on DynamoDB. Throws whatever the client throws, but for conditions that do not hold. */
export function dynamoCaseTable({ tableName, client }: { tableName: string; client: DynamoDBClient }): CaseTable {
  const readAll = async (keys: readonly Key[]): Promise<readonly Kept[]> => {
    if (keys.length === 0) return [];
    const chunks = Array.from({ length: Math.ceil(keys.length / 100) }, (_, at) =>
      keys.slice(at * 100, at * 100 + 100),
    );
    const found = (await Promise.all(chunks.map((chunk) => readChunk(client, tableName, chunk)))).flat();
    const byKey = new Map(found.map((item) => [`${item["pk"]} ${item["sk"]}`, item]));
    return keys.map(({ pk, sk }) => byKey.get(`${pk} ${sk}`)).filter((item) => item !== undefined);
  };
  return {
    readAll,
    async create(item) {
      const write = nameOfWrite();
      const put = new PutItemCommand({
        TableName: tableName,
        Item: packed({ ...item, lastWrite: write }),
        ConditionExpression: "attribute_not_exists(pk) OR lastWrite = :write",
        ExpressionAttributeValues: { ":write": { S: write } },
      });
      return held(client.send(put)).then((answer) => answer !== undefined);
    },
    async put(item) {
      await client.send(new PutItemCommand({ TableName: tableName, Item: packed(item) }));
    },
    async change(key, { set, values, when }) {
      const update = set.startsWith("SET ") ? set.replace("SET ", `SET ${own}, `) : `SET ${own} ${set}`;
      // OR binds last: no parentheses, of which DynamoDB refuses those that are too many.
      const condition = when === undefined ? undefined : `${own} OR ${when}`;
      const answer = await held(
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: keyOf(key),
            UpdateExpression: update,
            ...(condition !== undefined && { ConditionExpression: condition }),
            ...namesIn(`${update} ${condition ?? ""}`),
            ExpressionAttributeValues: packed({ ...values, ":lastWrite": nameOfWrite() }),
            ReturnValues: "ALL_NEW",
          }),
        ),
      );
      return answer?.Attributes && unmarshall(answer.Attributes);
    },
    async read(key) {
      const get = new GetItemCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true });
      const { Item: found } = await client.send(get);
      return found && unmarshall(found);
    },
    async partition(pk, from) {
      const items: Kept[] = [];
      let after: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: tableName,
            ConsistentRead: true,
            KeyConditionExpression: "pk = :pk AND sk >= :from",
            ExpressionAttributeValues: { ":pk": { S: pk }, ":from": { S: from } },
            ...(after !== undefined && { ExclusiveStartKey: after }),
          }),
        );
        items.push(...(page.Items ?? []).map(kept));
        after = page.LastEvaluatedKey;
      } while (after !== undefined);
      return items;
    },
    async nominated({ index, partition, to, prefix, after, order, limit }) {
      const { partitionKey, sortKey } = tableKeys.indexes[index];
      const conditions = [
        "#partition = :partition",
        ...(to === undefined ? [] : ["#sort <= :to"]),
        ...(prefix === undefined ? [] : ["begins_with(#sort, :prefix)"]),
      ];
      const answer = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: index,
          KeyConditionExpression: conditions.join(" AND "),
          ExpressionAttributeNames: {
            "#partition": partitionKey,
            ...(conditions.length > 1 && { "#sort": sortKey }),
          },
          ExpressionAttributeValues: {
            ":partition": { S: partition },
            ...(to !== undefined && { ":to": { S: to } }),
            ...(prefix !== undefined && { ":prefix": { S: prefix } }),
          },
          ...(after !== undefined && { ExclusiveStartKey: packed(after) }),
          ScanIndexForward: order !== "newest first",
          Limit: limit,
        }),
      );
      return (answer.Items ?? []).map(kept);
    },
  };
}

/**
 * A DynamoDB client that gives up early: the sender repeats, or the clock does. Untold, the SDK only warns when time is over.
 * It keeps the steps of a command (aws.ts): the SDK's document client must not stand on it, which would answer with another's.
 */
export const dynamoClient = (settings: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({
    ...clientSettings,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
    ...settings,
  });

/** An item in DynamoDB's own words; what is undefined is left out. */
const packed = (item: Item): Record<string, AttributeValue> => marshall(item, { removeUndefinedValues: true });

const keyOf = ({ pk, sk }: Key): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } });

function kept(found: Record<string, AttributeValue>): Kept {
  const item = unmarshall(found);
  return { ...item, pk: String(item["pk"]), sk: String(item["sk"]) };
}

/** Each write leaves its name on the item: by it, the same write sent twice is told from another's. */
const own = "#lastWrite = :lastWrite";
const nameOfWrite = (): string => randomUUID();

/** The answer of a conditional write, or undefined when its condition did not hold. */
async function held<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException") return undefined;
    throw error;
  }
}

async function readChunk(client: DynamoDBClient, tableName: string, keys: readonly Key[]): Promise<Kept[]> {
  const answer = await client.send(
    new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: keys.map(keyOf), ConsistentRead: true } } }),
  );
  // What a busy table did not get to is a fault like any other: reading on without it would make a known person a stranger.
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new Error("TableBusy");
  return (answer.Responses?.[tableName] ?? []).map(kept);
}

/** Expressions are few and come with every write: what stands in one is found once. */
const names = new Map<string, Readonly<Record<string, string>>>();

function namesIn(expression: string): { readonly ExpressionAttributeNames: Record<string, string> } {
  const known = names.get(expression);
  if (known !== undefined) return { ExpressionAttributeNames: known };
  const found = Object.fromEntries(
    Array.from(expression.matchAll(/#(\w+)/g), ([placeholder, name]) => [placeholder, name ?? ""]),
  );
  if (names.size < mostNames) names.set(expression, found);
  return { ExpressionAttributeNames: found };
}

/** Some changes name an attribute after an address: those must not fill a process that lives long. */
const mostNames = 200;
