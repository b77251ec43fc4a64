import { once } from "#core/once.ts";
import { claimLink, openLink } from "#shared/claim.ts";
import type { SignIn } from "#shared/environment.ts";
import { squeezed } from "#shared/page.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { callerOf } from "./caller.ts";
import { answerLink } from "./link.ts";
import type { Desk } from "./route.ts";
import { signIn } from "./sign-in.ts";

interface Ways {
  readonly how: SignIn;
  readonly page: (request: Request) => Promise<Answer>;
}

/** Everything the desk answers: the link of an alert, signing in, the page, and the API behind it. */
export function answerDesk(desk: Desk, { how, page }: Ways): (request: Request) => Promise<Answer> {
  const entrance = signIn(desk, how);
  // A counselor who was just rung waits for none of it.
  const api = once(async () => (await import("./serve.ts")).serveApi(desk));
  return async (request) => {
    const { path } = request;
    if (path.startsWith("/desk/api/")) return squeezed(await (await api())(request), request);
    if (path.startsWith("/desk/sign-in")) return entrance(request);
    if (path.startsWith("/a/")) return alertLink(desk, request);
    return (await callerOf(desk, request)) === undefined ? toSignIn : page(request);
  };
}

const toSignIn: Answer = { statusCode: 303, headers: { Location: "/desk/sign-in", "Cache-Control": "no-store" } };

/** Who is signed in comes to the case with one tap; the link alone shows what it shows to anyone. */
async function alertLink(desk: Desk, request: Request): Promise<Answer> {
  // Some phones write the tilde of a link as %7E.
  const link = request.path.slice(request.path.lastIndexOf("/") + 1).replaceAll("%7E", "~");
  if (request.method === "POST") return answerLink(await claimLink(desk)(link));
  const linked = await openLink(desk)(link);
  if (linked === undefined || (await callerOf(desk, request)) === undefined) return answerLink(linked);
  return { statusCode: 303, headers: { Location: `/desk#/case/${linked.found.id}`, "Cache-Control": "no-store" } };
}
