import { type Html, html } from "#core/html.ts";

/** One field of the form as it is to be shown: what was typed, what is wrong with it, and its name for both. */
export interface Shown {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A word beside the label. */
  readonly note?: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Letters and digits that are read from the left in any language. */
  readonly isCode?: true;
}

/** A line to type in. Nothing is filled in, kept or sent for spelling by the browser; the script decides the direction. */
export const line = (shown: Shown): Html =>
  html`<p class="field">${label(shown)}${hint(shown)}${error(shown)}
<input id="${shown.name}" name="${shown.name}" value="${shown.value}" ${attributes(shown)}></p>`;

/** A place to write in. */
export const area = (shown: Shown): Html =>
  html`<p class="field">${label(shown)}${hint(shown)}${error(shown)}
<textarea id="${shown.name}" name="${shown.name}" rows="6" required ${attributes(shown)}>
${shown.value}</textarea></p>`;

/** A box to tick. */
export const box = ({ name, label: text, value }: Shown): Html =>
  html`<p class="choice"><label><input type="checkbox" name="${name}" value="on"${value === "on" && html` checked`}>
<span>${text}</span></label></p>`;

/** One of a few answers; without an answer of its own, `chosen` is marked. */
export const choice = (shown: Shown, answers: Readonly<Record<string, string>>, chosen?: string): Html =>
  html`<fieldset><legend>${shown.label}</legend>
<div class="answers">${Object.entries(answers).map(
    ([answer, text]) => html`<label><input type="radio" name="${shown.name}" value="${answer}"${
      (shown.value || chosen) === answer && html` checked`
    }><span>${text}</span></label>
`,
  )}</div></fieldset>`;

const label = (shown: Shown): Html => html`<label for="${shown.name}">${shown.label}${note(shown)}</label>`;

const note = ({ note: word }: Shown) => word !== undefined && html` <small>(${word})</small>`;

const hint = ({ name, hint: text }: Shown) =>
  text !== undefined && html`<span class="hint" id="${name}-hint">${text}</span>`;

const error = ({ name, error: text }: Shown) =>
  text !== undefined && html`<span class="error" id="${name}-error">${text}</span>`;

function attributes({ name, hint: said, error: wrong, isCode }: Shown): Html {
  const described = [said && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(" ");
  return html`dir="${isCode ? "ltr" : "auto"}"${isCode && html` autocapitalize="off"`} autocomplete="off" spellcheck="false"${described !== "" && html` aria-describedby="${described}"`}${
    wrong !== undefined && html` aria-invalid="true"`
  }`;
}
