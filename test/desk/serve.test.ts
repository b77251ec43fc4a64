import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "#shared/roster.ts";
import { deskRoutes } from "../../functions/channels.ts";
import { publicPaths, routes } from "../../functions/desk/routes.ts";
import { serveApi } from "../../functions/desk/serve.ts";
import { aRoster } from "../support/builders.ts";
import { aRequest, signedIn, testDesk } from "../support/desk.ts";
import { testTable } from "../support/table.ts";

let engine: Awaited<ReturnType<typeof testTable>>;

beforeAll(async () => {
  engine = await testTable();
  await writeRoster(engine.table, aRoster());
});
afterAll(() => engine.stop());

const all = routes.map((route) => ({ ...route, name: `${route.method} ${route.path}` }));
const at = (path: string): string => `/desk/api${path.replace("{id}", "7K3Q-9F2M")}`;
const ours = { origin: "https://intake.example.org", "content-type": "application/json" };
const body = Buffer.from("{}");

describe("every route of the desk", () => {
  it.each(all)("$name is closed without a session", async ({ method, path }) => {
    const answer = await serveApi(testDesk(engine.table))(aRequest({ method, path: at(path), headers: ours, body }));
    expect(answer.statusCode).toBe(401);
  });

  it.each(all)("$name is closed to a session that was ended", async ({ method, path }) => {
    const desk = testDesk(engine.table);
    const { token } = await signedIn(desk, "amna");
    await desk.sessions.end(token, "saima");
    const headers = { ...ours, cookie: `__Host-desk=${token}` };
    expect((await serveApi(desk)(aRequest({ method, path: at(path), headers, body }))).statusCode).toBe(401);
  });

  it.each(all)("$name is closed to a session that is over", async ({ method, path }) => {
    const desk = testDesk(engine.table);
    const { token } = await signedIn(desk, "amna");
    desk.watch.pass(12 * 3600);
    const headers = { ...ours, cookie: `__Host-desk=${token}` };
    expect((await serveApi(desk)(aRequest({ method, path: at(path), headers, body }))).statusCode).toBe(401);
  });

  it.each(all)("$name is closed to someone who is of the roster no more", async ({ method, path }) => {
    const desk = testDesk(engine.table);
    const { token } = await signedIn(desk, "gone");
    const headers = { ...ours, cookie: `__Host-desk=${token}` };
    expect((await serveApi(desk)(aRequest({ method, path: at(path), headers, body }))).statusCode).toBe(401);
  });

  it.each(all.filter(({ group }) => group === "supervisor"))(
    "$name is closed to counselors",
    async ({ method, path }) => {
      const desk = testDesk(engine.table);
      const { token } = await signedIn(desk, "amna");
      const headers = { ...ours, cookie: `__Host-desk=${token}` };
      expect((await serveApi(desk)(aRequest({ method, path: at(path), headers, body }))).statusCode).toBe(403);
    },
  );

  it.each(all.filter(({ method }) => method === "POST"))("$name refuses another origin", async ({ method, path }) => {
    const desk = testDesk(engine.table);
    const { token } = await signedIn(desk, "saima", "supervisor");
    const headers = { ...ours, origin: "https://elsewhere.example.org", cookie: `__Host-desk=${token}` };
    const answer = await serveApi(desk)(aRequest({ method, path: at(path), headers, body }));
    expect(answer.body).toBe('{"error":"other_origin"}');
  });

  it.each(all.filter(({ method }) => method === "POST"))("$name refuses a form", async ({ method, path }) => {
    const desk = testDesk(engine.table);
    const { token } = await signedIn(desk, "saima", "supervisor");
    const headers = { ...ours, "content-type": "text/plain", cookie: `__Host-desk=${token}` };
    const answer = await serveApi(desk)(aRequest({ method, path: at(path), headers, body }));
    expect(answer.body).toBe('{"error":"not_json"}');
  });

  it("is reached through the routes that the API in front has, and only the listed ones need no session", () => {
    const pages = deskRoutes.map((route) => route.split(" ")[1] ?? "").filter((path) => !path.includes("/api/"));
    expect([...new Set(pages)].filter((path) => path !== "/desk").toSorted()).toEqual([...publicPaths].toSorted());
  });
});

describe("the API", () => {
  it("serves an OpenAPI document with every route", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    const { body: document } = await amna.get("/openapi.json");
    const paths = document["paths"] ?? {};
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.toSorted()).toEqual(all.map(({ method, path }) => `${method} /desk/api${path}`).toSorted());
  });

  it("says 304 to who has seen it", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    const first = await amna.get("/my-day");
    const etag = String(first.headers["ETag"]);
    expect((await amna.get("/my-day", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("keeps every answer out of every cache", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    expect((await amna.get("/me")).headers["Cache-Control"]).toBe("no-store");
  });

  it("lets nobody try numbers one by one", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    const asked = await Promise.all(Array.from({ length: 11 }, () => amna.post("/search", { for: "+923000000999" })));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it("says which fields are wrong, never what was in them", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    const { body: said } = await amna.post("/search", { for: 5, secret: "words" });
    expect(said).toEqual({ error: "unreadable", fields: ["for", ""] });
  });

  it("ends a session at sign-out, in the table and in the browser", async () => {
    const amna = await signedIn(testDesk(engine.table), "amna");
    const out = await amna.post("/sign-out", {});
    expect([out.cookies[0], out.headers["Clear-Site-Data"], (await amna.get("/me")).status]).toEqual([
      "__Host-desk=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0",
      '"storage", "cache"',
      401,
    ]);
  });

  it("lets a supervisor end every session of a counselor", async () => {
    const desk = testDesk(engine.table);
    const [amna, saima] = [await signedIn(desk, "amna"), await signedIn(desk, "saima", "supervisor")];
    await saima.post("/sessions/end", { counselor: "amna" });
    expect((await amna.get("/me")).status).toBe(401);
  });
});
