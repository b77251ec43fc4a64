import { Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { describe, expect, it } from "vitest";
import { CaseTable } from "../../lib/case-table.ts";
import { anApp, policies } from "../support/template.ts";

const stack = new Stack(anApp(), "Test", { env: { region: "ap-southeast-1" } });
const role = new Role(stack, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
new CaseTable(stack, "Cases").grantUse(role);
const template = Template.fromStack(stack);

const table = (properties: object): void => template.hasResourceProperties("AWS::DynamoDB::GlobalTable", properties);
const replica = (properties: object): void => table({ Replicas: [Match.objectLike(properties)] });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" },
  { AttributeName: range, KeyType: "RANGE" },
];

describe("the case table", () => {
  it("has the keys pk and sk", () => table({ KeySchema: keys("pk", "sk") }));

  it("lists what is shown through an index of keys only", () =>
    table({
      GlobalSecondaryIndexes: Match.arrayWith([
        Match.objectLike({
          IndexName: "list",
          KeySchema: keys("listPk", "listSk"),
          Projection: { ProjectionType: "KEYS_ONLY" },
        }),
      ]),
    }));

  it("finds what is due through an index of keys only", () =>
    table({
      GlobalSecondaryIndexes: Match.arrayWith([
        Match.objectLike({
          IndexName: "due",
          KeySchema: keys("duePk", "dueAt"),
          Projection: { ProjectionType: "KEYS_ONLY" },
        }),
      ]),
    }));

  it("lets items go at expiresAt", () =>
    table({ TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true } }));

  it("is paid by the request", () => table({ BillingMode: "PAY_PER_REQUEST" }));

  it("is encrypted", () => table({ SSESpecification: { SSEEnabled: true, SSEType: "KMS" } }));

  it("is encrypted with a key of its own", () =>
    replica({ SSESpecification: { KMSMasterKeyId: { "Fn::GetAtt": [Match.stringLikeRegexp("^CasesKey"), "Arn"] } } }));

  it("can be brought back to any moment", () =>
    replica({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }));

  it("cannot be deleted by mistake", () => replica({ DeletionProtectionEnabled: true }));

  it("stays when its stack goes", () =>
    template.hasResource("AWS::DynamoDB::GlobalTable", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }));

  it("has a key that stays too", () => template.hasResource("AWS::KMS::Key", { DeletionPolicy: "Retain" }));

  it("has a key that is renewed every year", () =>
    template.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true }));
});

describe("who uses the case table", () => {
  const statements = Object.values(policies(template)).flat();

  it("may read items, write single items and query, and nothing else", () => {
    const actions = statements.flatMap(({ Action }) => Action).filter((action) => action.startsWith("dynamodb:"));
    expect(actions).toEqual([
      "dynamodb:BatchGetItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]);
  });

  it("may use the key through DynamoDB only", () => {
    const use = statements.find(({ Action }) => Action.includes("kms:Decrypt"));
    expect(use?.Condition).toEqual({
      StringEquals: { "kms:ViaService": "dynamodb.ap-southeast-1.amazonaws.com" },
    });
  });

  it("has no right that is written with a star", () => {
    expect(JSON.stringify(statements)).not.toContain("*");
  });
});
