import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { channels } from "../functions/channels.ts";
import type { Intake } from "./intake.ts";
import { Timer } from "./timer.ts";

const minute = Duration.minutes(1);

/** Finishes, every minute, what is due and not done. Leases keep two ticks at once apart. */
export class Clock extends Timer {
  constructor(scope: Construct, id: string, intake: Intake) {
    super(scope, id, {
      intake,
      timed: {
        folder: "clock",
        every: minute,
        timeout: minute,
        atOnce: 2,
        environment: intake.telephone === undefined ? {} : { TELEPHONE_PARAMETER: intake.telephone.name },
        description: "1098 intake: whatever is due and not done",
        impact: {
          stopped:
            "Cases that nobody takes are not rung again, and what broke on its way is not finished: the clock stands",
          broken: "The clock fails: alerts may ring late",
          missed: "The clock missed a minute: an alert may ring late",
        },
      },
    });
    intake.grantPath(this.function, [...new Set(channels.flatMap(({ secrets }) => secrets))]);
    intake.grantTelephone(this.function);
  }
}
