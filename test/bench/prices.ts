/** US dollars for one of something, in ap-southeast-1 where the source tells it. */
export interface Price {
  readonly dollars: number;
  readonly per: string;
  readonly source: string;
  /** When the source was read, and whether it says it of this region. Check the others on AWS's own page. */
  readonly confirmed: "for this region" | "for us-east-1 only" | "not confirmed";
  readonly readOn: string;
}

const readOn = "2026-11-25";
const million = 1_000_000;

/** AWS's list prices without free tiers, as data: change them here. */
export const prices = {
  apiRequest: {
    dollars: 1.25 / million,
    per: "HTTP API request, each started 512 kB",
    source: "https://aws.amazon.com/api-gateway/pricing/",
    confirmed: "not confirmed",
    readOn,
  },
  lambdaRequest: {
    dollars: 0.2 / million,
    per: "Lambda request",
    source: "https://cloudchipr.com/blog/aws-lambda-pricing (2024), quoting https://aws.amazon.com/lambda/pricing/",
    confirmed: "for us-east-1 only",
    readOn,
  },
  lambdaGigabyteSecond: {
    dollars: 0.0000133334,
    per: "GB-second of Lambda on Arm",
    source: "https://cloudchipr.com/blog/aws-lambda-pricing (2024), quoting https://aws.amazon.com/lambda/pricing/",
    confirmed: "for us-east-1 only",
    readOn,
  },
  writeUnit: {
    dollars: 0.7125 / million,
    per: "DynamoDB write request unit on demand",
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/ (us-east-1: 0.625 per million)",
    confirmed: "not confirmed",
    readOn,
  },
  readUnit: {
    dollars: 0.1425 / million,
    per: "DynamoDB read request unit on demand",
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/ (us-east-1: 0.125 per million)",
    confirmed: "not confirmed",
    readOn,
  },
  publish: {
    dollars: 0.5 / million,
    per: "SNS message published, each started 64 kB",
    source: "https://www.factualminds.com/blog/amazon-sns-pricing-publishes-fanout-protocols/",
    confirmed: "not confirmed",
    readOn,
  },
  push: {
    dollars: 0.5 / million,
    per: "SNS push to a counselor's phone",
    source: "https://www.factualminds.com/blog/amazon-sns-pricing-publishes-fanout-protocols/",
    confirmed: "not confirmed",
    readOn,
  },
  secretCall: {
    dollars: 0.05 / 10_000,
    per: "Secrets Manager call",
    source: "https://aws.amazon.com/secrets-manager/pricing/ (as transcribed on 2026-09-20)",
    confirmed: "for us-east-1 only",
    readOn,
  },
  logGigabyte: {
    dollars: 0.7,
    per: "GB of logs taken in by CloudWatch",
    source: "https://aws.amazon.com/cloudwatch/pricing/",
    confirmed: "not confirmed",
    readOn,
  },
  keyRequest: {
    dollars: 0.03 / 10_000,
    per: "KMS request",
    source: "https://aws.amazon.com/kms/pricing/",
    confirmed: "not confirmed",
    readOn,
  },
} as const satisfies Record<string, Price>;
