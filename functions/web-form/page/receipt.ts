import { html } from "#core/html.ts";
import { groupedKey } from "#core/mailbox.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";

export interface Receipt extends Frame {
  readonly reference: string;
  /** Opens her mailbox, and is shown this once; undefined where it was shown before. */
  readonly key?: string | undefined;
}

/** The page after sending: the case's reference, the key of her mailbox, and what happens now. Nothing of what she wrote. */
export function receipt(given: Receipt): string {
  const { language, reference, key } = given;
  const { receipt: texts } = formTexts[language];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
<p>${texts.reference}</p>
<p class="reference"><bdi dir="ltr">${reference}</bdi></p>
<p>${texts.keep}</p>
${
  key === undefined
    ? html`<p>${texts.noKey}</p>`
    : html`<p>${texts.key}</p>
<p class="key"><bdi dir="ltr">${groupedKey(key)}</bdi></p>
<p>${texts.keepKey}</p>`
}
<p>${texts.next}</p>
<p><a class="here" href="/mailbox?lang=${language}">${texts.openMailbox}</a></p>
<p><a class="here" href="/form?lang=${language}">${texts.another}</a></p>`;
  return framed(given, "/form", content);
}
