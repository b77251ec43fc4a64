import type { Slot } from "#core/appointment.ts";
import { type Html, html } from "#core/html.ts";
import { toField } from "#core/local-time.ts";
import { line } from "#core/public-page/fields.ts";
import { type FormLanguage, formLanguages, languageNames } from "#core/texts/form/form-texts.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";

export interface Booking {
  readonly language: FormLanguage;
  /** Times that suit her wish, soonest first. */
  readonly free: readonly Slot[];
  readonly hers?: Slot | undefined;
  readonly taken: boolean;
  /** She has just looked for times, taken one, or given one back. */
  readonly acted: boolean;
  readonly wish: { readonly speaks?: FormLanguage | undefined; readonly woman: boolean };
}

/** Where she takes a time, sees the one she has, changes it or gives it back: a part of the open mailbox's form, where there are times. */
export function booking({ language, free, hers, taken, acted, wish }: Booking): Html | undefined {
  if (free.length === 0 && hers === undefined && !acted) return undefined;
  const texts = mailboxTexts[language];
  const { appointment: t } = texts;
  return html`<details class="booking"${(hers !== undefined || acted) && html` open`}><summary>${t.heading}</summary>
${taken && html`<p class="error" role="alert">${t.taken}</p>`}
${
  hers !== undefined &&
  html`<p class="done">${t.yours}: ${described(hers, language)}</p>
<button class="second" name="act" value="cancel">${t.cancel}</button>
<button class="second" name="act" value="calendar">${t.calendar}</button>
<p class="hint">${t.calendarHint}</p>`
}
<p class="field"><label for="speaks">${t.speaks}</label>
<select id="speaks" name="speaks"><option value="">${t.any}</option>${formLanguages.map(
    (other) =>
      html`<option value="${other}" lang="${other}"${wish.speaks === other && html` selected`}>${languageNames[other]}</option>`,
  )}</select></p>
<p class="choice"><label><input type="checkbox" name="woman" value="on"${wish.woman && html` checked`}><span>${t.woman}</span></label></p>
<button class="second" name="act" value="look">${t.show}</button>
${free.length === 0 && html`<p>${t.none}</p>`}
${free.map(
  (
    slot,
  ) => html`<p class="choice"><label><input type="radio" name="slot" value="${slot.id}"><span>${described(slot, language)}</span></label></p>
`,
)}
${
  free.length > 0 &&
  html`${line({ name: "reach", label: t.reach })}
<p class="choice"><label><input type="checkbox" name="remind" value="on"><span>${t.remind}</span></label></p>
<button name="act" value="book">${hers === undefined ? t.book : t.change}</button>`
}</details>`;
}

function described({ startsAt, lasts, meeting, languages, woman }: Slot, language: FormLanguage): Html {
  const { appointment: t } = mailboxTexts[language];
  const names = languages.map((one) => languageNames[one]).join(", ");
  return html`<bdi dir="ltr">${toField(new Date(startsAt)).replace("T", " ")}</bdi> (<bdi>${lasts}</bdi> ${t.minutes}) · ${
    t.meetings[meeting]
  } · ${names}${woman && html` · ${t.withWoman}`}`;
}
