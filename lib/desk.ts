import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { channels, deskRoutes } from "../functions/channels.ts";
import type { Settings } from "./config.ts";
import type { Intake } from "./intake.ts";
import { IntakeFunction } from "./intake-function.ts";
import type { MediaBucket } from "./media.ts";
import { SignIn } from "./sign-in.ts";

interface Stands {
  readonly intake: Intake;
  readonly stage: string;
  /** Files that people sent. */
  readonly files: MediaBucket;
  /** The platform application of the counselors' app, where there is one. */
  readonly appArn: string | undefined;
  /** What WhatsApp approved for answers after its 24 hours. */
  readonly wordings: Settings["wordings"];
}

/** Where counselors open alerts, sign in, read and answer cases, and plan their duty. */
export class Desk extends Construct {
  readonly function: IntakeFunction;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, { intake, stage, files, appArn, wordings }: Stands) {
    super(scope, id);
    const { topic, environment, retention, api, alarms, telephone } = intake;
    this.signIn = new SignIn(this, "SignIn", { stage, url: api.url });
    this.function = new IntakeFunction(this, "Function", {
      folder: "desk",
      environment: {
        ...environment,
        SIGN_IN: this.signIn.setting,
        MEDIA_BUCKET: files.bucket.bucketName,
        ...(appArn !== undefined && { APP_ARN: appArn }),
        ...(wordings.length > 0 && { WORDINGS: JSON.stringify(wordings) }),
        ...(telephone !== undefined && { TELEPHONE_PARAMETER: telephone.name }),
      },
      retention,
      timeout: Duration.seconds(10),
    });
    // She answers on every channel, and a case that changes hands rings.
    intake.grantPath(this.function, [...new Set(channels.flatMap(({ secrets }) => secrets))]);
    intake.grantTelephone(this.function);
    topic.grantDevices(this.function, appArn);
    // Whoever holds a link to a file has what the desk itself may.
    files.grantGet(this.function);
    files.acknowledgeAllFiles(this);
    api.serve({ routes: deskRoutes, throttle: { rate: 100, burst: 200 }, by: this.function });
    const impact = "Counselors cannot open their alerts, claim or answer cases";
    alarms.onErrors(this.function, { id: "desk-broken", impact });
    alarms.raise({ id: "desk-refusing", impact, metric: api.failures("desk-failures", deskRoutes) });
  }
}
