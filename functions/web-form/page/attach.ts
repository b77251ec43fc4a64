import { type Html, html } from "#core/html.ts";
import type { FormLanguage } from "#core/texts/form/form-texts.ts";
import { formTexts } from "#core/texts/form.ts";

interface Attach {
  readonly language: FormLanguage;
  readonly error?: string | undefined;
}

/**
 * A place to record a voice message and add pictures. It is hidden until the script shows it: without scripts nothing in it
 * would work. Nothing in it has a name, so nothing of it is posted with the form.
 */
export function attach({ language, error }: Attach): Html {
  const { files: texts } = formTexts[language];
  const { errors, kinds } = texts;
  return html`<fieldset id="files" tabindex="-1" hidden aria-describedby="files-hint files-error" data-voice="${kinds.voice}" data-image="${kinds.image}" data-remove="${texts.remove}" data-aloud="${texts.aloud}" data-large="${errors["too large"]}" data-many="${errors["too many"]}" data-unreadable="${errors["not readable"]}" data-microphone="${errors.microphone}">
<legend>${texts.legend}</legend>
<p class="hint" id="files-hint">${texts.hint}</p>
<p class="error" id="files-error" role="alert">${error}</p>
<ul id="added"></ul>
<p id="recording" hidden><strong role="status" data-said="${texts.recording}"></strong> <bdi dir="ltr" id="lasts" role="timer" aria-live="off"></bdi></p>
<div class="answers">
<button type="button" class="second" data-do="record" hidden>${texts.record}</button>
<button type="button" data-do="stop" hidden>${texts.stop}</button>
<label class="pick second" id="sound" hidden><input type="file" data-kind="voice" accept="audio/*"><span>${texts.sound}</span></label>
<label class="pick second"><input type="file" data-kind="image" accept="image/*" multiple><span>${texts.picture}</span></label>
</div>
</fieldset>`;
}
