import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeRoster } from "#shared/roster.ts";
import type { Answer } from "#shared/webhook.ts";
import { signIn } from "../../functions/desk/sign-in.ts";
import { aRoster } from "../support/builders.ts";
import { aRequest, type TestDesk, testDesk } from "../support/desk.ts";
import { type IdentityProvider, type Issued, startIdentityProvider } from "../support/identity-provider.ts";
import { testTable } from "../support/table.ts";

let engine: Awaited<ReturnType<typeof testTable>>;
let provider: IdentityProvider;
let desk: TestDesk;
let door: (request: ReturnType<typeof aRequest>) => Promise<Answer>;

beforeAll(async () => {
  [engine, provider] = [await testTable(), await startIdentityProvider()];
  await writeRoster(engine.table, aRoster());
});
afterAll(async () => {
  await provider.stop();
  await engine.stop();
});
beforeEach(() => {
  provider.issue = {};
  desk = testDesk(engine.table);
  door = signIn(desk, { kind: "cognito", issuer: provider.issuer, clientId: provider.clientId });
});

const at = (path: string, given: Partial<ReturnType<typeof aRequest>> = {}) => door(aRequest({ path, ...given }));
const locationOf = ({ headers }: Answer): URL => new URL(String(headers?.["Location"]));
const cookieOf = ({ cookies = [] }: Answer): string => cookies[0]?.split(";")[0] ?? "";

/** Goes to the sign-in page, and comes back with what it gave, changed where the test says so. */
async function signsIn({ issued = {}, back = {}, cookie }: Steps = {}): Promise<Answer> {
  const sent = await at("/desk/sign-in");
  provider.issue = issued;
  const query = { ...provider.visit(locationOf(sent).href), ...back };
  return at("/desk/sign-in/callback", { query, headers: { cookie: cookie ?? cookieOf(sent) } });
}
interface Steps {
  readonly issued?: Issued;
  readonly back?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

/** The session that a sign-in gave, by its cookie. */
async function sessionOf({ cookies = [] }: Answer) {
  const token = cookies
    .find((one) => one.startsWith("__Host-desk="))
    ?.slice("__Host-desk=".length)
    .split(";")[0];
  return token === undefined ? undefined : desk.sessions.find(token, desk.now());
}

describe("on the way to the sign-in page", () => {
  it("asks for a code, under PKCE", async () => {
    const asked = locationOf(await at("/desk/sign-in")).searchParams;
    expect([asked.get("response_type"), asked.get("code_challenge_method"), asked.get("scope")]).toEqual([
      "code",
      "S256",
      "openid",
    ]);
  });

  it("never shows what the code will be redeemed with", async () => {
    const sent = await at("/desk/sign-in");
    const kept = JSON.parse(Buffer.from(cookieOf(sent).split("=")[1] ?? "", "base64url").toString("utf8"));
    expect(locationOf(sent).href).not.toContain(kept.verifier);
  });

  it("is another way each time", async () => {
    const states = await Promise.all(
      [1, 2].map(async () => locationOf(await at("/desk/sign-in")).searchParams.get("state")),
    );
    expect(new Set(states).size).toBe(2);
  });
});

describe("coming back", () => {
  it("begins a session of the counselor whom the token names", async () => {
    expect(await sessionOf(await signsIn())).toMatchObject({ counselorId: "amna", group: "counselor" });
  });

  it("begins one of the higher group where she is in both", async () => {
    const issued = { username: "saima", groups: ["counselor", "supervisor"] };
    expect(await sessionOf(await signsIn({ issued }))).toMatchObject({ counselorId: "saima", group: "supervisor" });
  });

  it("answers with a page, for a redirect would bring no strict cookie along", async () => {
    expect((await signsIn()).statusCode).toBe(200);
  });

  it("forgets how the sign-in began", async () => {
    expect((await signsIn()).cookies).toContainEqual(expect.stringMatching(/^__Host-desk-sign-in=;.*Max-Age=0/));
  });

  it("without having been sent begins again", async () => {
    const answer = await at("/desk/sign-in/callback", { query: { code: "a", state: "b" } });
    expect([answer.statusCode, answer.headers?.["Location"]]).toEqual([303, "/desk/sign-in"]);
  });

  it.each<readonly [string, Steps]>([
    ["a state that was not given", { back: { state: "another" } }],
    ["a code that was never given", { back: { code: "another" } }],
    ["another's nonce", { issued: { nonce: "another" } }],
    ["a token of another issuer", { issued: { issuer: "https://cognito-idp.example.org/pool" } }],
    ["a token for another client", { issued: { audience: "another-client" } }],
    ["a token that is over", { issued: { expiresIn: -3_600 } }],
    ["a token that another key signed", { issued: { key: "another" } }],
    ["no token", { issued: { token: "none" } }],
    ["a group that has no place at the desk", { issued: { groups: ["volunteer"] } }],
    ["no group", { issued: { groups: [] } }],
    ["a name that is not of the roster", { issued: { username: "someone" } }],
    ["an error of the provider", { back: { error: "access_denied" } }],
  ])("with %s begins no session", async (_, steps) => {
    const answer = await signsIn(steps);
    expect([answer.statusCode, await sessionOf(answer)]).toEqual([403, undefined]);
  });

  it("with what another browser was given begins no session", async () => {
    const mine = await at("/desk/sign-in");
    expect((await signsIn({ cookie: cookieOf(mine) })).statusCode).toBe(403);
  });

  it("a second time with the same code begins no session", async () => {
    const sent = await at("/desk/sign-in");
    const query = provider.visit(locationOf(sent).href);
    const again = { query, headers: { cookie: cookieOf(sent) } };
    await at("/desk/sign-in/callback", again);
    expect((await at("/desk/sign-in/callback", again)).statusCode).toBe(403);
  });

  it("refused writes down why, and no name", async () => {
    await signsIn({ issued: { username: "someone" } });
    expect(desk.events).toEqual([{ event: "SignInRefused", details: { error: "NotOfTheDesk" } }]);
  });
});

describe("signing out", () => {
  it("leaves the provider too, which would let the next one at this phone in as her", async () => {
    const { origin, pathname, searchParams } = locationOf(await at("/desk/sign-in/over"));
    expect([origin, pathname, searchParams.get("client_id"), searchParams.get("logout_uri")]).toEqual([
      new URL(provider.issuer).origin,
      "/logout",
      provider.clientId,
      "https://intake.example.org/desk/sign-in",
    ]);
  });
});

describe("a provider that is away", () => {
  it("is asked again by the next who signs in", async () => {
    const away = await startIdentityProvider();
    const how = { kind: "cognito", issuer: away.issuer, clientId: "c" } as const;
    await away.stop();
    const entrance = signIn(desk, how);
    const tried = [1, 2].map(() => entrance(aRequest({ path: "/desk/sign-in" })));
    await Promise.allSettled(tried);
    await expect(entrance(aRequest({ path: "/desk/sign-in" }))).rejects.toThrow();
  });
});
