import type { CfnResource } from "aws-cdk-lib";

/** How many resources of Connect are made at once: it takes two requests a second, and refuses the rest. */
const lanes = 2;

/** Has each resource of Connect wait for another one, so that at most a few are made at once. */
export function inLanes(resources: readonly CfnResource[]): void {
  for (const [at, resource] of resources.entries()) {
    const before = resources[at - lanes];
    if (before !== undefined) resource.addResourceDependency(before);
  }
}
