import type { Answer, Request } from "./webhook.ts";

/** How long a browser need not ask again whether it may, in seconds: one round trip less on a slow line. */
const remembered = "7200";

/**
 * Lets the pages of these sites use an API of ours: JSON, without cookies. Others get the same answers, and their browsers
 * keep them. Asked beforehand, an API answers for itself: API Gateway would answer for every route alike.
 * @param origins such as `https://app.example.org`, exactly as a browser names them
 * @param headers that they may send beside the content type
 */
export const forOrigins =
  (origins: readonly string[], answer: (request: Request) => Promise<Answer>, headers: readonly string[] = []) =>
  async (request: Request): Promise<Answer> => {
    const origin = request.headers["origin"];
    const allowed = origin !== undefined && origins.includes(origin) ? { "Access-Control-Allow-Origin": origin } : {};
    if (request.method === "OPTIONS") {
      const may = {
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": ["Content-Type", ...headers].join(", "),
        "Access-Control-Max-Age": remembered,
      };
      return {
        statusCode: 204,
        headers: { ...("Access-Control-Allow-Origin" in allowed && may), ...allowed, Vary: "Origin" },
      };
    }
    const got = await answer(request);
    if (origins.length === 0) return got;
    const vary = [got.headers?.["Vary"], "Origin"].filter((name) => name !== undefined).join(", ");
    return { ...got, headers: { ...got.headers, ...allowed, Vary: vary } };
  };
