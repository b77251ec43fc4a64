import type { Flows } from "./line.ts";
import { namesOf, readsOf } from "./walk.ts";

interface Known {
  /** Every prompt there is in every language, as flows name it: `${PromptWelcomeUr}`. */
  readonly prompts: readonly string[];
  /** What the function answers, by name. */
  readonly answers: readonly string[];
}

/**
 * What is wrong with flows beside each other, in sentences: what they play, read or name and nobody has. A flow that is
 * hooked to another may name none: a circle cannot be deployed.
 */
export function faultsAmong(flows: Flows, { prompts, answers }: Known): readonly string[] {
  const answered = answers.map((name) => `$.External.${name}`);
  return Object.entries(flows).flatMap(([name, flow]) => {
    const written = JSON.stringify(flow.content);
    const reads = [...readsOf(flow)];
    const played = written.match(/\$\{Prompt\w*\}/g) ?? [];
    const set = [...setFirst(flows), ...(name === "AppFlow" ? started : [])];
    const back = namesOf(flow).flatMap((hooked) => namesOf(flows[hooked]));
    return [
      ...played.filter((one) => !prompts.includes(one)).map((one) => `${name} plays ${one}, which is not there`),
      ...reads
        .filter((one) => one.startsWith("$.External.") && !answered.includes(one))
        .map((one) => `${name} reads ${one}, which the function does not answer`),
      ...reads
        .filter((one) => one.startsWith("$.Attributes.") && !set.includes(one))
        .map((one) => `${name} reads ${one}, which is not set before anything else`),
      ...back.map((other) => `${name} names a flow that names ${other}`),
      ...(written.includes("arn:") ? [`${name} names a resource of one account`] : []),
    ];
  });
}

/** What a call from a mailbox is started with, before its flow runs (functions/shared/connect.ts). */
const started = ["$.Attributes.mailbox"];

/** The attributes that the main flow sets before it says anything: what is not set reads as an error. */
function setFirst({ MainFlow }: Flows): readonly string[] {
  const first = MainFlow.content.Actions.find(({ Type }) => Type === "UpdateContactAttributes");
  return Object.keys(Object(first?.Parameters["Attributes"])).map((name) => `$.Attributes.${name}`);
}
