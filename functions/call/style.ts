/** The style of a call: it fits a screen of 320 pixels, either direction, light or dark as the phone is. */
export const style = `
*{box-sizing:border-box;margin:0}
:root{--paper:#fff;--ink:#1b1f24;--quiet:#525b65;--soft:#eef1f4;--act:#0b5cad;--act-ink:#fff;--bad:#b3141c;--bad-ink:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#f1f3f5;--quiet:#b0b8c1;--soft:#23292f;--act:#7ab8ff;--act-ink:#08131f;--bad:#ff8a8f;--bad-ink:#14171a}}
body{max-width:38rem;margin:auto;padding:16px;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,"Noto Sans Arabic",sans-serif;overflow-wrap:anywhere}
:lang(ur),:lang(sd),:lang(ps){line-height:1.9}
main{display:grid;gap:16px}
[hidden]{display:none!important}
#state{padding:12px 16px;border-radius:10px;background:var(--soft);font-weight:700;font-size:1.1875rem}
#state:focus{outline:0}
.hint{color:var(--quiet);font-size:.9375rem}
a{color:var(--act);font-weight:700}
.acts{display:grid;gap:12px}
button{min-height:56px;padding:12px 24px;border:0;border-radius:10px;background:var(--soft);color:var(--ink);font:inherit;font-weight:700;cursor:pointer}
button.first{background:var(--act);color:var(--act-ink)}
button.over{background:var(--bad);color:var(--bad-ink)}
button[aria-pressed=true]{outline:3px solid var(--act);outline-offset:-3px}
:focus-visible{outline:4px solid var(--act);outline-offset:2px}
#pictures{position:relative}
video{width:100%;border-radius:10px;background:#000}
#mine{position:absolute;inset-block-end:8px;inset-inline-end:8px;width:30%}
`;
