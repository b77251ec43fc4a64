// @ts-nocheck
import * as z from "zod";
import type { Environment } from "#shared/environment.ts";
import { postToGraph } from "#shared/graph.ts";
import { MetaSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";

const MessageId = z.looseObject({ message_id: z.string() }).transform(({ message_id }) => message_id);

/**
 * Sends a text from the page it was written to. Meta gives `metadata` back with the echo: it holds our own id of the
 * reply, so that the echo is known as ours.
 */
export const send =
  (env: Environment): Send =>
  async ({ account, id, to, text }) => {
    const { accessToken, pageAccessToken = accessToken } = await secretObject(env.META_SECRET, MetaSecret);
    return postToGraph({
      url: `${env.GRAPH_URL}/${encodeURIComponent(account)}/messages`,
      token: pageAccessToken,
      body: { recipient: { id: to.value }, messaging_type: "RESPONSE", message: { text, metadata: id } },
      idIn: MessageId,
    });
  };
