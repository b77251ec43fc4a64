import { createHmac, timingSafeEqual } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/**
 * The floor that everything is measured against: the least a webhook can do. It checks Meta's signature and writes the
 * body under the message's id once. No schema, no case, no alert; its secret stands in its environment.
 */
const client = new DynamoDBClient({});

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const body = event.body ?? "";
  const expected = Buffer.from(
    `sha256=${createHmac("sha256", process.env["FLOOR_SECRET"] ?? "")
      .update(body)
      .digest("hex")}`,
  );
  const given = Buffer.from(event.headers["x-hub-signature-256"] ?? "");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { statusCode: 401 };
  const id: unknown = JSON.parse(body).entry[0].changes[0].value.messages[0].id;
  try {
    await client.send(
      new PutItemCommand({
        TableName: process.env["CASE_TABLE"],
        Item: { pk: { S: `FLOOR#${id}` }, sk: { S: "FLOOR" }, body: { S: body } },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ConditionalCheckFailedException") throw error;
  }
  return { statusCode: 200 };
}
