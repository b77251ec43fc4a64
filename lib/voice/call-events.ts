import { Duration } from "aws-cdk-lib";
import { Rule, RuleTargetInput, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { deadLetters } from "../duty-topic.ts";
import { IntakeFunction } from "../intake-function.ts";
import { acknowledge, asNagWrites, logicalId } from "./acknowledged.ts";
import type { FlowFunction } from "./functions.ts";
import type { Telephone } from "./telephone.ts";

interface Hearing {
  readonly flow: FlowFunction;
  readonly telephone: Telephone;
  readonly retention: RetentionDays;
  /** What the function knows of the telephone, as it is told. */
  readonly connect: string;
}

/** Hears what became of calls: by events, by contact records, and once an hour by looking itself. */
export class CallEvents extends Construct {
  constructor(scope: Construct, id: string, { flow, telephone, retention, connect }: Hearing) {
    super(scope, id);
    const failed = deadLetters(this, "Unsettled");
    const events = new IntakeFunction(this, "Function", {
      folder: "voice/events",
      environment: { ...flow.environment, CONNECT: connect },
      retention,
      timeout: Duration.minutes(2),
    });
    flow.grantPath(events);
    events.addToRolePolicy(
      new PolicyStatement({
        actions: [
          "connect:DescribeContact",
          "connect:DescribeUser",
          "connect:GetContactAttributes",
          "connect:SearchContacts",
        ],
        resources: [telephone.instanceArn, `${telephone.instanceArn}/contact/*`, `${telephone.instanceArn}/agent/*`],
      }),
    );
    const instance = asNagWrites(
      telephone.instanceArn,
      `${telephone.made === undefined ? "" : logicalId(telephone.made)}.Arn`,
    );
    acknowledge(
      this,
      ["contact", "agent"].map((kind) => `AwsSolutions-IAM5[Resource::${instance}/${kind}/*]`),
      "Contacts and agents of this one instance; which, only the event tells.",
    );
    events.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: new SqsDestination(failed),
    });
    const target = { retryAttempts: 8, maxEventAge: Duration.hours(2), deadLetterQueue: failed };
    new Rule(this, "ContactEvents", {
      description: "1098 telephone: what becomes of calls",
      eventPattern: {
        // The second is for events that are sent again by hand: AWS lets nobody send under its own name.
        source: ["aws.connect", "madadgaar.replay"],
        detailType: ["Amazon Connect Contact Event"],
        detail: { instanceArn: [telephone.instanceArn] },
      },
      targets: [new LambdaFunction(events, target)],
    });
    new Rule(this, "EveryHour", {
      description: "1098 telephone: calls that no event told of",
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(events, { ...target, event: RuleTargetInput.fromObject({ search: "ended" }) })],
    });
    if (telephone.records !== undefined) {
      telephone.records.grantRead(events);
      new EventSourceMapping(this, "Records", {
        target: events,
        eventSourceArn: telephone.records.streamArn,
        startingPosition: StartingPosition.LATEST,
        batchSize: 50,
        bisectBatchOnError: true,
        retryAttempts: 5,
        onFailure: new SqsDlq(failed),
      });
    }
    flow.alarm("CallsUnsettled", {
      impact: "What became of a call could not be written down: someone who hung up may not have been told of",
      metric: failed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" }),
    });
  }
}
