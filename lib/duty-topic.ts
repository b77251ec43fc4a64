import { Aws, Duration, Validations } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";

/**
 * Where alerts are published: each counselor's devices subscribe with her id as their filter. What no device of hers
 * could be given lands in `undelivered`; the roster script sets that on each subscription.
 */
export class DutyTopic extends Construct {
  readonly topic: Topic;
  readonly undelivered: Queue;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { key, alarms }: { readonly key: Key; readonly alarms: Alarms }) {
    super(scope, id);
    this.key = key;
    this.topic = new Topic(this, "Topic", { displayName: "1098", masterKey: key, enforceSSL: true });
    this.undelivered = deadLetters(this, "Undelivered");
    this.undelivered.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sns.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [this.undelivered.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": this.topic.topicArn } },
      }),
    );
    alarms.onMessagesIn(this.undelivered, {
      id: "AlertUndelivered",
      impact: "A counselor's phone or mailbox takes no alerts: run the roster script, and ask her for a working device",
    });
  }

  grantRing(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ["sns:Publish"], resources: [this.topic.topicArn] }),
    );
    this.key.grant(to, "kms:Decrypt", "kms:GenerateDataKey");
  }

  /**
   * Lets the desk put counselors' devices on the topic, look at them, and take them off. AWS's list names no resource for
   * what is asked of a subscription; SNS's own refusals name the topic.
   */
  grantDevices(to: IGrantable, appArn: string | undefined): void {
    const actions = [
      "Subscribe",
      "Unsubscribe",
      "GetSubscriptionAttributes",
      "SetSubscriptionAttributes",
      "ListSubscriptionsByTopic",
    ];
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `sns:${action}`),
        resources: [this.topic.topicArn],
      }),
    );
    if (appArn === undefined) return;
    const ofApps = ["CreatePlatformEndpoint", "GetEndpointAttributes", "SetEndpointAttributes", "DeleteEndpoint"];
    to.grantPrincipal.addToPrincipalPolicy(
      // What is asked of a phone's endpoint is refused in the name of its application too.
      new PolicyStatement({ actions: ofApps.map((action) => `sns:${action}`), resources: [appArn] }),
    );
  }
}

/**
 * The key of both topics. CloudWatch must be allowed to use it by name: with a key that does not name it, alarms change
 * their colour and tell nobody.
 */
export function topicKey(scope: Construct, id: string): Key {
  const key = new Key(scope, id, { description: "1098 intake: alerts to staff", enableKeyRotation: true });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  return key;
}

/** A queue for what could not be delivered, kept for two weeks. */
export function deadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason: "It is itself a dead-letter queue." });
  return queue;
}
