import type { Environment } from "./environment.ts";
import { MetaSecret, secretObject } from "./secrets.ts";
import { isSame, isSignedByMeta } from "./signature.ts";
import type { Answer, Request } from "./webhook.ts";

/** Whether Meta signed the request with an app secret of ours: the running one, the previous one, or Instagram's own. */
export const metaSignature =
  (env: Environment) =>
  async ({ body, headers }: Request): Promise<boolean> => {
    const { appSecret, previousAppSecret, instagramAppSecret } = await secretObject(env.META_SECRET, MetaSecret);
    const secrets = [appSecret, previousAppSecret, instagramAppSecret].filter((secret) => secret !== undefined);
    return isSignedByMeta(body, headers["x-hub-signature-256"], secrets);
  };

/**
 * Meta's check that a callback is ours: a GET whose challenge must come back as it is, where the token is right.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint.md
 */
export const metaChallenge =
  (env: Environment) =>
  async ({ method, query }: Request): Promise<Answer | undefined> => {
    if (method !== "GET") return undefined;
    const { verifyToken } = await secretObject(env.META_SECRET, MetaSecret);
    const isOurs = query["hub.mode"] === "subscribe" && isSame(query["hub.verify_token"] ?? "", verifyToken);
    const challenge = query["hub.challenge"];
    if (!isOurs || challenge === undefined) return { statusCode: 403 };
    return { statusCode: 200, headers: { "content-type": "text/plain" }, body: challenge };
  };
