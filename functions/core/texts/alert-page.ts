import type { Counselor } from "#core/counselor.ts";
import type { Priority } from "#core/priority.ts";

/** What the page behind an alert's link says of the case. */
export type AlertState = "open" | "claimed" | "yours" | "expired" | "closed";

interface AlertPageTexts {
  readonly title: string;
  readonly reference: string;
  readonly channel: string;
  readonly claim: string;
  readonly desk: string;
  readonly priorities: Record<Priority, string>;
  readonly states: Record<AlertState, { readonly heading: string; readonly text: string }>;
}

export const alertPageTexts: Record<Counselor["language"], AlertPageTexts> = {
  en: {
    title: "Duty",
    reference: "Case",
    channel: "Came by",
    claim: "I take this case",
    desk: "Open it at the desk",
    priorities: { P1: "Danger now", P2: "Serious", P3: "Needs help", P4: "Not counseling" },
    states: {
      open: { heading: "Nobody has taken this case yet", text: "Once you take it, the other phones stop ringing." },
      claimed: { heading: "A colleague has taken this case", text: "There is nothing for you to do." },
      yours: { heading: "This case is yours", text: "Open the desk and answer soon." },
      expired: { heading: "This link is no longer valid", text: "Look for the case at the desk." },
      closed: { heading: "This case is closed", text: "There is nothing for you to do." },
    },
  },
  ur: {
    title: "ڈیوٹی",
    reference: "کیس",
    channel: "ذریعہ",
    claim: "یہ کیس میں لے رہی ہوں",
    desk: "ڈیسک پر کھولیں",
    priorities: { P1: "فوری خطرہ", P2: "سنگین", P3: "مدد درکار", P4: "مشاورت کا معاملہ نہیں" },
    states: {
      open: { heading: "یہ کیس ابھی کسی نے نہیں لیا", text: "آپ کے لیتے ہی باقی فون بجنا بند ہو جائیں گے۔" },
      claimed: { heading: "یہ کیس ایک ساتھی نے لے لیا ہے", text: "آپ کو کچھ کرنے کی ضرورت نہیں۔" },
      yours: { heading: "یہ کیس آپ کے پاس ہے", text: "ڈیسک کھولیں اور جلد جواب دیں۔" },
      expired: { heading: "یہ لنک اب کارآمد نہیں", text: "کیس ڈیسک پر دیکھیں۔" },
      closed: { heading: "یہ کیس بند ہو چکا ہے", text: "آپ کو کچھ کرنے کی ضرورت نہیں۔" },
    },
  },
};
