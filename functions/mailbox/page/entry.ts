import { html } from "#core/html.ts";
import { area, line } from "#core/public-page/fields.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";

export interface Entry extends Frame {
  /** `wrong`: number and key do not fit; `expired`: it was open for too long; `try again`: a fault. */
  readonly error?: "wrong" | "expired" | "try again" | undefined;
  /** What was typed, but for the key. */
  readonly reference?: string | undefined;
  /** Words that are not sent yet, and the name of the message they are to be. */
  readonly message?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Where a mailbox is opened. Number and key are posted, and stand in no address. */
export function entry(given: Entry): string {
  const { language, error, reference, message, idempotencyKey } = given;
  const [texts, form] = [mailboxTexts[language], formTexts[language]];
  const said = error === "try again" ? form.errors["try again"] : error && texts[error];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
${said !== undefined && html`<div class="summary" role="alert" tabindex="-1"><p>${said}</p></div>`}
<p>${texts.lead}</p>
<form method="post" action="/mailbox" novalidate autocomplete="off">
<input type="hidden" name="language" value="${language}">
${line({ name: "reference", ...texts.reference, value: reference, isCode: true })}
${line({ name: "key", ...texts.key, isCode: true })}
${
  message !== undefined &&
  message !== "" &&
  html`<input type="hidden" name="idempotencyKey" value="${idempotencyKey}">
${area({ name: "message", ...form.message, label: texts.write, value: message })}`
}
<p id="sending" role="status" data-sending="${texts.opening}" data-waiting="${form.waiting}"></p>
<button data-again="${form.tryNow}">${texts.open}</button>
</form>
<p><a class="here" href="/form?lang=${language}">${form.receipt.another}</a></p>`;
  return framed(given, "/mailbox", content);
}
