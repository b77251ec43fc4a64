import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
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
  /** The parameter in which the telephone's stack writes down how to call people; undefined: there is no telephone. */
  readonly telephone: { readonly name: string; readonly arn: string } | undefined;
  /** What is sent through AWS, by whose keys it would be sent otherwise. */
  readonly sending: readonly Sending[];
}

/** Leave to send through a service of AWS, from these numbers only. */
interface Sending {
  readonly insteadOf: SecretName;
  readonly action: "sms-voice:SendTextMessage" | "social-messaging:SendWhatsAppMessage";
  readonly resources: readonly string[];
}

/** What every function of the intake stands on. */
export interface Intake extends Parts {
  /** Lets a function bring a message to a case and an alert, and send by these providers besides. */
  readonly grantPath: (to: IGrantable, providers: readonly SecretName[]) => void;
  /** Lets a function find the telephone. What it may do with it, the telephone's own stack says. */
  readonly grantTelephone: (to: IGrantable) => void;
}

export const intakeOf = (parts: Parts): Intake => ({
  ...parts,
  grantTelephone(to) {
    if (parts.telephone === undefined) return;
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ["ssm:GetParameter"], resources: [parts.telephone.arn] }),
    );
  },
  grantPath(to, providers) {
    parts.table.grantUse(to);
    parts.topic.grantRing(to);
    parts.secrets.grantRead(to, ["PEPPER_SECRET", "LINK_SECRET", ...providers]);
    for (const { insteadOf, action, resources } of parts.sending) {
      if (!providers.includes(insteadOf) || resources.length === 0) continue;
      to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [...resources] }));
    }
  },
});
