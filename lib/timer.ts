import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EnvironmentText } from "../functions/shared/environment.ts";
import { deadLetters } from "./duty-topic.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

export interface Timed {
  /** Its folder in functions/, or the file in it. */
  readonly folder: string;
  readonly every: Duration;
  readonly timeout: Duration;
  /** How many may run at once: two, so that one that hangs does not keep the next from its work. */
  readonly atOnce: number;
  readonly description: string;
  readonly environment?: EnvironmentText;
  /** What it means for people when it stands still, when it fails, and when one call of it was lost. */
  readonly impact: { readonly stopped: string; readonly broken: string; readonly missed: string };
}

/** A call that comes later than its turn is dropped: the next does its work. But none of them is late within a minute. */
const patience = Duration.minutes(1);

/**
 * A function that is called at its times and by nobody else. A call that fails is not repeated, for the next one does its
 * work; each fails alone.
 */
export class Timer extends Construct {
  readonly function: IntakeFunction;

  constructor(scope: Construct, id: string, { intake, timed }: { readonly intake: Intake; readonly timed: Timed }) {
    super(scope, id);
    const { retention, alarms } = intake;
    const { folder, every, timeout, atOnce, description, impact } = timed;
    const failed = deadLetters(this, "Missed");
    this.function = new IntakeFunction(this, "Function", {
      folder,
      environment: { ...intake.environment, ...timed.environment },
      retention,
      timeout,
      alone: { atOnce, failed },
    });
    const target = new LambdaInvoke(this.function, {
      retryAttempts: 0,
      maxEventAge: patience,
      deadLetterQueue: failed,
      role: this.caller(failed).withoutPolicyUpdates(),
    });
    new Schedule(this, "Times", { schedule: ScheduleExpression.rate(every), target, description });
    alarms.raise({
      id: `${id}Stopped`,
      impact: impact.stopped,
      metric: this.function.metricInvocations({ period: every, statistic: Stats.SUM }),
      silentFor: 3,
    });
    alarms.onErrors(this.function, { id: `${id}Broken`, impact: impact.broken });
    alarms.onMessagesIn(failed, { id: `${id}Missed`, impact: impact.missed });
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
