import type { Counselor } from "#core/counselor.ts";
import { document, html } from "#core/html.ts";
import type { Channel } from "#core/message.ts";
import type { Priority } from "#core/priority.ts";
import { channelNames } from "#core/texts/alert.ts";
import { type AlertState, alertPageTexts } from "#core/texts/alert-page.ts";

export interface AlertPage {
  readonly language: Counselor["language"];
  readonly reference: string;
  readonly channel: Channel;
  readonly priority: Priority;
  readonly state: AlertState;
}

/**
 * The page behind an alert's link, as an HTML document: reference, channel and priority, and while nobody has the case
 * one button that claims it by a POST to the page's own address. So a link preview, which only looks, claims nothing.
 */
export function alertPage({ language, reference, channel, priority, state }: AlertPage): string {
  const texts = alertPageTexts[language];
  const { heading, text } = texts.states[state];
  const body = html`<main data-state="${state}">
<p class="priority" data-priority="${priority}"><bdi>${priority}</bdi> ${texts.priorities[priority]}</p>
<dl>
<div><dt>${texts.reference}</dt><dd><bdi dir="ltr">${reference}</bdi></dd></div>
<div><dt>${texts.channel}</dt><dd>${channelNames[language][channel]}</dd></div>
</dl>
<h1>${heading}</h1>
<p>${text}</p>
<p><a href="/desk#/case/${reference}">${texts.desk}</a></p>
</main>
${state === "open" && html`<form method="post"><button>${texts.claim}</button></form>`}`;
  return document({ language, title: texts.title, style, body });
}

const style = `
*{box-sizing:border-box;margin:0}
:root{--paper:#fff;--ink:#1b1f24;--quiet:#555d66;--line:#d5dae0;--act:#0b6b3a;--act-ink:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#f1f3f5;--quiet:#aab2bb;--line:#3a4149;--act:#4cc38a;--act-ink:#06130c}}
body{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;max-width:34rem;margin:auto;padding:16px;
background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,"Noto Sans Arabic",sans-serif}
:lang(ur){line-height:1.9}
main{flex:1;display:grid;gap:16px;align-content:start}
.priority{padding:8px 16px;border-radius:10px;font-weight:700;font-size:1.375rem;background:#e3e7eb;color:#1b1f24}
.priority[data-priority=P1]{background:#b3141c;color:#fff}
.priority[data-priority=P2]{background:#ffb84d;color:#2b1a00}
dl{display:grid;gap:8px}
dl div{display:flex;justify-content:space-between;align-items:baseline;gap:16px;border-bottom:1px solid var(--line);padding-bottom:8px}
dt{color:var(--quiet)}
dd{font-weight:600;font-size:1.25rem}
dd bdi{font-family:ui-monospace,monospace;font-size:1.5rem;white-space:nowrap}
h1{font-size:1.5rem;line-height:inherit}
a{display:inline-block;padding:12px 0;color:inherit;font-weight:700}
[data-state=yours] h1::before{content:"\\2713\\00a0";color:var(--act)}
form{position:sticky;bottom:0;padding:16px 0 max(16px,env(safe-area-inset-bottom));background:var(--paper)}
button{width:100%;min-height:30vh;padding:16px;border:0;border-radius:20px;background:var(--act);color:var(--act-ink);
font-family:inherit;font-weight:700;font-size:1.75rem;line-height:1.5;cursor:pointer}
button:focus-visible{outline:4px solid var(--ink);outline-offset:3px}
button:active{filter:brightness(.85)}
`;
