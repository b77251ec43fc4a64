import type { Channel } from "./message.ts";

/**
 * What follows from a provider's refusal. `retry`: the same request may succeed soon. `stop`: our token, a permission or
 * our standing; staff must act, more of it would do harm, and the counselor must find another way. `tell`: it will not
 * arrive this way, the counselor must find another.
 */
export interface Refusal {
  readonly act: "retry" | "stop" | "tell";
  readonly advice: Advice;
}

/** What a counselor reads beside a message that failed; the desk's texts have a sentence for each. */
export const advices = [
  "busy",
  "account",
  "other_way",
  "not_today",
  "no_more",
  "window_closed",
  "as_words",
  "her_file",
  "other_format",
  "own_number",
  "test_account",
  "needs_number",
  "changed_hands",
  "time_over",
  "wording",
  "opted_out",
  "unsafe_channel",
  "unsafe_hour",
  "unsafe_word",
  "too_long",
  "no_sender",
  "no_mailbox",
  "no_provider",
  "appointment_over",
  "no_phone_number",
  "no_safe_hour",
] as const;
export type Advice = (typeof advices)[number];

const retry = { act: "retry", advice: "busy" } as const;
const stop = { act: "stop", advice: "account" } as const;
const tell = (advice: Advice): Refusal => ({ act: "tell", advice });

/**
 * WhatsApp's and Messenger's error codes.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const metaCodes: Readonly<Record<number, Refusal>> = {
  0: stop,
  1: retry,
  2: retry,
  3: stop,
  4: retry,
  10: stop,
  80007: retry,
  130429: retry,
  131056: retry,
  131000: retry,
  131016: retry,
  135000: retry,
  190: stop,
  368: stop,
  131031: stop,
  131042: stop,
  131048: stop,
  131064: stop,
  130472: tell("not_today"),
  131049: tell("not_today"),
  131050: tell("no_more"),
  131026: tell("other_way"),
  131047: tell("window_closed"),
  131051: tell("as_words"),
  131052: tell("her_file"),
  131053: tell("other_format"),
  131021: tell("own_number"),
  131030: tell("test_account"),
  131062: tell("needs_number"),
  137000: tell("changed_hands"),
  551: tell("other_way"),
};

/** Subcodes that say more than their code. */
const metaSubcodes: Readonly<Record<number, Refusal>> = {
  2018278: tell("time_over"),
  2018001: tell("other_way"),
  1893063: stop,
};

/** What follows from a refusal of Meta's; an error that is not known stays one. */
export function metaRefusal(code: number, subcode?: number): Refusal {
  const known = (subcode === undefined ? undefined : metaSubcodes[subcode]) ?? metaCodes[code];
  if (known !== undefined) return known;
  if (code >= 200 && code <= 299) return stop;
  return code >= 132000 && code <= 132016 ? tell("wording") : tell("other_way");
}

/** Whether it is our token, a permission or our standing: staff must act. */
export const isOurs = ({ act }: Refusal): boolean => act === "stop";

/** How a refusal of Meta's is kept on the message: its code, and its subcode where that says more. */
export const failureOf = (code: number, subcode?: number): string =>
  subcode !== undefined && subcode in metaSubcodes ? `${code}/${subcode}` : String(code);

/** The refusal of Meta's that was kept so; undefined for anything else. */
export function refusalIn(failure: string, channel: Channel | undefined): Refusal | undefined {
  const [, code, subcode] = /^(\d{1,9})(?:\/(\d{1,9}))?$/.exec(failure) ?? [];
  // Whoever takes texts counts its refusals in its own way.
  if (code === undefined || channel === "sms") return undefined;
  return metaRefusal(Number(code), subcode === undefined ? undefined : Number(subcode));
}

/** What the counselor is told of a message that failed: by a provider's code, or by our own word for it. */
export function adviceFor(failure: string, channel: Channel | undefined): Advice {
  // Twilio's word for a person who wants no more texts.
  if (failure === "21610") return "opted_out";
  const own = advices.find((advice) => advice === failure);
  return own ?? refusalIn(failure, channel)?.advice ?? "other_way";
}
