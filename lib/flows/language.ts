/** The flow language of Amazon Connect, as far as the 1098 flows speak it. */
export const version = "2019-10-30";

/** What kind of flow Connect takes it for; a module runs inside an inbound flow. */
export type FlowType = "CONTACT_FLOW" | "CUSTOMER_QUEUE" | "AGENT_WHISPER" | "MODULE";

/** A value of the deployment, put in its place when the stack is synthesised: `${Name}`, always a whole value. */
export type Token = `\${${string}}`;
/** Something the flow knows when it runs. */
export type Path = `$.${string}`;

export interface Condition {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly string[] };
}

export interface Transitions {
  readonly NextAction?: string;
  readonly Errors?: readonly { readonly NextAction: string; readonly ErrorType: string }[];
  readonly Conditions?: readonly Condition[];
}

export interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: Transitions;
}

export interface Flow {
  readonly type: FlowType;
  readonly content: {
    readonly Version: string;
    readonly StartAction: string;
    readonly Actions: readonly Action[];
  };
}

/** One step of a flow that leads only to steps named in `T`. */
export interface Step<T extends string> {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Undefined where the flow ends. */
  readonly next: T | undefined;
  readonly errors: readonly (readonly [error: string, to: T])[];
  readonly conditions: readonly (readonly [operator: string, operand: string, to: T])[];
}

/**
 * A flow from its steps. A step that leads to one that is not there does not compile; what a step must lead to (its
 * errors, its keys) is asked for by the functions of steps.ts.
 */
export const flow = <const N extends string>(
  type: FlowType,
  start: NoInfer<N>,
  steps: Readonly<Record<N, Step<NoInfer<N>>>>,
): Flow => ({
  type,
  content: {
    Version: version,
    StartAction: start,
    Actions: Object.entries<Step<N>>(steps).map(([name, step]) => action(name, step)),
  },
});

const action = (Identifier: string, { type, parameters, next, errors, conditions }: Step<string>): Action => ({
  Identifier,
  Type: type,
  Parameters: parameters,
  Transitions:
    next === undefined
      ? {}
      : {
          NextAction: next,
          Errors: errors.map(([ErrorType, NextAction]) => ({ NextAction, ErrorType })),
          Conditions: conditions.map(([Operator, operand, NextAction]) => ({
            NextAction,
            Condition: { Operator, Operands: [operand] },
          })),
        },
});
