/**
 * What follows from a provider's refusal. `retry`: the same request may succeed soon. `page`: our token, a permission or
 * our standing; staff must act, and it is tried on. `tell`: it will not arrive this way, the counselor must find another.
 */
export interface Refusal {
  readonly act: "retry" | "page" | "tell";
  /** What the counselor reads beside the message. */
  readonly advice: string;
}

const retry = { act: "retry", advice: "The network is busy. It is being sent again." } as const;
const page = { act: "page", advice: "The helpline's account needs attention. Staff have been told." } as const;
const tell = (advice: string): Refusal => ({ act: "tell", advice });
const otherWay = "It cannot reach her on this network. Use another safe channel.";
const notAgain = "The network will not carry it today. Use another safe channel, or wait a day.";
const template = tell("The approved wording is at fault. Choose another, and tell the administrator.");

/**
 * WhatsApp's and Messenger's error codes.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const metaCodes: Readonly<Record<number, Refusal>> = {
  0: page,
  1: retry,
  2: retry,
  3: page,
  4: retry,
  10: page,
  80007: retry,
  130429: retry,
  131056: retry,
  131000: retry,
  131016: retry,
  135000: retry,
  190: page,
  368: page,
  131031: page,
  131042: page,
  131048: page,
  131064: page,
  130472: tell(notAgain),
  131049: tell(notAgain),
  131050: tell("She has asked for no more messages of this kind."),
  131026: tell(otherWay),
  131047: tell("More than 24 hours have passed since she wrote. Use an approved wording or another safe channel."),
  131051: tell("The network does not carry this kind of message. Send it as words."),
  131052: tell("Her file could not be fetched. Ask her to send it again."),
  131053: tell("The file was refused. Send it in another format."),
  131021: tell("It was sent to our own number."),
  131030: tell("The number is not on the list of a test account."),
  131062: tell("This wording can only go to a phone number. Ask for hers, or use free words."),
  137000: tell("Her phone or number may have changed hands. Make sure who writes before you answer."),
  551: tell(otherWay),
};

/** Subcodes that say more than their code. */
const metaSubcodes: Readonly<Record<number, Refusal>> = {
  2018278: tell("The time in which she may be answered here is over. Use another safe channel."),
  2018001: tell(otherWay),
  1893063: page,
};

/** What follows from a refusal of Meta's; an error that is not known stays one. */
export function metaRefusal(code: number, subcode?: number): Refusal {
  const known = (subcode === undefined ? undefined : metaSubcodes[subcode]) ?? metaCodes[code];
  if (known !== undefined) return known;
  if (code >= 200 && code <= 299) return page;
  return code >= 132000 && code <= 132016 ? template : tell(otherWay);
}

/** What the counselor reads beside a message that failed: by a provider's code, or by our own word for it. */
export function adviceFor(failure: string): string {
  const own = ownWords[failure];
  if (own !== undefined) return own;
  return /^\d+$/.test(failure) ? metaRefusal(Number(failure)).advice : otherWay;
}

const ownWords: Readonly<Record<string, string>> = {
  window_closed: metaCodes[131047]?.advice ?? otherWay,
  opted_out: "She has asked for no more texts. Use another safe channel.",
  unsafe_channel: "She said that this channel is not safe.",
  unsafe_hour: "She said that this hour is not safe.",
  unsafe_word: "It holds a word that is not safe for her.",
  too_long: "It is too long for this network.",
  no_sender: "Nothing can be sent on this channel.",
  no_mailbox: "Her mailbox is closed, or was never made. Use another safe channel.",
  no_provider: "No provider is set up for texts.",
  "21610": "She has asked for no more texts. Use another safe channel.",
};
