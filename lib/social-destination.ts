import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import { Construct } from "constructs";
import { acknowledge, basicLogs } from "./voice/acknowledged.ts";

interface Destination {
  /** Our WhatsApp account as AWS names it, `waba-…`. */
  readonly account: string;
  /** Where everything goes that comes to any number of the account. */
  readonly topic: Topic;
  readonly retention: RetentionDays;
}

/**
 * Leads a WhatsApp account that is linked with AWS to our topic, and away from it when the stack goes. CloudFormation knows
 * no such resource.
 * @see https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destinations.html
 */
export class SocialDestination extends Construct {
  constructor(scope: Construct, id: string, { account, topic, retention }: Destination) {
    super(scope, id);
    const put = (eventDestinations: object[]) => ({
      service: "SocialMessaging",
      action: "putWhatsAppBusinessAccountEventDestinations",
      parameters: { id: account, eventDestinations },
      physicalResourceId: PhysicalResourceId.of(`1098-${account}`),
    });
    const stack = Stack.of(this);
    const arn = stack.formatArn({
      service: "social-messaging",
      resource: "waba",
      resourceName: account.slice("waba-".length),
    });
    const led = new AwsCustomResource(this, "Led", {
      onUpdate: put([{ eventDestinationArn: topic.topicArn }]),
      onDelete: put([]),
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({
          actions: ["social-messaging:PutWhatsAppBusinessAccountEventDestinations"],
          resources: [arn],
        }),
      ]),
      installLatestAwsSdk: false,
      logGroup: new LogGroup(this, "Log", { retention }),
    });
    // AWS asks the topic whether it may publish there.
    led.node.addDependency(topic);
    const library = stack.node.children.filter(({ node }) => node.id.startsWith("AWS679f53fac002430c"));
    for (const one of library)
      acknowledge(one, [basicLogs, "AwsSolutions-L1"], "The library's own function for a deployment.");
  }
}
