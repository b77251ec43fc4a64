import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { SubscriptionFilter, Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { deadLetters } from "../duty-topic.ts";
import { IntakeFunction } from "../intake-function.ts";
import { acknowledge, asNagWrites, logicalId } from "./acknowledged.ts";
import type { FlowFunction } from "./functions.ts";
import type { Telephone } from "./telephone.ts";

interface Puts {
  readonly flow: FlowFunction;
  readonly telephone: Telephone;
  readonly retention: RetentionDays;
  readonly connect: string;
  readonly flowArn: string;
}

/** Danger on any other channel becomes a task in the counselors' workspace: heard from the duty topic, as a phone hears it. */
export class Tasks extends Construct {
  constructor(scope: Construct, id: string, { flow, telephone, retention, connect, flowArn }: Puts) {
    super(scope, id);
    const failed = deadLetters(this, "Untold");
    const tasks = new IntakeFunction(this, "Function", {
      folder: "voice/tasks",
      environment: { ...flow.environment, CONNECT: connect },
      retention,
      timeout: Duration.seconds(30),
    });
    tasks.addToRolePolicy(
      new PolicyStatement({
        actions: ["connect:StartTaskContact"],
        resources: [`${telephone.instanceArn}/contact/*`, flowArn],
      }),
    );
    const named = asNagWrites(
      telephone.instanceArn,
      telephone.made === undefined ? "" : `${logicalId(telephone.made)}.Arn`,
    );
    acknowledge(
      this,
      [`AwsSolutions-IAM5[Resource::${named}/contact/*]`],
      "A task of this one instance; its id is not known before it is made.",
    );
    Topic.fromTopicArn(this, "Duty", flow.dutyTopicArn).addSubscription(
      new LambdaSubscription(tasks, {
        filterPolicy: { task: SubscriptionFilter.stringFilter({ allowlist: ["P1"] }) },
        deadLetterQueue: failed,
      }),
    );
    flow.alarm("TasksUntold", {
      impact:
        "Danger on WhatsApp, SMS, Messenger or the form is not in the counselors' workspace; their phones ring all the same",
      metric: failed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" }),
    });
  }
}
