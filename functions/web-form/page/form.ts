import { type Html, html } from "#core/html.ts";
import { area, box, choice, line } from "#core/public-page/fields.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";
import { attach } from "./attach.ts";

export interface FormPage extends Frame {
  /** Names the submission, so that sending it twice is once. */
  readonly idempotencyKey: string;
  /** What will open her mailbox: it goes along, so that an answer that is lost on the way is no key that is lost. */
  readonly mailboxKey?: string;
  /** Its lock (made-lock.ts); undefined where none could be made. */
  readonly mailboxLock?: string | undefined;
  /** What a machine would have to work for, as JSON text; undefined where none can be made. */
  readonly puzzle?: string | undefined;
  /** Unix seconds. */
  readonly startedAt?: number;
  /** Field name to what is wrong: `required`, `too long`, `not readable`; `form`: `try again` or `sent before`. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What was typed, by field name. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The form as one HTML page that is whole without scripts. Only the message is needed; a number typed in is a claim. */
export function page(given: FormPage): string {
  const { language, idempotencyKey, mailboxKey, mailboxLock, puzzle, startedAt, errors = {}, values = {} } = given;
  const texts = formTexts[language];
  const wrong = Object.entries(errors).map(([name, what]) => ({ name: inputOf(name), text: sentence(given, what) }));
  const field = (name: string) => ({
    name,
    value: values[name],
    error: wrong.find((error) => error.name === name)?.text,
  });
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
<p>${texts.lead}</p>
<p class="danger">${texts.danger} <a href="tel:15"><bdi>15</bdi> ${texts.police}</a> <a href="tel:1098"><bdi>1098</bdi> ${texts.helpline}</a></p>
<p><a class="here" href="/form/safety?lang=${language}">${texts.safety}</a></p>
${wrong.length > 0 && summary(texts.summary, wrong)}
<form method="post" action="/form" novalidate autocomplete="off">
<input type="hidden" name="idempotencyKey" value="${idempotencyKey}">
<input type="hidden" name="language" value="${language}">
${mailboxKey !== undefined && html`<input type="hidden" name="mailboxKey" value="${mailboxKey}">`}
${mailboxLock !== undefined && html`<input type="hidden" name="mailboxLock" value="${mailboxLock}">`}
${
  puzzle !== undefined &&
  html`<input type="hidden" name="powChallenge" value="${puzzle}"><input type="hidden" name="powSolution">`
}
${startedAt !== undefined && html`<input type="hidden" name="startedAt" value="${startedAt}">`}
${area({ ...field("message"), ...texts.message, note: texts.needed })}
${attach({ language, error: field("files").error })}
${choice({ ...field("happeningNow"), label: texts.happeningNow }, { yes: texts.yes, no: texts.no })}
${choice({ ...field("contactMethod"), label: texts.contactMethod }, texts.methods, "none")}
<div class="reach">
${line({ ...field("contactValue"), ...texts.contactValue })}
${box({ ...field("contactSafe"), label: texts.contactSafe })}
${line({ ...field("bestTime"), ...texts.bestTime })}
${choice({ ...field("canLeaveMessage"), label: texts.canLeaveMessage }, { yes: texts.yes, no: texts.no })}
${line({ ...field("codeWord"), ...texts.codeWord })}
</div>
<details${aboutHer.some((name) => values[name]) && html` open`}><summary>${texts.more}</summary>
${line({ ...field("name"), ...texts.called })}
${line({ ...field("district"), ...texts.district })}
${choice({ ...field("ageGroup"), label: texts.ageGroup }, texts.ages)}
${box({ ...field("consent"), label: texts.consent })}
</details>
<p class="trap" aria-hidden="true"><label>${texts.website} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p id="sending" role="status" data-sending="${texts.sending}" data-waiting="${texts.waiting}"></p>
<button data-again="${texts.tryNow}">${texts.send}</button>
</form>`;
  return framed(given, "/form", content);
}

const aboutHer = ["name", "district", "ageGroup", "consent"];

/** `contact.value` of our own API is the input `contactValue` of the page; of files there is one field. */
function inputOf(name: string): string {
  if (name.startsWith("files.")) return "files";
  return name === "contact.value" ? "contactValue" : name.replace("contact.", "");
}

function sentence({ language }: FormPage, what: string): string {
  const { errors, files } = formTexts[language];
  const sentences = Object.entries({ ...files.errors, ...errors });
  return sentences.find(([name]) => name === what)?.[1] ?? errors["not readable"];
}

const inputs = ["message", "files", "contactValue", "bestTime", "codeWord", "name", "district"];

/** What is wrong, at the top, with a link to each field: whoever hears the page learns it first. */
const summary = (heading: string, wrong: readonly { readonly name: string; readonly text: string }[]): Html =>
  html`<div class="summary" role="alert" tabindex="-1"><h2>${heading}</h2>
<ul>${wrong.map(({ name, text }) => html`<li>${inputs.includes(name) ? html`<a href="#${name}">${text}</a>` : text}</li>`)}</ul></div>`;
