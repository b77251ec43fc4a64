type Language = "ur" | "en";

export interface FormPage {
  readonly language: Language;
  /** Names the submission, so that sending it twice is once. */
  readonly idempotencyKey: string;
  /** Field name to what is wrong: `required`, `too long`, `not readable`; `form`: `try again` or `sent before`. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What was typed, by field name. */
  readonly values?: Readonly<Record<string, string>>;
}

const words = {
  ur: { title: "پیغام", message: "آپ کا پیغام", send: "بھیجیں", sent: "پیغام مل گیا۔", reference: "حوالہ" },
  en: { title: "Message", message: "Your message", send: "Send", sent: "Message received.", reference: "Reference" },
} as const;

/** The form as one HTML page that works without scripts. */
export function page({ language, idempotencyKey, errors = {}, values = {} }: FormPage): string {
  const { title, message, send } = words[language];
  const wrong = Object.entries(errors).map(([name, what]) => `<li>${escaped(name)}: ${escaped(what)}</li>`);
  return document(
    language,
    title,
    `<form method="post" action="/form"><ul>${wrong.join("")}</ul>
<input type="hidden" name="idempotencyKey" value="${escaped(idempotencyKey)}">
<input type="hidden" name="language" value="${language}">
<label>${message}<textarea name="message" dir="auto" required>${escaped(values["message"] ?? "")}</textarea></label>
<button>${send}</button></form>`,
  );
}

/** The page that shows the case's reference. */
export function receipt({ language, reference }: { readonly language: Language; readonly reference: string }): string {
  const { title, sent, reference: label } = words[language];
  return document(language, title, `<p role="status">${sent}</p><p>${label}: <bdi>${escaped(reference)}</bdi></p>`);
}

const document = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}" dir="${language === "ur" ? "rtl" : "ltr"}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main>${body}</main></html>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
