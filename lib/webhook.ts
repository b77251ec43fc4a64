import { Duration } from "aws-cdk-lib";
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
    const { retention, api, alarms, telephone } = intake;
    const asked = channel.asksTelephone === true ? telephone : undefined;
    const environment = { ...intake.environment, ...(asked && { TELEPHONE_PARAMETER: asked.name }) };
    this.function = new IntakeFunction(this, "Function", { folder: channel.name, environment, retention, timeout });
    intake.grantPath(this.function, channel.secrets);
    if (asked !== undefined) intake.grantTelephone(this.function);
    const { name, impact, routes, throttle, throttles } = channel;
    api.serve({ routes, throttle, ...(throttles !== undefined && { throttles }), by: this.function });
    alarms.onErrors(this.function, { id: `${name}-broken`, impact });
    alarms.raise({ id: `${name}-refusing`, impact, metric: api.failures(`${name}-failures`, routes) });
  }
}
