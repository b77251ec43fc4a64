import { createHash } from "node:crypto";
import { document, html } from "#core/html.ts";
import { callTexts } from "#core/texts/call.ts";
import type { FormLanguage } from "#core/texts/form/form-texts.ts";
import { formTexts } from "#core/texts/form.ts";
import { squeezed } from "#shared/page.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { style } from "./style.ts";

/**
 * The page of a call, which stands inside an open mailbox: what it says before its script is there, and places for all that
 * the script shows. It alone may reach Amazon's media servers.
 */
export const frameAnswer = (request: Pick<Request, "headers">, language: FormLanguage): Answer =>
  squeezed({ statusCode: 200, headers, body: frame(language) }, request);

function frame(language: FormLanguage): string {
  const texts = callTexts[language];
  return document({
    language,
    title: formTexts[language].title,
    style,
    body: html`<main>
<p id="state" role="status" tabindex="-1">${texts.states.connecting}</p>
<p id="note" class="hint">${texts.browserAsks}</p>
<div id="pictures" hidden><video id="theirs" autoplay playsinline></video><video id="mine" autoplay playsinline muted></video></div>
<audio id="sound" autoplay></audio>
<p id="acts" class="acts"></p>
<p class="hint">${texts.otherwise} <a href="tel:1098" target="_top"><bdi>1098</bdi></a></p>
</main>
<script src="/call/script" defer></script>`,
  });
}

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    "script-src 'self'",
    // Amazon's library repeats sound that was lost on the way in a worker of its own.
    "worker-src blob:",
    // https://aws.github.io/amazon-chime-sdk-js/modules/contentsecurity_policy.html, without what is not used here.
    "connect-src 'self' https://*.chime.aws wss://*.chime.aws",
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
  "Permissions-Policy": "camera=(self), microphone=(self), geolocation=()",
  "Cache-Control": "no-store",
};
