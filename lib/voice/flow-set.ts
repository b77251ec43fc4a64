import { type CfnResource, Fn } from "aws-cdk-lib";
import {
  CfnContactFlow,
  CfnContactFlowModule,
  type CfnIntegrationAssociation,
  CfnTestCase,
} from "aws-cdk-lib/aws-connect";
import { Construct } from "constructs";
import { type FlowName, flows } from "../flows/flows.ts";
import type { Flow } from "../flows/language.ts";
import { testCases } from "../flows/test-cases.ts";
import { faults } from "../flows/validate.ts";
import { names } from "../flows/ways.ts";
import type { Telephone } from "./telephone.ts";

interface Stands {
  readonly telephone: Telephone;
  /** What stands behind each `${Name}` of the flows but the flows themselves. */
  readonly values: Readonly<Record<string, string>>;
  readonly association: CfnIntegrationAssociation;
}

/** The flows as Connect has them, and its own tests of them. */
export class FlowSet extends Construct {
  readonly arns: Readonly<Record<FlowName, string>>;
  readonly all: readonly CfnResource[];

  constructor(scope: Construct, id: string, { telephone, values, association }: Stands) {
    super(scope, id);
    const { instanceArn } = telephone;
    const known: Record<string, string> = { ...values };
    const made: CfnResource[] = [];
    for (const name of names.options) {
      const flow: Flow = flows[name];
      const wrong = faults(flow);
      if (wrong.length > 0) throw new Error(`${name}: ${wrong.join("; ")}`);
      const content = filled(JSON.stringify(flow.content), known);
      const title = `1098 ${name}`;
      const one =
        flow.type === "MODULE"
          ? new CfnContactFlowModule(this, name, { instanceArn, name: title, content })
          : new CfnContactFlow(this, name, { instanceArn, name: title, type: flow.type, content });
      // A flow names the function, not the association without which it may not be called.
      one.addResourceDependency(association);
      known[name] = one instanceof CfnContactFlow ? one.attrContactFlowArn : one.attrContactFlowModuleArn;
      made.push(one);
    }
    const arnOf = (name: FlowName): string => known[name] ?? "";
    this.arns = {
      MainFlow: arnOf("MainFlow"),
      QueueFlow: arnOf("QueueFlow"),
      WhisperFlow: arnOf("WhisperFlow"),
      DisconnectFlow: arnOf("DisconnectFlow"),
      CallBackModule: arnOf("CallBackModule"),
      AlternativesModule: arnOf("AlternativesModule"),
      OutboundFlow: arnOf("OutboundFlow"),
      TaskFlow: arnOf("TaskFlow"),
      AppFlow: arnOf("AppFlow"),
      AppQueueFlow: arnOf("AppQueueFlow"),
    };
    const tests = testCases.map(
      ({ name, description, content }) =>
        new CfnTestCase(this, `Test${name.replaceAll(/\W/g, "")}`, {
          instanceArn,
          name: `1098 ${name}`,
          description,
          content: filled(JSON.stringify(content), known),
          entryPoint: {
            type: "VOICE_CALL",
            voiceCallEntryPointParameters: { flowId: this.arns.MainFlow },
          },
          status: "PUBLISHED",
        }),
    );
    this.all = [...made, ...tests];
  }
}

/** Puts the deployment's values in; only those that are named, or CloudFormation would refuse the others. */
function filled(content: string, known: Readonly<Record<string, string>>): string {
  const named = new Set(Array.from(content.matchAll(/\$\{(\w+)\}/g), ([, name]) => name ?? ""));
  const missing = [...named].filter((name) => known[name] === undefined);
  if (missing.length > 0) throw new Error(`Nothing stands behind ${missing.join(", ")}`);
  return Fn.sub(content, Object.fromEntries([...named].map((name) => [name, known[name] ?? ""])));
}
