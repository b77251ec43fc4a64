import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { callRoutes } from "../functions/channels.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

/**
 * Calls from open mailboxes: a function of its own, so that the mailbox neither carries Amazon's library for calls nor may
 * start one. What it may do with the telephone, the telephone's own stack says.
 */
export class BrowserCalls extends Construct {
  readonly function: IntakeFunction;

  constructor(scope: Construct, id: string, intake: Intake & { readonly telephone: NonNullable<Intake["telephone"]> }) {
    super(scope, id);
    const { environment, telephone, retention, table, secrets, api, alarms } = intake;
    this.function = new IntakeFunction(this, "Function", {
      folder: "call",
      environment: { ...environment, TELEPHONE_PARAMETER: telephone.name },
      retention,
      timeout: Duration.seconds(15),
    });
    table.grantUse(this.function);
    secrets.grantRead(this.function, ["PEPPER_SECRET", "LINK_SECRET"]);
    intake.grantTelephone(this.function);
    api.serve({ routes: callRoutes, throttle: { rate: 20, burst: 40 }, by: this.function });
    const impact = "People who took a time by video cannot start their call";
    alarms.onErrors(this.function, { id: "call-broken", impact });
    alarms.raise({ id: "call-refusing", impact, metric: api.failures("call-failures", callRoutes) });
  }
}
