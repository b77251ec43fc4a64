import * as z from "zod";
import { type Action, type Flow, type FlowType, version } from "./language.ts";
import { rules } from "./rules.ts";

/** The most actions and bytes of one flow; a longer one is refused without a readable word. */
const mostActions = 250;
const mostBytes = 200_000;

/** How a flow may leave a step. */
export const nextOf = ({ Transitions }: Action): readonly string[] =>
  [
    Transitions.NextAction,
    ...(Transitions.Errors ?? []).map(({ NextAction }) => NextAction),
    ...(Transitions.Conditions ?? []).map(({ NextAction }) => NextAction),
  ].filter((name) => name !== undefined);

const terminal = new Set(["DisconnectParticipant", "EndFlowExecution", "EndFlowModuleExecution"]);

/**
 * What is wrong with a flow, in sentences; nothing when Connect should take it. Connect itself often says only "None".
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html
 */
export function faults({ type, content }: Flow): readonly string[] {
  const { Version, StartAction, Actions } = content;
  const byName = new Map(Actions.map((action) => [action.Identifier, action]));
  const reached = reachable(StartAction, byName);
  const ends = ending(Actions);
  return [
    ...(Version === version ? [] : [`the version is ${Version}`]),
    ...(Actions.length > mostActions ? [`it has ${Actions.length} actions`] : []),
    ...(JSON.stringify(content).length > mostBytes ? ["it is too long"] : []),
    ...(byName.size === Actions.length ? [] : ["two actions have one identifier"]),
    ...(byName.has(StartAction) ? [] : ["its first action is not there"]),
    ...Actions.flatMap((action) => [
      ...shapeOf(action, byName, type).map((fault) => `${action.Identifier}: ${fault}`),
      ...(reached.has(action.Identifier) ? [] : [`${action.Identifier}: nothing leads to it`]),
      ...(ends.has(action.Identifier) ? [] : [`${action.Identifier}: no way leads from it to an end`]),
    ]),
    ...(type === "CONTACT_FLOW" ? unconsented(content) : []),
    ...untargeted(content),
  ];
}

function shapeOf(action: Action, byName: ReadonlyMap<string, Action>, type: FlowType): readonly string[] {
  const { Identifier, Type, Parameters, Transitions } = action;
  const rule = rules[Type];
  const errors = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const isTerminal = terminal.has(Type);
  if (rule === undefined) return [`${Type} is not known`];
  const read = rule.parameters.safeParse(Parameters);
  return [
    ...(/^[^%:(\\/)=$,;[\]{}]{1,50}$/.test(Identifier) ? [] : ["its identifier has a letter that is not allowed"]),
    ...(rule.flows.includes(type) ? [] : [`${Type} is not allowed in ${type}`]),
    ...(read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`)),
    ...(isTerminal && Object.keys(Transitions).length > 0 ? ["an end leads on"] : []),
    ...(!isTerminal && Transitions.NextAction === undefined ? ["it leads nowhere"] : []),
    ...nextOf(action)
      .filter((name) => !byName.has(name))
      .map((name) => `it leads to ${name}, which is not there`),
    ...rule.errors.filter((error) => !errors.includes(error)).map((error) => `${error} leads nowhere`),
    ...errors.filter((error) => !rule.errors.includes(error)).map((error) => `${error} is not an error of ${Type}`),
    ...conditionsOf(action, rule.conditions),
  ];
}

const Operands = z.tuple([z.string()]);

function conditionsOf({ Transitions }: Action, allowed: (typeof rules)[string]["conditions"]): readonly string[] {
  const conditions = Transitions.Conditions ?? [];
  const written = conditions.map(({ Condition }) => `${Condition.Operator} ${Condition.Operands.join(" ")}`);
  const wrong = conditions.filter(({ Condition }) => !Operands.safeParse(Condition.Operands).success);
  return [
    ...wrong.map(() => "a condition has one operand"),
    ...written.filter((one) => !allowed.of.test(one)).map((one) => `condition "${one}" is not allowed`),
    ...(allowed.all ?? []).filter((one) => !written.includes(one)).map((one) => `condition "${one}" is missing`),
    ...(new Set(written).size === written.length ? [] : ["two conditions are the same"]),
  ];
}

function reachable(start: string, byName: ReadonlyMap<string, Action>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const action = byName.get(name);
    if (action === undefined || reached.has(name)) continue;
    reached.add(name);
    open.push(...nextOf(action));
  }
  return reached;
}

function ending(actions: readonly Action[]): ReadonlySet<string> {
  const ends = new Set(actions.filter(({ Type }) => terminal.has(Type)).map(({ Identifier }) => Identifier));
  let before = -1;
  while (ends.size > before) {
    before = ends.size;
    for (const action of actions) if (nextOf(action).some((name) => ends.has(name))) ends.add(action.Identifier);
  }
  return ends;
}

/** Recording is off before anything is said, and goes on only where a key on the question of consent leads. */
function unconsented({ StartAction, Actions }: Flow["content"]): readonly string[] {
  const on = Actions.filter((action) => action.Type === "UpdateContactRecordingBehavior" && isOn(action));
  return on.flatMap(({ Identifier }) => {
    const before = Actions.filter((action) => nextOf(action).includes(Identifier));
    const byKey = before.every(
      ({ Type, Transitions }) =>
        Type === "GetParticipantInput" &&
        Transitions.NextAction !== Identifier &&
        !(Transitions.Errors ?? []).some(({ NextAction }) => NextAction === Identifier),
    );
    return before.length > 0 && byKey && Identifier !== StartAction ? [] : [`${Identifier}: records without consent`];
  });
}

const Recording = z.looseObject({ RecordingBehavior: z.looseObject({ RecordedParticipants: z.array(z.string()) }) });

const isOn = ({ Parameters }: Action): boolean =>
  (Recording.safeParse(Parameters).data?.RecordingBehavior.RecordedParticipants.length ?? 1) > 0;

/** No way leads to a transfer without a queue having been chosen before it. */
function untargeted({ StartAction, Actions }: Flow["content"]): readonly string[] {
  const without = Actions.filter(({ Type }) => Type !== "UpdateContactTargetQueue");
  const reached = reachable(StartAction, new Map(without.map((action) => [action.Identifier, action])));
  return without
    .filter(({ Identifier, Type }) => Type === "TransferContactToQueue" && reached.has(Identifier))
    .map(({ Identifier }) => `${Identifier}: transfers with no queue chosen`);
}
