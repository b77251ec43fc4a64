import { type CfnResource, Fn, RemovalPolicy } from "aws-cdk-lib";
import { CfnPhoneNumber } from "aws-cdk-lib/aws-connect";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import { Construct } from "constructs";
import type { VoiceSettings } from "../config.ts";
import type { Telephone } from "./telephone.ts";

/** Where Connect's answer has the number itself. */
const addressPath = "ClaimedPhoneNumberSummary.PhoneNumber";

interface Rings {
  readonly telephone: Telephone;
  readonly number: NonNullable<VoiceSettings["number"]>;
  readonly flowArn: string;
  /** What must be there before a caller can come. */
  readonly after: readonly CfnResource[];
}

/**
 * The number that 1098 is led to. CloudFormation claims it but knows no way to bind it to a flow. It is never given back
 * with the stack: who claims and releases too often may claim none for half a year.
 */
export class HelplineNumber extends Construct {
  /** The number itself, E.164. */
  readonly address: string;

  constructor(scope: Construct, id: string, { telephone, number, flowArn, after }: Rings) {
    super(scope, id);
    const arn = "arn" in number ? number.arn : this.claimed(telephone, number);
    const phoneNumberId = Fn.select(1, Fn.split("/", arn));
    const named = { PhoneNumberId: phoneNumberId, InstanceId: telephone.instanceId };
    const bind = {
      service: "Connect",
      action: "associatePhoneNumberContactFlow",
      parameters: { ...named, ContactFlowId: flowArn },
      physicalResourceId: PhysicalResourceId.of("1098-number-to-flow"),
    };
    const describe = {
      service: "Connect",
      action: "describePhoneNumber",
      parameters: { PhoneNumberId: phoneNumberId },
      // A claim is answered before it is done: what is not claimed yet fails here, and not at the first call.
      outputPaths: ["ClaimedPhoneNumberSummary.PhoneNumberStatus.Status", addressPath],
      physicalResourceId: PhysicalResourceId.of("1098-number-claimed"),
    };
    const claimed = this.call("Claimed", {
      onUpdate: describe,
      action: "connect:DescribePhoneNumber",
      resources: [arn],
    });
    this.address = claimed.getResponseField(addressPath);
    const bound = this.call("Bound", {
      onUpdate: bind,
      onDelete: { service: "Connect", action: "disassociatePhoneNumberContactFlow", parameters: named },
      action: "connect:AssociatePhoneNumberContactFlow",
      more: "connect:DisassociatePhoneNumberContactFlow",
      resources: [arn, telephone.instanceArn, flowArn],
    });
    bound.node.addDependency(claimed, ...after);
  }

  private claimed(
    telephone: Telephone,
    { countryCode, type }: { readonly countryCode: string; readonly type: string },
  ): string {
    const number = new CfnPhoneNumber(this, "Number", { targetArn: telephone.instanceArn, countryCode, type });
    number.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return number.attrPhoneNumberArn;
  }

  private call(id: string, { onUpdate, onDelete, action, more, resources }: Calls): AwsCustomResource {
    return new AwsCustomResource(this, id, {
      onUpdate,
      ...(onDelete !== undefined && { onDelete }),
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({ actions: more === undefined ? [action] : [action, more], resources: [...resources] }),
      ]),
      installLatestAwsSdk: false,
      logGroup: new LogGroup(this, `${id}Log`, { retention: RetentionDays.THREE_MONTHS }),
    });
  }
}

type Sdk = NonNullable<ConstructorParameters<typeof AwsCustomResource>[2]["onUpdate"]>;

interface Calls {
  readonly onUpdate: Sdk;
  readonly onDelete?: Sdk;
  readonly action: string;
  readonly more?: string;
  readonly resources: readonly string[];
}
