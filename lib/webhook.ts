import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { ChannelLine } from "../functions/channels.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

/** Longer than any answer takes, a batch of a thousand messages included, and shorter than providers wait. */
const timeout = Duration.seconds(15);

/** One way in: the channel's function, its routes at their rate, what it may do, and the alarm for when it fails. */
export class Webhook extends Construct {
  readonly function: IntakeFunction;

  constructor(scope: Construct, intake: Intake, channel: ChannelLine) {
    super(scope, channel.name);
    const { environment, retention, api, alarms } = intake;
    this.function = new IntakeFunction(this, "Function", { folder: channel.name, environment, retention, timeout });
    intake.grantPath(this.function, channel.secrets);
    api.serve({ routes: channel.routes, throttle: channel.throttle, by: this.function });
    const failures = api.failures(`${channel.name}-failures`, channel.routes);
    alarms.raise({ id: channel.name, impact: channel.impact, metric: troubles(this.function, failures) });
  }
}

/** Everything that keeps a function from answering, in one figure: it broke, it was held back, it answered an error. */
export function troubles(by: IFunction, failures: IMetric): MathExpression {
  const options = { period: Duration.minutes(1), statistic: Stats.SUM };
  return new MathExpression({
    expression: "FILL(broke, 0) + FILL(heldBack, 0) + FILL(failures, 0)",
    usingMetrics: { broke: by.metricErrors(options), heldBack: by.metricThrottles(options), failures },
    period: Duration.minutes(1),
  });
}
