import { goOn, waitingFor } from "./call.ts";
import { flows } from "./flows.ts";
import { dial, heardAt } from "./line.ts";
import type { Script } from "./script.ts";

/** A way through the menus that Connect's own simulation goes too, and what must be known of the call at its end. */
export interface MenuPath {
  readonly name: string;
  readonly script: Pick<Script, "keys">;
  readonly known: Readonly<Record<string, string>>;
}

export const menuPaths: readonly MenuPath[] = [
  { name: "nothing pressed", script: { keys: [] }, known: { language: "ur", danger: "no", silent: "no" } },
  { name: "Urdu", script: { keys: ["1"] }, known: { language: "ur", pressed: "yes" } },
  { name: "English", script: { keys: ["2"] }, known: { language: "en" } },
  { name: "Sindhi", script: { keys: ["3"] }, known: { language: "sd" } },
  { name: "Pashto", script: { keys: ["4"] }, known: { language: "ps" } },
  { name: "danger", script: { keys: ["1", "1"] }, known: { danger: "yes" } },
  { name: "cannot speak", script: { keys: ["1", "2"] }, known: { silent: "yes" } },
  { name: "cannot speak, call later", script: { keys: ["1", "2", "1"] }, known: { callback: "yes" } },
  { name: "cannot speak, not safe", script: { keys: ["1", "2", "2"] }, known: { unsafe: "yes" } },
  { name: "consent", script: { keys: ["1", undefined, "1"] }, known: { recording: "yes" } },
];

/**
 * The paths in Connect's testing language: wait for each menu's prompt, press the key, and look at the attributes when
 * the call is over.
 * @see https://docs.aws.amazon.com/connect/latest/devguide/testing-language.html
 */
export const testCases = menuPaths.map(({ name, script, known }) => {
  const pressed = menusOf(script);
  const steps = pressed.map(({ prompt, key }, at) => ({
    Identifier: `menu-${at + 1}`,
    Event: {
      Identifier: `prompt-${at + 1}`,
      Type: "MessageReceived",
      Actor: "System",
      Properties: { PromptId: prompt, MatchingCriteria: "Inclusion" },
    },
    Usage: { Type: "EXACTLY", Times: 1 },
    Actions: [
      {
        Identifier: `press-${at + 1}`,
        Type: "SendInstruction",
        Parameters: {
          ActionType: "SendInstruction",
          Actor: "Customer",
          Instruction: { Type: "DtmfInput", Properties: { Value: key } },
        },
        Transitions: {},
      },
    ],
    Transitions: { NextObservations: [at + 1 < pressed.length ? `menu-${at + 2}` : "over"] },
  }));
  const over = {
    Identifier: "over",
    Event: { Identifier: "completed", Type: "TestCompleted", Actor: "System", Properties: {} },
    Usage: { Type: "EXACTLY", Times: 1 },
    Actions: Object.entries(known).map(([attribute, value], at, all) => ({
      Identifier: `known-${at + 1}`,
      Type: "Assert",
      Parameters: { Namespace: `$.Attributes.${attribute}`, Operator: "Equals", Operand: value },
      Transitions: at + 1 < all.length ? { NextAction: `known-${at + 2}` } : {},
    })),
    Transitions: { NextObservations: [] },
  };
  return {
    name,
    description: `Keys: ${script.keys.map((key) => key ?? "none").join(", ") || "none"}`,
    content: { Version: "2025-06-21", Metadata: {}, Observations: [...steps, over] },
  };
});

/** The prompt of each menu that a script presses a key at, found by going its way. */
function menusOf({ keys }: MenuPath["script"]): readonly { readonly prompt: string; readonly key: string }[] {
  const left = [...keys];
  const found: { prompt: string; key: string }[] = [];
  let line = dial(flows);
  while (left.length > 0 && line.end === undefined) {
    const key = waitingFor(flows, line)?.for === "key" ? left.shift() : undefined;
    if (key !== undefined) found.push({ prompt: heardAt(flows, line).join(), key });
    const came = waitingFor(flows, line)?.for === "function" ? { answer: {} } : "nothing";
    line = goOn(flows, line, { came: key === undefined ? came : { key }, world: {} });
  }
  return found;
}
