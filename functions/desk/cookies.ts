import { sessionLives } from "#core/session.ts";

/** `__Host-`: of this host alone, over TLS alone, for every path; a browser takes it on no other terms. */
const sessionName = "__Host-desk";
const signInName = "__Host-desk-sign-in";

const fixed = "Path=/; Secure; HttpOnly";

/** The session, for twelve hours; no other site's page or link brings it along. */
export const sessionCookie = (token: string): string =>
  `${sessionName}=${token}; ${fixed}; SameSite=Strict; Max-Age=${sessionLives}`;
export const noSessionCookie = `${sessionName}=; ${fixed}; SameSite=Strict; Max-Age=0`;

/** What a sign-in must remember while the person is at the sign-in page. Lax, since she comes back from another site. */
export const signInCookie = (content: string): string =>
  `${signInName}=${Buffer.from(content).toString("base64url")}; ${fixed}; SameSite=Lax; Max-Age=600`;
export const noSignInCookie = `${signInName}=; ${fixed}; SameSite=Lax; Max-Age=0`;

type Headers = Readonly<Record<string, string | undefined>>;

/** The token of the session that a request brings. */
export const tokenIn = (headers: Headers): string | undefined => cookieIn(headers, sessionName);

/** What a sign-in remembered. */
export function signInIn(headers: Headers): string | undefined {
  const content = cookieIn(headers, signInName);
  return content === undefined ? undefined : Buffer.from(content, "base64url").toString("utf8");
}

function cookieIn({ cookie = "" }: Headers, name: string): string | undefined {
  const found = cookie.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value === undefined || value === "" ? undefined : value;
}
