import type { InboundMessage } from "#core/message.ts";
import type { Environment } from "#shared/environment.ts";
import { Refused } from "./download.ts";

interface Putting {
  /** Our number as AWS names it, `phone-number-id-…`. */
  readonly number: string;
  readonly mediaId: string;
  readonly key: string;
  /** Bytes. */
  readonly most: number;
}

/** AWS End User Messaging Social, for numbers that are registered there: it fetches from Meta, and keeps. */
export interface Social {
  readonly numberOf: (message: Pick<InboundMessage, "channel" | "account">) => string | undefined;
  /** Puts a file into our bucket and answers with its size in bytes. */
  readonly put: (putting: Putting) => Promise<number>;
}

/**
 * @see https://docs.aws.amazon.com/social-messaging/latest/userguide/receive-message-image.html
 * @throws Refused for a file that is too large; what the client throws else
 */
export const awsSocial = (env: Environment, bucketName: string): Social => ({
  numberOf: ({ channel, account }) => (channel === "whatsapp" ? env.SOCIAL_NUMBERS[account] : undefined),
  async put({ number, mediaId, key, most }) {
    // Loaded only where a number is registered there.
    const { GetWhatsAppMessageMediaCommand, SocialMessagingClient } = await import("@aws-sdk/client-socialmessaging");
    const client = new SocialMessagingClient({
      maxAttempts: 1,
      requestHandler: { requestTimeout: 60_000, throwOnRequestTimeout: true },
    });
    const asked = { mediaId, originationPhoneNumberId: number };
    try {
      const { fileSize = 0 } = await client.send(new GetWhatsAppMessageMediaCommand({ ...asked, metadataOnly: true }));
      // AWS counts in kilobytes.
      if (fileSize * 1024 > most) throw new Refused("size");
      await client.send(new GetWhatsAppMessageMediaCommand({ ...asked, destinationS3File: { bucketName, key } }));
      return fileSize * 1024;
    } finally {
      client.destroy();
    }
  },
});
