import { callOpensAt, type Slot } from "#core/appointment.ts";
import { type Html, html } from "#core/html.ts";
import { toField } from "#core/local-time.ts";
import type { FormLanguage } from "#core/texts/form/form-texts.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";

/** Whether the call of her time by video can be started: now, later, or not at all, for there is no telephone. */
export type CallState = "now" | "later" | "off";

interface Calling {
  readonly language: FormLanguage;
  readonly slot: Slot;
  readonly state: CallState;
}

/** Where she starts the call of her time; the page's script opens it over the mailbox (functions/call). */
export function calling({ language, slot, state }: Calling): Html {
  const { call: t } = mailboxTexts[language].appointment;
  if (state === "off") return html`<p class="done">${t.off}</p>`;
  if (state === "later")
    return html`<p class="done">${t.opens} <bdi dir="ltr">${toField(new Date(callOpensAt(slot))).replace("T", " ")}</bdi></p>`;
  return html`<section class="calling">
<p class="choice"><label><input type="checkbox" id="sound-only"><span>${t.soundOnly}</span></label></p>
<button type="button" data-call="/call?lang=${language}" data-slot="${slot.id}">${t.start}</button>
<noscript><p>${t.noScripts}</p></noscript>
</section>`;
}
