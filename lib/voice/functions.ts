import { Aws, Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { type IGrantable, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";
import type { EnvironmentText } from "../../functions/shared/environment.ts";
import type { Event } from "../../functions/shared/log.ts";
import { counted } from "../alarms.ts";
import { grantTable } from "../case-table.ts";
import type { Settings } from "../config.ts";
import { IntakeFunction } from "../intake-function.ts";
import { parameterName } from "../stack-values.ts";
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

/** Events of the telephone's code that someone must hear of. */
const telephoneAlarms: readonly { readonly event: Event; readonly impact: string }[] = [
  {
    event: "NobodyStaffed",
    impact: "Someone called 1098 and no counselor was signed in to the telephone: she waits in line, and phones ring",
  },
  {
    event: "CallRecovered",
    impact: "A call was written down only after it was over: the flow's function did not take it, and phones rang late",
  },
];

/** The function that the flow asks, with what it stands on in the intake. */
export class FlowFunction extends Construct {
  readonly function: IntakeFunction;
  readonly environment: EnvironmentText;
  readonly dutyTopicArn: string;
  private readonly intake: ReturnType<typeof valuesOfIntake>;

  constructor(scope: Construct, id: string, { settings, telephone }: { settings: Settings; telephone: Telephone }) {
    super(scope, id);
    this.intake = valuesOfIntake(this, settings.stage);
    this.dutyTopicArn = this.intake.dutyTopicArn;
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
    for (const { event, impact } of telephoneAlarms) this.alarm(event, { impact, metric: counted(event) });
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
