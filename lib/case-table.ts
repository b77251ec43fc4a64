import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { tableKeys } from "../functions/shared/table-keys.ts";

/** Everything the intake's code does with the table. It never scans and never deletes, so it may not. */
const actions = [
  "dynamodb:BatchGetItem",
  "dynamodb:GetItem",
  "dynamodb:PutItem",
  "dynamodb:Query",
  "dynamodb:UpdateItem",
];

/** What DynamoDB asks of whoever uses a table that is encrypted with a key of ours. */
const keyActions = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, with the keys that the code reads, and the key that encrypts it. Neither goes when the stack goes. */
export class CaseTable extends Construct {
  readonly table: TableV2;
  /** Encrypts what people sent, and the secrets. */
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, "Key", {
      description: "1098 intake: cases and secrets",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new TableV2(this, "Table", {
      partitionKey: text(tableKeys.partitionKey),
      sortKey: text(tableKeys.sortKey),
      globalSecondaryIndexes: Object.entries(tableKeys.indexes).map(([indexName, index]) => ({
        indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
      timeToLiveAttribute: tableKeys.timeToLive,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function do with the table what the path of a message does, and no more. */
  grantUse(to: IGrantable): void {
    grantTable(to, { tableArn: this.table.tableArn, keyArn: this.key.keyArn, region: Stack.of(this).region });
  }

  /** Lets a function that is not of the path do these things with the table, and no more. */
  grant(to: IGrantable, does: readonly string[]): void {
    const place = { tableArn: this.table.tableArn, keyArn: this.key.keyArn, region: Stack.of(this).region };
    const may = does.map((one) => `dynamodb:${one}`);
    grantTable(to, place, may);
  }
}

interface Place {
  readonly tableArn: string;
  readonly keyArn: string;
  readonly region: string;
}

/** The same for a function of another stack, which knows the table by its ARN. */
export function grantTable(
  to: IGrantable,
  { tableArn, keyArn, region }: Place,
  may: readonly string[] = actions,
): void {
  const indexes = Object.keys(tableKeys.indexes).map((name) => `${tableArn}/index/${name}`);
  to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...may], resources: [tableArn, ...indexes] }));
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: keyActions,
      resources: [keyArn],
      conditions: { StringEquals: { "kms:ViaService": `dynamodb.${region}.amazonaws.com` } },
    }),
  );
}
