import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { channels } from "../functions/channels.ts";
import { deadLetters } from "./duty-topic.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

const minute = Duration.minutes(1);

/**
 * Finishes, every minute, what is due and not done. A tick that fails is not repeated, for the next one does its work; a
 * tick that comes late is dropped.
 */
export class Clock extends Construct {
  readonly function: IntakeFunction;

  constructor(scope: Construct, id: string, intake: Intake) {
    super(scope, id);
    const { environment, retention, alarms, telephone } = intake;
    const failed = deadLetters(this, "Missed");
    this.function = new IntakeFunction(this, "Function", {
      folder: "clock",
      environment: { ...environment, ...(telephone !== undefined && { TELEPHONE_PARAMETER: telephone.name }) },
      retention,
      timeout: minute,
      // Two: a tick that hangs does not keep the next one from ringing. Leases keep them apart.
      alone: { atOnce: 2, failed },
    });
    intake.grantPath(this.function, [...new Set(channels.flatMap(({ secrets }) => secrets))]);
    intake.grantTelephone(this.function);
    const target = new LambdaInvoke(this.function, {
      retryAttempts: 0,
      maxEventAge: minute,
      deadLetterQueue: failed,
      role: this.caller(failed).withoutPolicyUpdates(),
    });
    new Schedule(this, "EveryMinute", {
      schedule: ScheduleExpression.rate(minute),
      target,
      description: "1098 intake: whatever is due and not done",
    });
    alarms.raise({
      id: "ClockStopped",
      impact: "Cases that nobody takes are not rung again, and what broke on its way is not finished: the clock stands",
      metric: this.function.metricInvocations({ period: minute, statistic: Stats.SUM }),
      silentFor: 3,
    });
    alarms.onErrors(this.function, { id: "ClockBroken", impact: "The clock fails: alerts may ring late" });
    alarms.onMessagesIn(failed, {
      id: "ClockMissed",
      impact: "The clock missed a minute: an alert may ring late",
    });
  }

  /** May call this one function and lay aside a call that failed; what a target grants itself reaches further. */
  private caller(failed: IQueue): Role {
    const role = new Role(this, "Caller", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    role.addToPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [this.function.functionArn] }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [failed.queueArn] }));
    return role;
  }
}
