import { Aws, Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Rule, RuleTargetInput, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { type IGrantable, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";
import type { EnvironmentText } from "../../functions/shared/environment.ts";
import { grantTable } from "../case-table.ts";
import type { Settings } from "../config.ts";
import { deadLetters } from "../duty-topic.ts";
import { IntakeFunction } from "../intake-function.ts";
import { parameterName } from "../stack-values.ts";
import { acknowledge, asNagWrites, logicalId } from "./acknowledged.ts";
import type { Telephone } from "./telephone.ts";

/** What the voice stack reads of the intake stack when it is deployed. */
function valuesOfIntake(scope: Construct, stage: string) {
  const value = (name: string): string => StringParameter.valueForStringParameter(scope, parameterName(stage, name));
  return {
    caseTable: value("case-table"),
    caseKeyArn: value("case-key-arn"),
    dutyTopicArn: value("duty-topic-arn"),
    topicKeyArn: value("topic-key-arn"),
    alarmTopicArn: value("alarm-topic-arn"),
    pepperSecretArn: value("pepper-secret-arn"),
    linkSecretArn: value("link-secret-arn"),
    publicUrl: value("public-url"),
  };
}

/** The function that the flow asks, with what it stands on in the intake. */
export class FlowFunction extends Construct {
  readonly function: IntakeFunction;
  readonly environment: EnvironmentText;
  private readonly intake: ReturnType<typeof valuesOfIntake>;

  constructor(scope: Construct, id: string, { settings, telephone }: { settings: Settings; telephone: Telephone }) {
    super(scope, id);
    this.intake = valuesOfIntake(this, settings.stage);
    this.environment = {
      CASE_TABLE: this.intake.caseTable,
      DUTY_TOPIC_ARN: this.intake.dutyTopicArn,
      PUBLIC_URL: this.intake.publicUrl,
      PEPPER_SECRET: this.intake.pepperSecretArn,
      LINK_SECRET: this.intake.linkSecretArn,
      // The telephone sends nothing through these; it may not read them either.
      META_SECRET: "none",
      SMS_SECRET: "none",
      LADDER: JSON.stringify(settings.alertSteps),
      REPLIES: JSON.stringify(settings.replies),
    };
    this.function = new IntakeFunction(this, "Function", {
      folder: "voice",
      environment: this.environment,
      retention: settings.retentionDays,
      timeout: Duration.seconds(8),
    });
    this.grantPath(this.function);
    // The console adds this unseen when a function is chosen there; CloudFormation does not.
    this.function.addPermission("Connect", {
      principal: new ServicePrincipal("connect.amazonaws.com"),
      sourceArn: telephone.instanceArn,
      sourceAccount: Aws.ACCOUNT_ID,
    });
    this.alarm("FlowFunctionBroken", {
      impact: "Calls to 1098 go on, but are not written down at once: their cases come late",
      metric: this.function.metricErrors({ period: Duration.minutes(1), statistic: Stats.SUM }),
    });
  }

  /** What every function of the path may do. */
  grantPath(to: IGrantable): void {
    const { caseTable, caseKeyArn, dutyTopicArn, topicKeyArn, pepperSecretArn, linkSecretArn } = this.intake;
    const stack = Stack.of(this);
    const tableArn = stack.formatArn({ service: "dynamodb", resource: "table", resourceName: caseTable });
    grantTable(to, { tableArn, keyArn: caseKeyArn, region: stack.region });
    const may = (actions: string[], resources: string[]): void => {
      to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    };
    may(["sns:Publish"], [dutyTopicArn]);
    may(["kms:Decrypt", "kms:GenerateDataKey"], [topicKeyArn]);
    may(["secretsmanager:GetSecretValue"], [pepperSecretArn, linkSecretArn]);
    may(["kms:Decrypt"], [caseKeyArn]);
  }

  /** Tells those who run the intake, on the intake's own topic. */
  alarm(id: string, { impact, metric }: { readonly impact: string; readonly metric: IMetric }): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: impact,
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(Topic.fromTopicArn(this, `${id}Topic`, this.intake.alarmTopicArn)));
  }
}

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
