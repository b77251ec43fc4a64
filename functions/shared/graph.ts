import * as z from "zod/mini";
import { failureOf, isOurs, metaRefusal } from "#core/send-errors.ts";
import { log } from "./log.ts";
import type { ReplyEnd } from "./messages.ts";
import { post } from "./post.ts";

/** A provider that may take the message later: throttled or overloaded. */
export class TryLater extends Error {
  override readonly name: string;

  constructor(code: string) {
    super();
    this.name = `TryLater ${code}`;
  }
}

/** How long a provider may take to answer before the clock tries again, in milliseconds. */
export const sendTimeout = 2_500;

const Failure = z.looseObject({
  error: z.looseObject({ code: z.number(), error_subcode: z.catch(z.optional(z.number()), undefined) }),
});

interface Post {
  readonly url: string;
  readonly token: string;
  readonly body: unknown;
  /** Where the answer holds the id of what was sent. */
  readonly idIn: z.ZodMiniType<string>;
}

/**
 * One message to Meta's Graph API. A refusal that stays a refusal is a failure with Meta's code, never its sentence.
 * @throws TryLater, or what post throws when the network fails
 */
export async function postToGraph({ url, token, body, idIn }: Post): Promise<ReplyEnd> {
  const { status, ok, content } = await post({
    url,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
    timeout: sendTimeout,
  });
  const error = Failure.safeParse(content).data?.error;
  if (error !== undefined) return refused(error.code, error.error_subcode);
  if (ok) return { state: "sent", providerId: idIn.safeParse(content).data ?? `unknown-${crypto.randomUUID()}` };
  if (status >= 500 || status === 429) throw new TryLater(String(status));
  return { state: "failed", failure: String(status) };
}

function refused(code: number, subcode: number | undefined): ReplyEnd {
  const refusal = metaRefusal(code, subcode);
  if (isOurs(refusal)) log("ProviderRefusesUs", { code, subcode });
  if (refusal.act === "retry") throw new TryLater(String(code));
  return { state: "failed", failure: failureOf(code, subcode) };
}
