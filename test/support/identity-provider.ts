import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** What a token says and how it is signed; what is left out is as it should be. */
export interface Issued {
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly username?: string;
  readonly groups?: readonly string[];
  /** Seconds from now. */
  readonly expiresIn?: number;
  /** Signed by a key that is not the provider's. */
  readonly key?: "another";
  /** No id token at all. */
  readonly token?: "none";
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** What the next token is. */
  issue: Issued;
  /** The sign-in page: takes the address that a person was sent to, and answers with what she comes back with. */
  readonly visit: (location: string) => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

interface Begun {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

/** A provider of OpenID Connect as Cognito is one: a path in its issuer, codes with PKCE, groups in the id token. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const [ours, another] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: "ours", alg: "RS256", use: "sig" };
  const codes = new Map<string, Begun>();
  const clientId = "desk-client";
  const token = async ({ nonce }: Begun): Promise<string> => {
    const { issue } = state;
    const claims: JWTPayload = {
      nonce: issue.nonce ?? nonce,
      token_use: "id",
      "cognito:username": issue.username ?? "amna",
      "cognito:groups": issue.groups ?? ["counselor"],
    };
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "ours" })
      .setSubject(randomUUID())
      .setIssuer(issue.issuer ?? state.issuer)
      .setAudience(issue.audience ?? clientId)
      .setIssuedAt(now)
      .setExpirationTime(now + (issue.expiresIn ?? 300))
      .sign(issue.key === "another" ? another.privateKey : ours.privateKey);
  };
  const state: IdentityProvider & { issuer: string } = {
    issuer: "",
    clientId,
    issue: {},
    visit(location) {
      const asked = new URL(location).searchParams;
      const code = randomUUID();
      codes.set(code, {
        challenge: asked.get("code_challenge") ?? "",
        nonce: asked.get("nonce") ?? "",
        redirectUri: asked.get("redirect_uri") ?? "",
      });
      return { code, state: asked.get("state") ?? "" };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  /** A code is good once, for whoever can show what its challenge was made from. */
  const redeemed = async (form: URLSearchParams): Promise<object | undefined> => {
    const code = form.get("code") ?? "";
    const begun = codes.get(code);
    codes.delete(code);
    const shown = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood = begun?.challenge === shown && form.get("redirect_uri") === begun.redirectUri;
    if (begun === undefined || !isGood || form.get("client_id") !== clientId) return undefined;
    const id = state.issue.token === "none" ? {} : { id_token: await token(begun) };
    return { access_token: "access", token_type: "Bearer", expires_in: 300, ...id };
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const say = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const path = request.url ?? "";
    if (path.endsWith("/.well-known/openid-configuration")) {
      const origin = new URL(state.issuer).origin;
      say(200, {
        issuer: state.issuer,
        authorization_endpoint: `${origin}/oauth2/authorize`,
        token_endpoint: `${origin}/oauth2/token`,
        jwks_uri: `${state.issuer}/.well-known/jwks.json`,
        end_session_endpoint: `${origin}/logout`,
        response_types_supported: ["code", "token"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    } else if (path.endsWith("/jwks.json")) {
      say(200, { keys: [jwk] });
    } else if (path === "/oauth2/token") {
      const answer = await redeemed(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
      say(answer === undefined ? 400 : 200, answer ?? { error: "invalid_grant" });
    } else say(404, {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() satisfies AddressInfo | string | null;
  const port = typeof address === "object" && address !== null ? address.port : 0;
  state.issuer = `http://127.0.0.1:${port}/ap-southeast-1_TestPool`;
  return state;
}
