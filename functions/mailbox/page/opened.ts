import { type Html, html } from "#core/html.ts";
import { toField } from "#core/local-time.ts";
import { area } from "#core/public-page/fields.ts";
import { type Frame, framed } from "#core/public-page/frame.ts";
import { formTexts } from "#core/texts/form.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";
import { type Booking, booking } from "./booking.ts";
import { type CallState, calling } from "./call.ts";

/** One thing that lies in a mailbox: a counselor's answer with its words, or that she wrote. */
export interface Letter {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Undefined for what she wrote: whoever gets hold of her key reads no word of hers. */
  readonly text?: string | undefined;
}

export interface Opened extends Frame, Omit<Booking, "language"> {
  /** Newest first. */
  readonly letters: readonly Letter[];
  /** Stands for number and key for as long as the page is open. */
  readonly pass: string;
  /** Names the next message, so that sending it twice is once. */
  readonly idempotencyKey: string;
  readonly sent?: true;
  readonly error?: "required" | "too long" | "try again" | "sent before" | undefined;
  /** Whether the call of her time can be started, where it is one by video. */
  readonly call?: CallState | undefined;
  /** Words that could not be sent. */
  readonly message?: string | undefined;
}

/** A mailbox that is open: counselors' answers, and a place to write more. */
export function opened(given: Opened): string {
  const { language, letters, pass, idempotencyKey, sent, error, message, free, hers, taken, acted, wish, call } = given;
  const [texts, form] = [mailboxTexts[language], formTexts[language]];
  const content = html`<h1 tabindex="-1">${texts.heading}</h1>
${sent && html`<p class="done" role="status">${texts.sent}</p>`}
${error !== undefined && html`<div class="summary" role="alert" tabindex="-1"><p>${form.errors[error]}</p></div>`}
${hers !== undefined && call !== undefined && calling({ language, slot: hers, state: call })}
${letters.some(({ text }) => text !== undefined) ? undefined : html`<p>${texts.none}</p>`}
<ol class="letters">${letters.map((letter) => shown(letter, texts))}</ol>
<p class="hint">${texts.hidden}</p>
<form method="post" action="/mailbox" novalidate autocomplete="off">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="pass" value="${pass}">
<input type="hidden" name="idempotencyKey" value="${idempotencyKey}">
${area({ name: "message", ...form.message, label: texts.write, value: message })}
<p id="sending" role="status" data-sending="${form.sending}" data-waiting="${form.waiting}"></p>
<button data-again="${form.tryNow}">${form.send}</button>
<button class="second" name="act" value="look">${texts.again}</button>
${booking({ language, free, hers, taken, acted, wish })}
</form>
<p class="hint">${texts.closes}</p>`;
  return framed(given, undefined, content);
}

const shown = ({ at, text }: Letter, texts: { readonly answer: string; readonly wrote: string }): Html =>
  html`<li><p class="hint">${text === undefined ? texts.wrote : texts.answer} · <time datetime="${at}"><bdi dir="ltr">${clock(at)}</bdi></time></p>${
    text !== undefined && html`<p class="said" dir="auto">${text}</p>`
  }</li>
`;

/** By the clock of Pakistan: `2026-11-25 03:00`. */
const clock = (at: string): string => toField(new Date(at)).replace("T", " ");
