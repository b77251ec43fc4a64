import type { Counselor } from "#core/counselor.ts";
import { document, html, trusted } from "#core/html.ts";

/** The sign-in page of one machine: no password, since there is nobody else's data. */
export const signInPage = (counselors: readonly Pick<Counselor, "id" | "name" | "role">[]): string =>
  document({
    language: "en",
    title: "Sign in",
    style,
    body: html`<main>
<h1>Sign in at the desk</h1>
<p>This machine only: choose who you are. A deployed desk signs in through Cognito.</p>
<form method="post" action="/desk/sign-in">
${counselors.map(
  ({ id, name, role }) =>
    html`<button name="counselor" value="${id}"><bdi>${name}</bdi> <small>${role}</small></button>`,
)}
</form>
</main>`,
  });

/** After signing in elsewhere: the way on to the desk. */
export const arrivedPage = (language: Counselor["language"]): string =>
  document({
    language,
    title: "1098",
    style,
    body: html`${trusted('<meta http-equiv="refresh" content="0;url=/desk">')}
<main><a href="/desk">${language === "ur" ? "ڈیسک کھولیں" : "Open the desk"}</a></main>`,
  });

const style = `
body{margin:0 auto;max-width:30rem;padding:16px;font:1.125rem/1.5 system-ui,"Noto Sans Arabic",sans-serif;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}
form{display:grid;gap:12px}
button,a{display:block;min-height:56px;padding:12px 16px;border:0;border-radius:12px;background:#0b6b3a;color:#fff;font:inherit;
font-weight:700;text-align:start;text-decoration:none;cursor:pointer}
button:focus-visible,a:focus-visible{outline:4px solid #1b1f24;outline-offset:3px}
small{font-weight:400}
@media(prefers-color-scheme:dark){body{background:#14171a;color:#f1f3f5}button:focus-visible,a:focus-visible{outline-color:#fff}}
`;
