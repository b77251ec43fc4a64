// @ts-nocheck
import * as z from "zod";
import type { Environment } from "#shared/environment.ts";
import { sendTimeout, TryLater } from "#shared/graph.ts";
import { SmsSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";

const Taken = z.looseObject({ id: z.coerce.string() });

/**
 * Hands a text to the aggregator. The id is our own and stays the same when the clock tries again, so that the
 * aggregator can tell a repeat.
 */
export const send =
  (env: Environment): Send =>
  async ({ id, to, text }) => {
    const { sendUrl, sendToken } = await secretObject(env.SMS_SECRET, SmsSecret);
    if (sendUrl === undefined || sendToken === undefined) return { state: "failed", failure: "no aggregator" };
    const answer = await fetch(sendUrl, {
      method: "POST",
      headers: { authorization: `Bearer ${sendToken}`, "content-type": "application/json" },
      body: JSON.stringify({ to: to.value, text, id }),
      signal: AbortSignal.timeout(sendTimeout),
    });
    const content: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return { state: "sent", providerId: Taken.safeParse(content).data?.id ?? "unknown" };
    if (isPassing(answer.status)) throw new TryLater(String(answer.status));
    return { state: "failed", failure: String(answer.status) };
  };

/** Our token may be renewed, a limit ends, a fault is mended; any other refusal stays one. */
const isPassing = (status: number): boolean => status >= 500 || [401, 403, 408, 429].includes(status);
