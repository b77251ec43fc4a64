import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "#shared/case-table.ts";

/** Every item there is in a table: for what a test claims of the whole. */
export async function everythingIn(client: DynamoDBClient, TableName: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    items.push(...Items.map((item) => unmarshall(item)));
  }
  return items;
}
