import type { Language } from "#core/language.ts";

/**
 * The automatic answer to a person's first message. Someone else may read it on her phone, so it names no helpline, no
 * case and nothing of what she wrote.
 */
const received = {
  ur: "شکریہ۔ آپ کا پیغام مل گیا ہے۔ جلد جواب دیا جائے گا۔",
  "ur-Latn": "Shukriya. Aap ka paigham mil gaya hai. Jald jawab diya jaye ga.",
  en: "Thank you. Your message has been received. You will get an answer soon.",
  sd: "مهرباني. توهان جو پيغام ملي ويو آهي. جلد جواب ڏنو ويندو.",
  ps: "مننه. ستاسو پیغام ورسېد. ژر به ځواب درکړل شي.",
} as const;

/** The neutral "we have it", in the language a person wrote in; Urdu where there is no text in hers. */
export function receivedText(language: Language | undefined): string {
  switch (language) {
    case "en":
    case "ur-Latn":
    case "sd":
    case "ps":
      return received[language];
    case "pa-Latn":
    case "sd-Latn":
    case "ps-Latn":
      return received["ur-Latn"];
    default:
      return received.ur;
  }
}

/**
 * For a first message that the network could not hand over: it says no more than that.
 */
export const sendAgainText =
  "آپ کا پیغام یہاں نظر نہیں آیا۔ براہِ کرم دوبارہ بھیجیں۔\nYour message could not be shown here. Please send it again.";

/** Sent in private to whoever comments in public, where a deployment wants it: it says nothing but that we can be written to. */
export const commentText =
  "السلام علیکم۔ آپ یہاں ہمیں نجی پیغام لکھ سکتے ہیں۔\nHello. You can write to us here in private.";
