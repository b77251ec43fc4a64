// @ts-nocheck
import * as z from "zod";
import type { Environment } from "#shared/environment.ts";
import { postToGraph } from "#shared/graph.ts";
import { MetaSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";

const MessageId = z
  .looseObject({ messages: z.array(z.looseObject({ id: z.string() })).min(1) })
  .transform(({ messages }) => messages[0]?.id ?? "");

/**
 * Sends a text from the number it was written to. A business-scoped id goes in `recipient`: in `to`, Meta answers 200
 * and drops the message.
 */
export const send =
  (env: Environment): Send =>
  async ({ account, to, text }) => {
    const { accessToken } = await secretObject(env.META_SECRET, MetaSecret);
    const receiver = to.kind === "phone" ? { to: to.value } : { recipient: to.value };
    return postToGraph({
      url: `${env.GRAPH_URL}/${encodeURIComponent(account)}/messages`,
      token: accessToken,
      body: {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        ...receiver,
        type: "text",
        text: { preview_url: false, body: text },
      },
      idIn: MessageId,
    });
  };
