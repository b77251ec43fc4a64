import { CfnOutput } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";

/** Where a value of the intake stands for other stacks: parameters, for an export could never be changed again. */
export const parameterName = (stage: string, name: string): string => `/madadgaar/${stage}/${name}`;

/** Values that other stacks read when they are deployed. Names and ARNs only: no secret is among them. */
export class StackValues extends Construct {
  constructor(scope: Construct, id: string, { stage, values }: { stage: string; values: Record<string, string> }) {
    super(scope, id);
    for (const [name, stringValue] of Object.entries(values)) {
      new StringParameter(this, name, { parameterName: parameterName(stage, name), stringValue });
    }
  }
}

/** What a person or a script reads of the deployed stack. */
export function outputs(scope: Construct, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) new CfnOutput(scope, name, { value });
  }
}
