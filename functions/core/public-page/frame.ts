import { document, type Html, html } from "#core/html.ts";
import { type FormLanguage, formLanguages, languageNames } from "#core/texts/form/form-texts.ts";
import { formTexts } from "#core/texts/form.ts";
import { exitTarget } from "./exit.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

export interface Frame {
  readonly language: FormLanguage;
  /** ISO 3166 letters of the country the page is read in, where known. */
  readonly country?: string | undefined;
  /** It takes the place of a page that is open, which has style and script already. */
  readonly isInside?: boolean;
}

/** A page that can be had in another language; what is open in a mailbox cannot, without its key. */
type Path = "/form" | "/form/safety" | "/mailbox";

/** What every public page has: the way out, in reach of a thumb; the languages; the script, without which all works. */
export function framed({ language, country, isInside }: Frame, path: Path | undefined, content: Html): string {
  const texts = formTexts[language];
  const body = html`<a class="exit" href="${exitTarget(country)}" rel="noreferrer noopener nofollow" data-first="${texts.presses[0]}" data-second="${texts.presses[1]}">${texts.exit}</a>
<p id="presses" role="status"></p>
${path !== undefined && html`<nav>${formLanguages.map((other) => inLanguage(other, { path, isCurrent: other === language }))}</nav>`}
<main>
${content}
</main>`;
  return document({ language, title: texts.title, body, ...(!isInside && { style, script }) });
}

const inLanguage = (language: FormLanguage, { path, isCurrent }: { path: Path; isCurrent: boolean }): Html =>
  html`<a class="here" href="${path}?lang=${language}" lang="${language}" hreflang="${language}"${
    isCurrent && html` aria-current="true"`
  }>${languageNames[language]}</a>
`;
