import * as z from "zod/mini";
import type { OutboundMessage } from "#core/message.ts";
import type { Environment } from "#shared/environment.ts";
import { sendTimeout, TryLater } from "#shared/graph.ts";
import type { ReplyEnd } from "#shared/messages.ts";
import { post } from "#shared/post.ts";
import { SmsSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";
import { sendThroughAws } from "./send-aws.ts";

/** Hands a text to whoever takes texts for this deployment. */
export const send =
  (env: Environment): Send =>
  async (reply) => {
    if (env.SMS_SEND_THROUGH === "aws") return sendThroughAws(env, reply);
    const secret = await secretObject(env.SMS_SECRET, SmsSecret);
    // An answer to what came through Twilio goes back through it: a WhatsApp sender there has no other way.
    const isTwilio = env.SMS_SEND_THROUGH === "twilio" || reply.account.startsWith("whatsapp:");
    const request = isTwilio ? throughTwilio(env, secret, reply) : throughAggregator(secret, reply);
    return request === undefined ? { state: "failed", failure: "no_provider" } : hand(request);
  };

interface Post {
  readonly url: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
}

/** The id is our own and stays the same when the clock tries again, so that the aggregator can tell a repeat. */
function throughAggregator({ sendUrl, sendToken }: SmsSecret, { id, to, text }: OutboundMessage): Post | undefined {
  if (sendUrl === undefined || sendToken === undefined) return undefined;
  return {
    url: sendUrl,
    authorization: `Bearer ${sendToken}`,
    contentType: "application/json",
    body: JSON.stringify({ to: to.value, text, id }),
  };
}

/** @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
function throughTwilio(
  { TWILIO_URL, PUBLIC_URL }: Environment,
  { twilio }: SmsSecret,
  { to, account, text }: OutboundMessage,
): Post | undefined {
  if (twilio === undefined) return undefined;
  const { accountSid, authToken } = twilio;
  const prefix = account.startsWith("whatsapp:") ? "whatsapp:" : "";
  return {
    url: `${TWILIO_URL}/Accounts/${encodeURIComponent(accountSid)}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
    contentType: "application/x-www-form-urlencoded",
    body: new URLSearchParams({
      To: `${prefix}${to.value}`,
      From: account,
      Body: text,
      StatusCallback: `${PUBLIC_URL}/webhooks/sms/twilio`,
    }).toString(),
  };
}

const Taken = z.union([
  z.pipe(
    z.looseObject({ sid: z.string() }),
    z.transform(({ sid }) => sid),
  ),
  z.pipe(
    z.looseObject({ id: z.coerce.string() }),
    z.transform(({ id }) => id),
  ),
]);
const Refused = z.looseObject({ code: z.coerce.string().check(z.regex(/^\d{1,9}$/)) });

async function hand({ url, authorization, contentType, body }: Post): Promise<ReplyEnd> {
  const headers = { authorization, "content-type": contentType };
  const { status, ok, content } = await post({ url, headers, body, timeout: sendTimeout });
  if (ok) return { state: "sent", providerId: Taken.safeParse(content).data ?? `unknown-${crypto.randomUUID()}` };
  const code = Refused.safeParse(content).data?.code;
  if (isPassing(status)) throw new TryLater(String(status));
  return { state: "failed", failure: code === "21610" ? "opted_out" : (code ?? String(status)) };
}

/** Our token may be renewed, a limit ends, a fault is mended; any other refusal stays one. */
const isPassing = (status: number): boolean => status >= 500 || [401, 403, 408, 429].includes(status);
