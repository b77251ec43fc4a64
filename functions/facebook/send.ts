import * as z from "zod/mini";
import type { OutboundMessage } from "#core/message.ts";
import { partsOf } from "#core/split.ts";
import { commentText } from "#core/texts/reply.ts";
import type { Environment } from "#shared/environment.ts";
import { postToGraph } from "#shared/graph.ts";
import { MetaSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";

const MessageId = z.pipe(
  z.looseObject({ message_id: z.string() }),
  z.transform(({ message_id }) => message_id),
);

/** Sends a text from the page or Instagram account it was written to. */
export const send =
  (env: Environment): Send =>
  async (reply, { window }) => {
    if (partsOf(reply.text, reply.to.kind).length > 1) return { state: "failed", failure: "too_long" };
    const { accessToken, pageAccessToken = accessToken } = await secretObject(env.META_SECRET, MetaSecret);
    return postToGraph({
      url: `${env.GRAPH_URL}/${encodeURIComponent(reply.account)}/messages`,
      token: pageAccessToken,
      body: bodyOf(reply, window === "human"),
      idIn: MessageId,
    });
  };

/**
 * The request for a message. After a day only what a human wrote may go out, and it must say so. Meta gives `metadata`
 * back with the echo: our own id, so that the echo is known as ours.
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/policy
 */
export function bodyOf({ id, to, text, buttons = [] }: OutboundMessage, asHuman: boolean): Record<string, unknown> {
  const choices = buttons.map(({ id: payload, title }) => ({
    content_type: "text",
    title: title.slice(0, 20),
    payload,
  }));
  return {
    recipient: { id: to.value },
    ...(asHuman ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" } : { messaging_type: "RESPONSE" }),
    message: { text, ...(choices.length > 0 && { quick_replies: choices }), metadata: id },
  };
}

/** Answers a public comment in private, once: a comment is no message to us. */
export async function sendToComment(
  env: Environment,
  { account, commentId }: { readonly account: string; readonly commentId: string },
): Promise<void> {
  const { accessToken, pageAccessToken = accessToken } = await secretObject(env.META_SECRET, MetaSecret);
  await postToGraph({
    url: `${env.GRAPH_URL}/${encodeURIComponent(account)}/messages`,
    token: pageAccessToken,
    body: { recipient: { comment_id: commentId }, message: { text: commentText } },
    idIn: MessageId,
  });
}
