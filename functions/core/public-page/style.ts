/** The style of the form's pages: one column, large targets, either direction, light or dark as the phone is. */
export const style = `
*{box-sizing:border-box;margin:0}
:root{--paper:#fff;--ink:#1b1f24;--quiet:#525b65;--line:#75808c;--soft:#eef1f4;--act:#0b5cad;--act-ink:#fff;--bad:#b3141c;--exit:#1b1f24;--exit-ink:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#f1f3f5;--quiet:#b0b8c1;--line:#8b95a0;--soft:#23292f;--act:#7ab8ff;--act-ink:#08131f;--bad:#ff8a8f;--exit:#f1f3f5;--exit-ink:#14171a}}
html{scroll-padding-block-end:112px}
body{max-width:38rem;margin:auto;padding:16px 16px 104px;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,"Noto Sans Arabic",sans-serif;overflow-wrap:anywhere}
:lang(ur),:lang(sd),:lang(ps){line-height:1.9}
.exit{position:fixed;inset-block-end:0;inset-inline:0;z-index:1;min-height:64px;padding:16px;padding-bottom:max(16px,env(safe-area-inset-bottom));
background:var(--exit);color:var(--exit-ink);font-weight:700;font-size:1.1875rem;line-height:1.6;text-align:center;text-decoration:none}
:focus-visible{outline:4px solid var(--act);outline-offset:2px}
.exit:focus-visible{outline-color:#ffb84d;outline-offset:-6px}
h1:focus,.summary:focus{outline:0}
nav{display:flex;flex-wrap:wrap;gap:0 4px;margin-bottom:8px}
nav a{padding:8px 10px;line-height:1.75}
nav a[aria-current]{font-weight:700;color:inherit;text-decoration:none}
a{color:var(--act)}
main{display:grid;gap:16px}
h1{font-size:1.625rem;line-height:1.6}
h2{font-size:1.1875rem;line-height:1.6}
h2+p{margin-top:-12px}
.danger{display:flex;align-items:center;flex-wrap:wrap;gap:0 16px;padding:8px 16px;border:2px solid var(--bad);border-radius:10px}
.danger a{padding:6px 0;font-weight:700;color:var(--bad)}
form,.reach{display:grid;gap:20px}
details>*+*{margin-top:20px}
.reach{padding-inline-start:12px;border-inline-start:4px solid var(--line)}
form:has([name=contactMethod][value=none]:checked) .reach{display:none}
.field{display:grid;gap:4px}
label,legend,summary{font-weight:600}
.answers label,.choice label{font-weight:400}
small,.hint{color:var(--quiet);font-size:.9375rem;font-weight:400}
.error{color:var(--bad);font-weight:600}
input:not([type=radio],[type=checkbox]),textarea{width:100%;min-height:48px;padding:10px 12px;border:2px solid var(--line);border-radius:8px;
background:var(--paper);color:inherit;font:inherit;line-height:1.8}
textarea{resize:vertical}
[aria-invalid=true]{border-color:var(--bad)!important}
fieldset{min-width:0;border:0;padding:0}
legend{padding:0;margin-bottom:8px}
.answers{display:flex;flex-wrap:wrap;gap:8px}
.answers label,.choice label{display:flex;align-items:center;gap:10px;min-height:48px;padding:6px 14px;border:2px solid transparent;border-radius:8px;background:var(--soft)}
:checked+span{font-weight:600}
label:has(:checked){border-color:var(--act)}
[type=radio],[type=checkbox]{flex:none;width:22px;height:22px;accent-color:var(--act)}
summary{min-height:44px;padding:8px 0;color:var(--act);cursor:pointer}
button{min-height:56px;padding:12px 24px;border:0;border-radius:10px;background:var(--act);color:var(--act-ink);
font:inherit;font-weight:700;font-size:1.1875rem;cursor:pointer}
.summary{padding:12px 16px;border:3px solid var(--bad);border-radius:10px}
.summary ul{padding-inline-start:20px}
.summary a{color:var(--bad)}
#sending:not(:empty){padding:12px 16px;border-radius:10px;background:var(--soft)}
.reference,.key{font:700 2rem/1.4 ui-monospace,monospace;padding:12px;border-radius:10px;background:var(--soft);text-align:center}
.key{font-size:1.25rem}
.letters{display:grid;gap:16px;padding:0;list-style:none}
.letters li{padding:12px 16px;border-inline-start:4px solid var(--line)}
.said{white-space:pre-line}
.done{padding:12px 16px;border-radius:10px;background:var(--soft);font-weight:600}
select{width:100%;min-height:48px;padding:8px 12px;border:2px solid var(--line);border-radius:8px;background:var(--paper);color:inherit;font:inherit}
.second{background:var(--soft);color:var(--ink)}
[hidden]{display:none!important}
[data-do],.pick{min-height:48px;padding:8px 16px;border-radius:10px;font-size:1.0625rem;line-height:1.6}
.answers .pick{position:relative;padding:8px 16px;font-weight:700;cursor:pointer}
.pick input{position:absolute;inset:0;opacity:0;cursor:pointer}
.pick:focus-within{outline:4px solid var(--act);outline-offset:2px}
#files>*+*{margin-top:8px}
#added,.uploads ul{display:grid;gap:12px;padding:0;list-style:none}
#added li{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;padding:8px;border:2px solid var(--line);border-radius:8px}
#added li span{flex:1 1 5rem}
#added:empty,#files-error:empty{display:none}
audio{flex:1 1 100%;width:100%;min-width:0}
#added small{order:1;flex:1 1 100%}
#added img{width:72px;height:72px;object-fit:cover;border-radius:6px}
#recording{padding:12px 16px;border:3px solid var(--bad);border-radius:10px;color:var(--bad)}
.uploads{display:grid;gap:8px;padding:12px 16px;border:2px solid var(--line);border-radius:10px}
.uploads li{display:grid;gap:4px}
.uploads[data-busy=false] .lead{display:none}
progress{width:100%;height:16px;accent-color:var(--act)}
#presses{position:fixed;inset-block-end:64px;inset-inline:0;z-index:1;background:var(--soft);text-align:center}
#presses:not(:empty){padding:8px 16px}
.trap,.unseen{position:absolute;inset-inline-start:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.calling{display:grid;gap:12px}
iframe{position:fixed;inset:0 0 auto;width:100%;height:calc(100% - 64px - max(0px,env(safe-area-inset-bottom) - 16px));border:0;background:var(--paper)}
`;
