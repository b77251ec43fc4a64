import * as z from "zod/mini";
import type { Call } from "#core/call.ts";
import { Language } from "#core/language.ts";
import { looseObject, looseText } from "#core/loose.ts";
import type { Identity, Received } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";

/** What the flow asks the function to do: note that a call came, what was pressed, or how it went on. */
export const Operation = z.enum(["arrived", "chosen", "callback", "nobody"]);
export type Operation = z.infer<typeof Operation>;

const Endpoint = looseObject({ Address: looseText });

/**
 * What Amazon Connect hands to a function in a flow. Whatever may be missing will be: a withheld number, a system
 * endpoint on a call back, a new way in which a contact begins.
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
const FlowEvent = z.looseObject({
  Details: z.looseObject({
    ContactData: z.looseObject({
      Channel: looseText,
      ContactId: z.string().check(z.minLength(1)),
      InitialContactId: looseText,
      CustomerEndpoint: Endpoint,
      SystemEndpoint: Endpoint,
      InstanceARN: looseText,
    }),
    Parameters: looseObject({}),
  }),
});

/** A call as the flow tells of it. */
export interface FlowCall {
  readonly operation: Operation;
  readonly message: Received;
}

interface Known {
  readonly now: Date;
  /** Numbers that stand for a carrier, not for a caller: a forwarded call may carry one. */
  readonly trunks: readonly string[];
}

/** What the flow tells of a call; undefined for a contact that is no call. Throws for what is not Connect's. */
export function parse(event: unknown, known: Known): FlowCall | undefined {
  const { ContactData: contact, Parameters } = FlowEvent.parse(event).Details;
  if ((contact.Channel ?? "VOICE").toUpperCase() !== "VOICE") return undefined;
  const operation = Operation.safeParse(Parameters?.["op"]).data ?? "arrived";
  return {
    operation,
    message: callMessage({
      instanceId: instanceIn(contact.InstanceARN),
      callId: contact.InitialContactId || contact.ContactId,
      caller: contact.CustomerEndpoint?.Address,
      called: contact.SystemEndpoint?.Address,
      // The wish itself tells, also where the flow could not keep the attribute.
      pressed: { ...Parameters, ...(operation === "callback" && { callback: "yes" }) },
      at: known.now.toISOString(),
      trunks: known.trunks,
    }),
  };
}

/** The id at the end of an instance's ARN. */
export const instanceIn = (arn: string | null | undefined): string => arn?.split("/").at(1) || "connect";

interface CallSeen {
  readonly instanceId: string;
  /** The id of the first contact of a call: transfers of it and calls back have ids of their own. */
  readonly callId: string;
  readonly caller: string | undefined;
  readonly called: string | undefined;
  /** The flow's attributes: texts, for the flow knows nothing else. */
  readonly pressed: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly trunks: readonly string[];
}

/** A call as a message of the intake. The instance is its account: the number dialled is not known to every event. */
export function callMessage({ instanceId, callId, caller, called, pressed, at, trunks }: CallSeen): Received {
  const language = Language.safeParse(pressed["language"]).data;
  const known =
    mailboxOf(pressed["mailbox"]) ?? callerOf(caller, [...trunks, ...(called === undefined ? [] : [called])]);
  const call = factsIn(pressed);
  return {
    channel: "voice",
    account: instanceId,
    id: callId,
    direction: "in",
    kind: "call",
    shownAs: "call",
    opensCase: true,
    identities: [known ?? stranger(callId)],
    call,
    ...(language !== undefined && { language }),
    ...(call.danger === true && { urgency: "P1" as const }),
    ...(call.unsafe === true && { contact: { safe: "false" } }),
    sentAt: at,
  };
}

/** A keypad's ANONYMOUS: some carriers send it for a withheld number. */
const anonymousDigits = "266696687";

/** Who calls, where a number tells. The number dialled, or a carrier's own, is nobody's: it would make all callers one. */
function callerOf(address: string | undefined, nobodys: readonly string[]): Identity | undefined {
  const number = phoneNumber(address ?? "");
  if (number === undefined || address?.replace(/\D/g, "") === anonymousDigits) return undefined;
  return nobodys.some((other) => phoneNumber(other) === number) ? undefined : { kind: "phone", value: number };
}

/** Whose mailbox she called from: our own server told the flow, of a call that it started. Nobody who dials can tell it. */
const mailboxOf = (given: unknown): Identity | undefined =>
  typeof given === "string" && given !== "" ? { kind: "mailbox", value: given } : undefined;

const stranger = (callId: string): Identity => ({ kind: "message", value: callId });

const facts = ["pressed", "danger", "silent", "unsafe", "callback", "recording"] as const satisfies (keyof Call)[];

/** The flow says "yes" to what is so; everything else is not known. */
const factsIn = (pressed: CallSeen["pressed"]): Call =>
  Object.fromEntries(facts.filter((fact) => pressed[fact] === "yes").map((fact) => [fact, true as const]));
