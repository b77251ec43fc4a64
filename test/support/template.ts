import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import cdk from "../../cdk.json" with { type: "json" };
import { readSettings } from "../../lib/config.ts";
import { IntakeStack } from "../../lib/intake-stack.ts";

/** An app with the feature flags of cdk.json. */
export const anApp = (): App => new App({ context: cdk.context });

/** The stack's template, as these settings and cdk.json's flags make it. */
export const intakeTemplate = (settings: unknown = {}): Template =>
  Template.fromStack(new IntakeStack(anApp(), "MadadgaarIntake", readSettings(settings)));

const Words = z.union([z.string().transform((word) => [word]), z.array(z.string())]);
const Statement = z.looseObject({
  Effect: z.string(),
  Action: Words,
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});
const Policy = z.object({
  Properties: z.looseObject({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }),
});

export type Statement = z.infer<typeof Statement>;

/** What each role of a template may do, by the policy's logical id. */
export function policies(template: Template): Readonly<Record<string, readonly Statement[]>> {
  const found = Object.entries(template.findResources("AWS::IAM::Policy"));
  return Object.fromEntries(found.map(([id, it]) => [id, Policy.parse(it).Properties.PolicyDocument.Statement]));
}

/** What the role of one function may do; `id` is how its policy's logical id begins. */
export const policyOf = (template: Template, id: string): readonly Statement[] =>
  Object.entries(policies(template)).find(([name]) => name.startsWith(id))?.[1] ?? [];
