import type { IGrantable } from "aws-cdk-lib/aws-iam";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { EnvironmentText, SecretName } from "../functions/shared/environment.ts";
import type { Alarms } from "./alarms.ts";
import type { CaseTable } from "./case-table.ts";
import type { DutyTopic } from "./duty-topic.ts";
import type { IntakeApi } from "./intake-api.ts";
import type { Secrets } from "./secrets.ts";

interface Parts {
  readonly table: CaseTable;
  readonly topic: DutyTopic;
  readonly secrets: Secrets;
  readonly api: IntakeApi;
  readonly alarms: Alarms;
  readonly environment: EnvironmentText;
  readonly retention: RetentionDays;
}

/** What every function of the intake stands on. */
export interface Intake extends Parts {
  /** Lets a function bring a message to a case and an alert, and read these providers' keys besides. */
  readonly grantPath: (to: IGrantable, providers: readonly SecretName[]) => void;
}

export const intakeOf = (parts: Parts): Intake => ({
  ...parts,
  grantPath(to, providers) {
    parts.table.grantUse(to);
    parts.topic.grantRing(to);
    parts.secrets.grantRead(to, ["PEPPER_SECRET", "LINK_SECRET", ...providers]);
  },
});
