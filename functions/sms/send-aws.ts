import type { OutboundMessage } from "#core/message.ts";
import type { Environment } from "#shared/environment.ts";
import { sendTimeout, TryLater } from "#shared/graph.ts";
import { nameOf } from "#shared/log.ts";
import type { ReplyEnd } from "#shared/messages.ts";

/**
 * A text through AWS End User Messaging. Transactional, never dearer and never later than the deployment wants.
 * @throws TryLater for a fault or a limit of AWS
 */
export async function sendThroughAws({ SMS_AWS }: Environment, { to, text }: OutboundMessage): Promise<ReplyEnd> {
  if (SMS_AWS === undefined) return { state: "failed", failure: "no_provider" };
  const { originationIdentity, configurationSet, protectConfiguration, maxPrice, timeToLive } = SMS_AWS;
  // Loaded only where texts are sent this way: a cold start of the others does not carry it.
  const { PinpointSMSVoiceV2Client, SendTextMessageCommand } = await import("@aws-sdk/client-pinpoint-sms-voice-v2");
  const client = new PinpointSMSVoiceV2Client({
    maxAttempts: 1,
    requestHandler: { requestTimeout: sendTimeout, throwOnRequestTimeout: true },
  });
  try {
    const { MessageId } = await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: to.value,
        OriginationIdentity: originationIdentity,
        MessageBody: text,
        MessageType: "TRANSACTIONAL",
        ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
        ...(protectConfiguration !== undefined && { ProtectConfigurationId: protectConfiguration }),
        ...(maxPrice !== undefined && { MaxPrice: maxPrice }),
        ...(timeToLive !== undefined && { TimeToLive: timeToLive }),
      }),
    );
    return { state: "sent", providerId: MessageId ?? `unknown-${crypto.randomUUID()}` };
  } catch (error) {
    const name = nameOf(error);
    if (name === "ConflictException") return { state: "failed", failure: "opted_out" };
    if (refusals.has(name)) return { state: "failed", failure: name };
    throw new TryLater(name);
  } finally {
    client.destroy();
  }
}

/** Faults of the request itself; everything else may pass. */
const refusals = new Set(["ValidationException", "ResourceNotFoundException"]);
