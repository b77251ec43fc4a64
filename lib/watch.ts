import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Intake } from "./intake.ts";
import { Timer } from "./timer.ts";

/** Looks, every hour, whether people can still reach us on each channel, and we them. */
export class Watch extends Timer {
  constructor(scope: Construct, id: string, intake: Intake) {
    super(scope, id, {
      intake,
      timed: {
        folder: "clock/watch",
        every: Duration.hours(1),
        timeout: Duration.minutes(1),
        atOnce: 1,
        description: "1098 intake: whether people can still reach us",
        impact: {
          stopped:
            "Nobody looks whether the page is subscribed and the token lives: a way in may be shut, and nobody knows",
          broken: "The look at the providers fails: a way in may be shut, and nobody knows",
          missed: "The look at the providers was missed once: a way in that is shut is found an hour later",
        },
      },
    });
    intake.table.grant(this.function, ["BatchGetItem", "GetItem", "PutItem", "Query", "UpdateItem"]);
    intake.secrets.grantRead(this.function, ["META_SECRET"]);
  }
}
