import { html } from "#core/html.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";

/** What leaving the page does and does not do, and what a browser keeps: it promises no more than is so. */
export function safety(given: Frame): string {
  const { language } = given;
  const { safetyPage: texts } = formTexts[language];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
${texts.points.map(
  ({ heading, text }) => html`<h2>${heading}</h2><p>${text}</p>
`,
)}
<p><a class="here" href="/form?lang=${language}">${texts.back}</a></p>`;
  return framed(given, "/form/safety", content);
}
