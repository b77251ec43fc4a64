import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { ChannelLine } from "../functions/channels.ts";
import { deadLetters } from "./duty-topic.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

/** How often a message that cannot be taken is tried, before it is laid aside where an alarm finds it. */
const tries = 5;

export interface Brought {
  readonly id: string;
  /** The AWS service that publishes what people send. */
  readonly by: "sms-voice.amazonaws.com" | "social-messaging.amazonaws.com";
  readonly channel: ChannelLine;
}

/** Messages to a number of AWS End User Messaging: a topic of its own, then a queue, then the channel's function. */
export class MessagingQueue extends Construct {
  /** Give this to the number: as its two-way channel, or as its account's event destination. */
  readonly topic: Topic;

  constructor(scope: Construct, intake: Intake, { id, by, channel }: Brought) {
    super(scope, id);
    const { environment, retention, alarms, table } = intake;
    const messaging = new ServicePrincipal(by);
    const ours = { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } };
    this.topic = new Topic(this, "Topic", {
      displayName: `1098 ${channel.name}`,
      masterKey: table.key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [messaging],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { ...ours, ...sourceOf(by) },
      }),
    );
    table.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [messaging],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: ours,
      }),
    );
    const failed = deadLetters(this, "Failed");
    const timeout = Duration.seconds(15);
    const queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: failed, maxReceiveCount: tries },
    });
    this.topic.addSubscription(new SqsSubscription(queue));
    const taker = new IntakeFunction(this, "Function", {
      folder: channel.name,
      entry: "queueHandler",
      environment,
      retention,
      timeout,
    });
    intake.grantPath(taker, channel.secrets);
    taker.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    alarms.onErrors(taker, { id: `${id}-broken`, impact: channel.impact });
    alarms.onMessagesIn(failed, {
      id: `${id}-unread`,
      impact: `A message could not be taken after ${tries} tries, and someone who wrote is not heard: ${channel.name}`,
    });
  }
}

/** Of the two only the service for WhatsApp is said to name the account it publishes for; a condition on what is not named refuses. */
const sourceOf = (by: Brought["by"]) =>
  by === "social-messaging.amazonaws.com"
    ? { ArnLike: { "aws:SourceArn": `arn:${Aws.PARTITION}:social-messaging:*:${Aws.ACCOUNT_ID}:*` } }
    : {};
