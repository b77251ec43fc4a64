import type { FlowName } from "./flows.ts";
import type { Flow } from "./language.ts";
import { dial, type Flows, type Line } from "./line.ts";
import { names, waysFrom } from "./ways.ts";

/** Every state that a call can come to, whatever is pressed, whatever fails and however often, with the way to it. */
export function everyLine(
  flows: Flows,
  { from = dial(flows), answer }: { readonly from?: Line; readonly answer: Readonly<Record<string, string>> },
): ReadonlyMap<string, { readonly line: Line; readonly way: string }> {
  const seen = new Map<string, { readonly line: Line; readonly way: string }>();
  const open = [{ line: from, way: "" }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const key = JSON.stringify(one.line);
    if (seen.has(key)) continue;
    seen.set(key, one);
    if (one.line.end !== undefined) continue;
    const { line, way } = one;
    open.push(
      ...waysFrom(flows, line, answer).map((found) => ({ line: found.line, way: `${way} ${line.at}:${found.name}` })),
    );
  }
  return seen;
}

/** Every attribute that a flow reads. */
export const readsOf = ({ content }: Flow): ReadonlySet<string> =>
  new Set(JSON.stringify(content).match(/\$\.(External|Attributes)\.\w+/g));

/** Which flows a flow names. */
export const namesOf = ({ content }: Flow): readonly FlowName[] =>
  names.options.filter((name) => JSON.stringify(content).includes(`\${${name}}`));
