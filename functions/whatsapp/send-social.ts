import type { Environment } from "#shared/environment.ts";
import { sendTimeout, TryLater } from "#shared/graph.ts";
import { nameOf } from "#shared/log.ts";
import type { ReplyEnd } from "#shared/messages.ts";

interface Sending {
  readonly env: Environment;
  /** Our number as AWS names it, `phone-number-id-…`. */
  readonly number: string;
  /** The Cloud API's own body. */
  readonly body: unknown;
}

/**
 * A message through AWS End User Messaging Social. AWS answers with an id of its own; Meta's comes with the status, which
 * also brings our id back.
 * @throws TryLater for a fault or a limit of AWS
 */
export async function sendThroughSocial({ env, number, body }: Sending): Promise<ReplyEnd> {
  // Loaded only where a number is registered there: a cold start of the others does not carry it.
  const { SocialMessagingClient, SendWhatsAppMessageCommand } = await import("@aws-sdk/client-socialmessaging");
  const client = new SocialMessagingClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout: sendTimeout, throwOnRequestTimeout: true },
  });
  try {
    const { messageId } = await client.send(
      new SendWhatsAppMessageCommand({
        originationPhoneNumberId: number,
        message: Buffer.from(JSON.stringify(body), "utf8"),
        metaApiVersion: env.GRAPH_URL.slice(env.GRAPH_URL.lastIndexOf("/") + 1),
      }),
    );
    return { state: "sent", providerId: messageId ?? `unknown-${crypto.randomUUID()}` };
  } catch (error) {
    const name = nameOf(error);
    if (refusals.has(name)) return { state: "failed", failure: name };
    throw new TryLater(name);
  } finally {
    client.destroy();
  }
}

/** Faults of the request itself; everything else may pass. */
const refusals = new Set(["InvalidParametersException", "ResourceNotFoundException", "ValidationException"]);
