import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { deskRoutes } from "../functions/channels.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";

/** Where a counselor opens an alert's link and claims its case. */
export class Desk extends Construct {
  readonly function: IntakeFunction;

  constructor(scope: Construct, id: string, intake: Intake) {
    super(scope, id);
    const { table, secrets, environment, retention, api, alarms } = intake;
    this.function = new IntakeFunction(this, "Function", {
      folder: "desk",
      environment,
      retention,
      timeout: Duration.seconds(10),
    });
    table.grantUse(this.function);
    secrets.grantRead(this.function, ["LINK_SECRET"]);
    api.serve({ routes: deskRoutes, throttle: { rate: 50, burst: 100 }, by: this.function });
    const impact = "Counselors cannot open their alerts or claim cases";
    alarms.onErrors(this.function, { id: "desk-broken", impact });
    alarms.raise({ id: "desk-refusing", impact, metric: api.failures("desk-failures", deskRoutes) });
  }
}
