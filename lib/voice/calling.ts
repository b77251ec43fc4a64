import type { Stack } from "aws-cdk-lib";
import { Policy, PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";
import { parameterName } from "../stack-values.ts";
import { acknowledge, asNagWrites, logicalId } from "./acknowledged.ts";
import type { Telephone } from "./telephone.ts";

interface Calls {
  readonly telephone: Telephone;
  readonly stage: string;
  /** What the intake is told of the telephone, as JSON. */
  readonly connect: string;
  /** The flow of a call of ours, and the queue whose number it shows. */
  readonly flowArn: string;
  readonly queueArn: string;
  /** The flow of a call from a mailbox. */
  readonly appFlowArn: string;
  readonly presence: "follows duty" | "by hand";
}

/**
 * Lets the desk, and the clock for it, call people, and people call from their mailbox. The intake knows nothing of the
 * telephone until this stands: it reads a parameter that may not be there, and its functions have no right to Connect but by
 * this policy.
 */
export class Calling extends Construct {
  constructor(scope: Stack, id: string, { telephone, stage, connect, flowArn, queueArn, appFlowArn, presence }: Calls) {
    super(scope, id);
    const { instanceArn } = telephone;
    const parameter = parameterName(stage, "telephone");
    new StringParameter(this, "Settings", { parameterName: parameter, stringValue: connect });
    const roleOf = (name: string) =>
      Role.fromRoleName(
        this,
        name,
        StringParameter.valueForStringParameter(this, parameterName(stage, `${name}-role`)),
      );
    const [desk, clock, call] = [roleOf("desk"), roleOf("clock"), roleOf("call")];
    const contacts = `${instanceArn}/contact/*`;
    new Policy(this, "Calls", {
      roles: [desk, clock],
      statements: [
        new PolicyStatement({
          actions: ["connect:StartOutboundVoiceContact"],
          resources: [contacts, flowArn, queueArn],
        }),
      ],
    });
    new Policy(this, "BrowserCalls", {
      roles: [call],
      statements: [
        new PolicyStatement({
          actions: ["connect:StartWebRTCContact"],
          resources: [instanceArn, contacts, appFlowArn],
        }),
      ],
    });
    const [agents, states] = [`${instanceArn}/agent/*`, `${instanceArn}/agent-state/*`];
    if (presence === "follows duty") {
      new Policy(this, "Presence", {
        roles: [desk],
        statements: [
          new PolicyStatement({ actions: ["connect:SearchUsers"], resources: [instanceArn] }),
          new PolicyStatement({ actions: ["connect:ListAgentStatuses"], resources: [instanceArn, states] }),
          new PolicyStatement({ actions: ["connect:PutUserStatus"], resources: [instanceArn, agents, states] }),
        ],
      });
    }
    const named = asNagWrites(instanceArn, telephone.made === undefined ? "" : `${logicalId(telephone.made)}.Arn`);
    acknowledge(
      this,
      ["contact", "agent", "agent-state"].map((kind) => `AwsSolutions-IAM5[Resource::${named}/${kind}/*]`),
      "Contacts, agents and their states of this one instance; which, only the call or the counselor tells.",
    );
  }
}
