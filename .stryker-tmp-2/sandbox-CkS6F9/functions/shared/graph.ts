// @ts-nocheck
import * as z from "zod";
import type { ReplyEnd } from "./messages.ts";

/** A provider that may take the message later: throttled, overloaded, or a key of ours that staff must renew. */
export class TryLater extends Error {
  override readonly name: string;

  constructor(code: string) {
    super();
    this.name = `TryLater ${code}`;
  }
}

/** How long a provider may take to answer before the clock tries again, in milliseconds. */
export const sendTimeout = 2_500;

/** Error codes after which the same request may succeed: our token, limits, and faults at Meta. */
const passing = new Set([0, 1, 2, 3, 4, 10, 190, 80007, 130429, 131000, 131016, 131056, 135000]);

const Failure = z.looseObject({ error: z.looseObject({ code: z.number() }) });

interface Post {
  readonly url: string;
  readonly token: string;
  readonly body: unknown;
  /** Where the answer holds the id of what was sent. */
  readonly idIn: z.ZodType<string>;
}

/**
 * One message to Meta's Graph API. A refusal that stays a refusal is a failure with Meta's code, never its sentence.
 * @throws TryLater, or what fetch throws when the network fails
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export async function postToGraph({ url, token, body, idIn }: Post): Promise<ReplyEnd> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(sendTimeout),
  });
  const content: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return { state: "sent", providerId: idIn.safeParse(content).data ?? "unknown" };
  const code = Failure.safeParse(content).data?.error.code;
  if (code === undefined ? answer.status >= 500 || answer.status === 429 : passing.has(code)) {
    throw new TryLater(String(code ?? answer.status));
  }
  return { state: "failed", failure: String(code ?? answer.status) };
}
