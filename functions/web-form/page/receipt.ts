import { type Html, html } from "#core/html.ts";
import { groupedKey } from "#core/mailbox.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";

export interface Receipt extends Frame {
  readonly reference: string;
  /** Opens her mailbox, and is shown this once; undefined where it was shown before. */
  readonly key?: string | undefined;
  /** Files that are still to come, each with what lets it in. */
  readonly files?: readonly Coming[];
}

interface Coming {
  readonly id: string;
  readonly kind: string;
  readonly pass: string;
}

/** The page after sending: the case's reference, the key of her mailbox, and what happens now. Nothing of what she wrote. */
export function receipt(given: Receipt): string {
  const { language, reference, key, files = [] } = given;
  const { receipt: texts } = formTexts[language];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
${files.length > 0 && coming(given, files)}
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

/** What the script sends now, and how far it has come. */
function coming({ language }: Receipt, files: readonly Coming[]): Html {
  const { upload: texts, files: names, tryNow } = formTexts[language];
  const { queued, sending, waiting, done, stopped, failed, far } = texts;
  return html`<section class="uploads" aria-labelledby="uploads" data-queued="${queued}" data-sending="${sending}" data-waiting="${waiting}" data-done="${done}" data-stopped="${stopped}" data-failed="${failed}" data-far="${far}">
<h2 id="uploads">${texts.heading}</h2>
<p class="lead">${texts.lead}</p>
<p class="unseen" role="status"></p>
<ul>${files.map(({ id, kind, pass }) => {
    const name = kind === "voice" ? names.kinds.voice : names.kinds.image;
    return html`<li data-id="${id}" data-pass="${pass}"><p><strong>${name}</strong>: <span class="state">${queued}</span></p>
<p class="far hint"></p>
<progress max="100" value="0" aria-label="${name}"></progress>
<div class="answers"><button type="button" data-do="again" hidden>${tryNow}</button><button type="button" class="second" data-do="drop" aria-label="${texts.stop}: ${name}">${texts.stop}</button></div></li>
`;
  })}</ul></section>`;
}
