import type * as openid from "openid-client";
import * as z from "zod/mini";
import { groupIn } from "#core/session.ts";
import type { SignIn } from "#shared/environment.ts";
import { nameOf } from "#shared/log.ts";
import { pageAnswer } from "#shared/page.ts";
import { readCounselor, readRoster } from "#shared/roster.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { isOurOrigin } from "./caller.ts";
import { noSignInCookie, sessionCookie, signInCookie, signInIn } from "./cookies.ts";
import { arrivedPage, signInPage } from "./page/sign-in.ts";
import type { Desk } from "./route.ts";

/** What must come back from the sign-in page as it went there. */
const Begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

const Claims = z.looseObject({
  "cognito:username": z.string(),
  "cognito:groups": z._default(z.array(z.string()), []),
});

/**
 * Sign-in at the desk: Cognito's hosted page with a code and PKCE; on one machine a page on which to choose who one is.
 * What comes of it is a session of our own.
 */
export function signIn(desk: Desk, how: SignIn): (request: Request) => Promise<Answer> {
  switch (how.kind) {
    case "none":
      return async () => ({ statusCode: 503 });
    case "local":
      // Whoever can reach this address is let in by a name: it must be reached from this machine alone.
      if (!/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(desk.publicUrl)) throw new Error("LocalSignInElsewhere");
      return (request) => localSignIn(desk, request);
    case "cognito":
      return cognitoSignIn(desk, how);
  }
}

async function localSignIn(desk: Desk, request: Request): Promise<Answer> {
  if (request.path.endsWith("/over")) return { statusCode: 303, headers: { Location: "/desk/sign-in" } };
  const { counselors } = await readRoster(desk.table, desk.now());
  if (request.method === "GET") return pageAnswer(signInPage(counselors));
  // Under `no-referrer` a browser names no origin for a form, but still says whether it was our own page's.
  const isOurForm = request.headers["sec-fetch-site"] === "same-origin" || isOurOrigin(desk, request);
  if (!isOurForm) return { statusCode: 403 };
  const id = new URLSearchParams(request.body.toString("utf8")).get("counselor");
  const chosen = counselors.find((counselor) => counselor.id === id);
  if (chosen === undefined) return { statusCode: 403 };
  const token = await desk.sessions.begin(chosen.id, chosen.role, desk.now());
  return { statusCode: 303, headers: { Location: "/desk" }, cookies: [sessionCookie(token)] };
}

/** Loaded when somebody signs in: a function that starts for an alert must not wait for it. */
const openIdClient = (): Promise<typeof openid> => import("openid-client");

function cognitoSignIn(desk: Desk, { issuer, clientId }: Extract<SignIn, { kind: "cognito" }>) {
  const redirect_uri = `${desk.publicUrl}/desk/sign-in/callback`;
  let known: Promise<openid.Configuration> | undefined;
  const provider = async (client: typeof openid): Promise<openid.Configuration> => {
    const url = new URL(issuer);
    // A token that comes straight from the provider need not be checked by its signature; here it is all the same.
    const insecure = url.protocol === "http:" ? [client.allowInsecureRequests] : [];
    const execute = [client.enableNonRepudiationChecks, ...insecure];
    known ??= client.discovery(url, clientId, undefined, client.None(), { execute }).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return async (request: Request): Promise<Answer> => {
    if (request.method !== "GET") return { statusCode: 404 };
    if (request.path.endsWith("/over")) return over();
    return request.path.endsWith("/callback") ? arrived(request) : sent();
  };

  /** Cognito remembers her in the browser: unless she leaves there too, the next one at this phone is let in as her. */
  async function over(): Promise<Answer> {
    const { authorization_endpoint, end_session_endpoint } = (await provider(await openIdClient())).serverMetadata();
    const url = new URL(end_session_endpoint ?? "/logout", authorization_endpoint ?? issuer);
    url.searchParams.set("client_id", clientId);
    url.searchParams.set("logout_uri", `${desk.publicUrl}/desk/sign-in`);
    return { statusCode: 303, headers: { Location: url.href } };
  }

  async function sent(): Promise<Answer> {
    const client = await openIdClient();
    const begun = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(await provider(client), {
      redirect_uri,
      scope: "openid",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: "S256",
    });
    return { statusCode: 302, headers: { Location: url.href }, cookies: [signInCookie(JSON.stringify(begun))] };
  }

  async function arrived(request: Request): Promise<Answer> {
    const begun = Begun.safeParse(jsonIn(signInIn(request.headers)));
    if (!begun.success) return { statusCode: 303, headers: { Location: "/desk/sign-in" } };
    const query = Object.entries(request.query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    const url = new URL(`${redirect_uri}?${new URLSearchParams(query)}`);
    try {
      const client = await openIdClient();
      const tokens = await client.authorizationCodeGrant(await provider(client), url, {
        pkceCodeVerifier: begun.data.verifier,
        expectedState: begun.data.state,
        expectedNonce: begun.data.nonce,
        idTokenExpected: true,
      });
      const claims = Claims.parse(tokens.claims());
      const group = groupIn(claims["cognito:groups"]);
      const counselor = await readCounselor(desk.table, claims["cognito:username"], desk.now());
      if (group === undefined || counselor === undefined) return refusedSignIn(desk, "NotOfTheDesk");
      const token = await desk.sessions.begin(counselor.id, group, desk.now());
      desk.log("SignedIn", { counselorId: counselor.id });
      // A redirect would still count as coming from the other site, and bring no strict cookie along.
      return { ...pageAnswer(arrivedPage(counselor.language)), cookies: [sessionCookie(token), noSignInCookie] };
    } catch (error) {
      return refusedSignIn(desk, nameOf(error));
    }
  }
}

function refusedSignIn(desk: Desk, error: string): Answer {
  desk.log("SignInRefused", { error });
  return { statusCode: 403, cookies: [noSignInCookie] };
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
