// @ts-nocheck
import type { Environment } from "#shared/environment.ts";
import { SmsSecret, secretObject } from "#shared/secrets.ts";
import { isSignedByAggregator } from "#shared/signature.ts";
import type { Request } from "#shared/webhook.ts";

/** Whether the SMS aggregator signed the request with our secret, the running or the previous one. */
export const aggregatorSignature =
  (env: Environment) =>
  async ({ body, headers }: Request): Promise<boolean> => {
    const { hmacSecret, previousHmacSecret } = await secretObject(env.SMS_SECRET, SmsSecret);
    return isSignedByAggregator({
      body,
      timestamp: headers["x-intake-timestamp"],
      signature: headers["x-intake-signature"],
      secrets: previousHmacSecret === undefined ? [hmacSecret] : [hmacSecret, previousHmacSecret],
      now: new Date(),
    });
  };
