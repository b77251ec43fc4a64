import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetters } from "./duty-topic.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

/** How often a text that cannot be taken is tried, before it is laid aside where an alarm finds it. */
const tries = 5;

/** Texts to a number of AWS End User Messaging: its two-way topic, then a queue, then the SMS channel's function. */
export class SmsQueue extends Construct {
  /** Give this to the number as its two-way channel. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, intake: Intake) {
    super(scope, id);
    const { environment, retention, alarms, table } = intake;
    const messaging = new ServicePrincipal("sms-voice.amazonaws.com");
    const ours = { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } };
    this.topic = new Topic(this, "Topic", { displayName: "1098 SMS", masterKey: table.key, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [messaging],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: ours,
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
    this.topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: false }));
    const taker = new IntakeFunction(this, "Function", {
      folder: "sms",
      entry: "queueHandler",
      environment,
      retention,
      timeout,
    });
    intake.grantPath(taker, ["SMS_SECRET"]);
    taker.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    alarms.onErrors(taker, { id: "SmsQueueBroken", impact: "SMS to the AWS number are not reaching counselors" });
    alarms.onMessagesIn(failed, {
      id: "SmsUnread",
      impact: "An SMS could not be taken after five tries: someone who wrote is not heard",
    });
  }
}
