import { type CfnResource, Stack, Token, Validations } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** A value as cdk-nag writes it: what CloudFormation is to fill in stands in angle brackets. */
export const asNagWrites = (value: string, filledIn: string): string =>
  Token.isUnresolved(value) ? `<${filledIn}>` : value;

/** The name of a resource as cdk-nag writes it. */
export const logicalId = (resource: CfnResource): string => Stack.of(resource).resolve(resource.logicalId);

/** What cdk-nag finds on a function that the library makes with the usual right to write logs. */
export const basicLogs =
  "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]";

/**
 * Acknowledges what cdk-nag finds on the functions that the library brings along for a deployment. They run while the
 * stack is deployed and never see a call.
 */
export function acknowledgeLibrary(stack: Stack, { bucketId }: { readonly bucketId: string }): void {
  const account = asNagWrites(stack.account, "AWS::AccountId");
  const ids = [
    basicLogs,
    "AwsSolutions-L1",
    ...["s3:Abort*", "s3:DeleteObject*", "s3:GetBucket*", "s3:GetObject*", "s3:List*"].map(
      (action) => `AwsSolutions-IAM5[Action::${action}]`,
    ),
    `AwsSolutions-IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-${account}-${stack.region}/*]`,
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-${account}-${stack.region}/*]`,
    `AwsSolutions-IAM5[Resource::arn:aws:s3:::<${bucketId}>/*]`,
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<${bucketId}>/*]`,
  ];
  const brought = stack.node.children.filter(({ node }) =>
    /^(Custom::CDKBucketDeployment|AWS679f53fac002430c)/.test(node.id),
  );
  for (const one of brought)
    acknowledge(one, ids, "The library's own function for a deployment; it never sees a call.");
}

/** Acknowledges findings on a construct and all under it. */
export function acknowledge(on: Construct, ids: readonly string[], reason: string): void {
  for (const id of ids) Validations.of(on).acknowledge({ id, reason });
}
