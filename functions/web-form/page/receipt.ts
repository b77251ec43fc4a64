import { html } from "#core/html.ts";
import { formTexts } from "#core/texts/form.ts";
import { type Frame, framed } from "./frame.ts";

/** The page after sending: the case's reference, and what happens now. Nothing of what she wrote. */
export function receipt(given: Frame & { readonly reference: string }): string {
  const { language, reference } = given;
  const { receipt: texts } = formTexts[language];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
<p>${texts.reference}</p>
<p class="reference"><bdi dir="ltr">${reference}</bdi></p>
<p>${texts.keep}</p>
<p>${texts.next}</p>
<p><a class="here" href="/form?lang=${language}">${texts.another}</a></p>`;
  return framed(given, "/form", content);
}
