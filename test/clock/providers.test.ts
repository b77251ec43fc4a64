import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Environment } from "#shared/environment.ts";
import { looksAtMeta } from "../../functions/clock/providers.ts";
import { bytes, type FileHosts, fileHosts } from "../support/hosts.ts";
import { type TestIntake, testIntake } from "../support/intake.ts";

vi.setConfig({ testTimeout: 30_000 });

let intake: TestIntake;
let meta: FileHosts;
beforeAll(async () => {
  [intake, meta] = [await testIntake(), await fileHosts()];
}, 60_000);
afterAll(async () => {
  await meta.stop();
  await intake.stop();
});
const healthy = {
  "me?fields=id": { id: "1" },
  "8/subscribed_apps": { data: [{ id: "1", subscribed_fields: ["messages"] }] },
  "9?fields=status,quality_rating": { status: "CONNECTED", quality_rating: "GREEN" },
};
beforeEach(() => {
  meta.answers.clear();
  for (const [path, content] of Object.entries(healthy)) answer(path, content);
});
const answer = (path: string, content: object, status = 200): void =>
  void meta.answers.set(`graph/${path}`, bytes(JSON.stringify(content), status));

const accounts = [
  { channel: "facebook", account: "8" },
  { channel: "whatsapp", account: "9" },
] as const;
const looks = async () => {
  const env = Environment.parse({ ...process.env, GRAPH_URL: `${meta.url}/graph` });
  const found = await looksAtMeta(env, accounts);
  return Object.fromEntries(found.map(({ kind, state }) => [kind, state]));
};

it("finds nothing where all is well", async () =>
  expect(await looks()).toEqual({ token_refused: "good", page_unsubscribed: "good", number_restricted: "good" }));

describe("the page", () => {
  it.each([
    ["no app at all", { data: [] }],
    ["an app that hears no messages", { data: [{ id: "1", subscribed_fields: ["feed"] }] }],
  ])("is unsubscribed where Meta names %s", async (_, content) => {
    answer("8/subscribed_apps", content);
    expect((await looks())["page_unsubscribed"]).toBe("bad");
  });

  it("is out of reach where its token is refused", async () => {
    answer("8/subscribed_apps", { error: { code: 190 } }, 400);
    expect((await looks())["page_unsubscribed"]).toBe("bad");
  });

  it.each([
    [{ error: { code: 2 } }, 500],
    [{ data: "none" }, 200],
    [{}, 503],
  ])("is unknown where Meta answers %j", async (content, status) => {
    answer("8/subscribed_apps", content, status);
    expect((await looks())["page_unsubscribed"]).toBe("unknown");
  });
});

describe("the token", () => {
  it("is dead where Meta says so", async () => {
    answer("me?fields=id", { error: { code: 190, error_subcode: 463 } }, 400);
    expect((await looks())["token_refused"]).toBe("bad");
  });

  it("is not dead because the network is away", async () => {
    answer("me?fields=id", {}, 502);
    expect((await looks())["token_refused"]).toBe("unknown");
  });

  it("stands in no address that is asked", async () => {
    await looks();
    expect(JSON.stringify(meta.asked.map(({ path }) => path))).not.toContain("test-access-token");
  });
});

describe("the number", () => {
  it.each([
    [{ status: "RESTRICTED" }, "bad"],
    [{ status: "FLAGGED", quality_rating: "GREEN" }, "bad"],
    [{ status: "CONNECTED", quality_rating: "RED" }, "bad"],
    [{ status: "CONNECTED", quality_rating: "YELLOW" }, "good"],
    [{ status: "SOMETHING_NEW" }, "good"],
    [{ status: 5, quality_rating: null }, "good"],
  ])("that is %j is %s", async (content, state) => {
    answer("9?fields=status,quality_rating", content);
    expect((await looks())["number_restricted"]).toBe(state);
  });
});
