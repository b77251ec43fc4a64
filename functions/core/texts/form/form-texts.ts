/** The languages of the public form. */
export const formLanguages = ["ur", "en", "sd", "ps"] as const;
export type FormLanguage = (typeof formLanguages)[number];

/** What each calls itself. */
export const languageNames = { ur: "اردو", en: "English", sd: "سنڌي", ps: "پښتو" } as const;

interface Field {
  readonly label: string;
  readonly hint?: string;
}

/** Every word of the form, its receipt and its safety page, in one language. */
export interface FormTexts {
  /** Stands in the browser's history: says nothing of what the page is for. */
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly danger: string;
  readonly police: string;
  readonly helpline: string;
  readonly safety: string;
  readonly exit: string;
  /** After one Esc, and after two. */
  readonly presses: readonly [string, string];
  readonly needed: string;
  readonly yes: string;
  readonly no: string;
  readonly message: Field;
  /** Of files that go along; shown where the browser can. */
  readonly files: {
    readonly legend: string;
    readonly hint: string;
    readonly record: string;
    readonly stop: string;
    /** Shown for as long as the microphone is open. */
    readonly recording: string;
    /** Where nothing can be recorded in the page. */
    readonly sound: string;
    readonly picture: string;
    readonly kinds: Record<"voice" | "image", string>;
    readonly remove: string;
    readonly aloud: string;
    readonly errors: Record<"too large" | "too many" | "not readable" | "microphone", string>;
  };
  /** On the receipt, of files on their way. `far` holds `{done}` and `{all}`. */
  readonly upload: Record<
    "heading" | "lead" | "queued" | "sending" | "waiting" | "done" | "stopped" | "failed" | "far" | "stop",
    string
  >;
  readonly happeningNow: string;
  readonly contactMethod: string;
  readonly methods: Record<"none" | "whatsapp" | "phone" | "sms" | "email", string>;
  readonly contactValue: Field;
  readonly contactSafe: string;
  readonly bestTime: Field;
  readonly canLeaveMessage: string;
  readonly codeWord: Field;
  readonly more: string;
  readonly called: Field;
  readonly district: Field;
  readonly ageGroup: string;
  readonly ages: Record<"child" | "adult" | "older", string>;
  readonly consent: string;
  readonly website: string;
  readonly send: string;
  readonly sending: string;
  /** Shown while the network is gone and the page tries again by itself. */
  readonly waiting: string;
  readonly tryNow: string;
  readonly summary: string;
  readonly errors: Record<"required" | "too long" | "not readable" | "try again" | "sent before", string>;
  readonly receipt: {
    readonly heading: string;
    readonly reference: string;
    readonly keep: string;
    readonly next: string;
    readonly another: string;
    /** Beside the number: what opens the mailbox. */
    readonly key: string;
    readonly keepKey: string;
    /** In place of the key where it was shown before. */
    readonly noKey: string;
    readonly openMailbox: string;
  };
  readonly safetyPage: {
    readonly heading: string;
    readonly points: readonly { readonly heading: string; readonly text: string }[];
    readonly back: string;
  };
}
