import type { Reason } from "#core/alert.ts";
import type { Counselor } from "#core/counselor.ts";
import type { Channel } from "#core/message.ts";
import type { Priority } from "#core/priority.ts";

type Spoken = Counselor["language"];

const reasons: Record<Spoken, Record<Reason, string>> = {
  en: {
    new_case: "New case",
    worse: "More urgent",
    new_message: "New message",
    missed_call: "Missed call",
    send_failed: "Reply not delivered",
    no_answer: "Nobody has answered",
    handed_over: "Handed to you",
    given_back: "Given back",
  },
  ur: {
    new_case: "نیا کیس",
    worse: "زیادہ فوری",
    new_message: "نیا پیغام",
    missed_call: "مسڈ کال",
    send_failed: "جواب نہیں پہنچا",
    no_answer: "کسی نے جواب نہیں دیا",
    handed_over: "آپ کے سپرد",
    given_back: "واپس کیا گیا",
  },
};

export const channelNames: Record<Spoken, Record<Channel, string>> = {
  en: {
    whatsapp: "WhatsApp",
    facebook: "Messenger",
    sms: "SMS",
    "web-form": "Web form",
    mailbox: "Mailbox",
    voice: "Call",
  },
  ur: {
    whatsapp: "واٹس ایپ",
    facebook: "میسنجر",
    sms: "ایس ایم ایس",
    "web-form": "ویب فارم",
    mailbox: "میل باکس",
    voice: "کال",
  },
};

export interface AlertText {
  readonly language: Spoken;
  readonly reason: Reason;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly caseId: string;
}

/** What a counselor's phone shows: urgency, reason, channel and reference; never a name, a number or a word of hers. */
export const alertText = ({ language, reason, priority, channel, caseId }: AlertText): string => {
  const { line, latin } = marks[language];
  return `${line}${priority} · ${reasons[language][reason]} · ${channelNames[language][channel]} · ${latin}${caseId}`;
};

/**
 * Marks no one sees: an Urdu line that begins with `P1` would be laid out from the left, and a reference that begins
 * with a digit would be torn apart by the Urdu before it.
 */
const marks: Record<Spoken, { readonly line: string; readonly latin: string }> = {
  en: { line: "", latin: "" },
  ur: { line: "\u200F", latin: "\u200E" },
};
