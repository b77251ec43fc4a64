import { createHash } from "node:crypto";
import { unpacked } from "#core/packed.ts";
import { limiter } from "#shared/rate.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { callerOf, isOurOrigin } from "./caller.ts";
import { noSessionCookie } from "./cookies.ts";
import { type Desk, isRefusal, type Refusal, type Route, refusal } from "./route.ts";
import { routes, signOutRoute } from "./routes.ts";

const base = "/desk/api";

/** What one session may ask: a page polls a few times in five seconds, a person types. */
const asking = { burst: 60, perSecond: 10 };
/** Searching is slower: whoever tries numbers one by one should not get far. */
const searching = { burst: 10, perSecond: 0.2 };

/**
 * Answers what is asked under /desk/api: a change comes from our own page, the session is good, the group may, the rate
 * holds; then the route's schemas read the request. What is read carries an ETag, so that polling costs little.
 */
export function serveApi(desk: Desk): (request: Request) => Promise<Answer> {
  const [mayAsk, maySearch] = [limiter(asking), limiter(searching)];
  return async (request) => {
    const isChange = request.method !== "GET";
    if (isChange && !isOurOrigin(desk, request)) return answer(403, { error: "other_origin" });
    const caller = await callerOf(desk, request);
    if (caller === undefined) return answer(401, { error: "no_session" });
    const now = desk.now();
    if (!mayAsk(caller.token, now)) return tooMany;
    if (request.path === `${base}/openapi.json` && !isChange) return read(request, JSON.stringify(await document()));
    const found = routeOf(request);
    if (found === undefined) return answer(404, { error: "no_such_route" });
    const { route, id } = found;
    if (route.group === "supervisor" && caller.group !== "supervisor") return answer(403, { error: "not_your_group" });
    if (route.path === "/search" && !maySearch(caller.token, now)) return tooMany;
    const body = bodyOf(request);
    if (isRefusal(body)) return refused(body);
    const outcome = await route.run(desk, { caller, id, query: request.query, body: body.content, now });
    if (isRefusal(outcome)) return refused(outcome);
    if (!isChange) return read(request, JSON.stringify(outcome));
    return { ...answer(200, outcome), ...(route === signOutRoute && signedOut) };
  };
}

/** A bundle has it packed beside it. */
declare const PACKED_DESK_API: string;

async function document(): Promise<unknown> {
  return typeof PACKED_DESK_API === "string"
    ? unpacked(PACKED_DESK_API)
    : (await import("./openapi.ts")).openApi(routes);
}

function routeOf({ method, path }: Request): { readonly route: Route; readonly id: string } | undefined {
  for (const route of routes) {
    const pattern = new RegExp(`^${base}${route.path.replace("{id}", "(?<id>[0-9A-Z-]{4,20})")}$`);
    const matched = route.method === method ? pattern.exec(path) : null;
    if (matched !== null) return { route, id: matched.groups?.["id"] ?? "" };
  }
  return undefined;
}

/** A change is JSON and nothing else: a form of another site cannot send that. */
function bodyOf({ method, headers, body }: Request): { readonly content: unknown } | Refusal {
  if (method === "GET") return { content: undefined };
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) return refusal(400, "not_json");
  try {
    return { content: JSON.parse(body.toString("utf8")) };
  } catch {
    return refusal(400, "not_json");
  }
}

const json = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };

const answer = (statusCode: number, content: object): Answer => ({
  statusCode,
  headers: json,
  body: JSON.stringify(content),
});

const refused = ({ refused: status, error, details }: Refusal): Answer => answer(status, { error, ...details });

const tooMany: Answer = {
  statusCode: 429,
  headers: { ...json, "Retry-After": "5" },
  body: JSON.stringify({ error: "too_many" }),
};

function read({ headers }: Request, body: string): Answer {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (headers["if-none-match"] === etag)
    return { statusCode: 304, headers: { ETag: etag, "Cache-Control": "no-store" } };
  return { statusCode: 200, headers: { ...json, ETag: etag }, body };
}

/** A browser forgets what the desk left in it. */
const signedOut: Answer = {
  cookies: [noSessionCookie],
  headers: { ...json, "Clear-Site-Data": '"storage", "cache"' },
};
