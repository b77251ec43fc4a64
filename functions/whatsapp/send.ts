import * as z from "zod/mini";
import type { OutboundMessage } from "#core/message.ts";
import type { Environment } from "#shared/environment.ts";
import { postToGraph } from "#shared/graph.ts";
import { MetaSecret, secretObject } from "#shared/secrets.ts";
import type { Send } from "#shared/tools.ts";
import { sendThroughSocial } from "./send-social.ts";

const MessageId = z.pipe(
  z.looseObject({ messages: z.array(z.looseObject({ id: z.string() })).check(z.minLength(1)) }),
  z.transform(({ messages }) => messages[0]?.id ?? ""),
);

/** Meta's limits: characters of a text, of the text above buttons, of a button; and how many buttons. */
const longest = { text: 4_096, withButtons: 1_024, button: 20, buttons: 3 };

/** Sends a message from the number it was written to. */
export const send =
  (env: Environment): Send =>
  async (reply) => {
    if (isTooLong(reply)) return { state: "failed", failure: "too_long" };
    const number = env.SOCIAL_NUMBERS[reply.account];
    if (number !== undefined) return sendThroughSocial({ env, number, body: bodyOf(reply) });
    const { accessToken } = await secretObject(env.META_SECRET, MetaSecret);
    return postToGraph({
      url: `${env.GRAPH_URL}/${encodeURIComponent(reply.account)}/messages`,
      token: accessToken,
      body: bodyOf(reply),
      idIn: MessageId,
    });
  };

/**
 * The request for a message. A business-scoped id goes in `recipient`: in `to`, Meta answers 200 and drops the message.
 * Our own id comes back with every status.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
 */
export function bodyOf(reply: OutboundMessage): Record<string, unknown> {
  const { to, about, id } = reply;
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...(to.kind === "phone" ? { to: to.value } : { recipient: to.value }),
    ...(about === undefined ? {} : { context: { message_id: about } }),
    ...contentOf(reply),
    biz_opaque_callback_data: id,
  };
}

function contentOf({ text, template, buttons }: OutboundMessage): Record<string, unknown> {
  if (template !== undefined) {
    const parameters = template.values.map((value) => ({ type: "text", text: value }));
    const components = parameters.length > 0 ? [{ type: "body", parameters }] : [];
    return {
      type: "template",
      template: { name: template.name, language: { code: template.language }, components },
    };
  }
  if (buttons === undefined || buttons.length === 0) return { type: "text", text: { preview_url: false, body: text } };
  const action = { buttons: buttons.map((reply) => ({ type: "reply", reply })) };
  return { type: "interactive", interactive: { type: "button", body: { text }, action } };
}

function isTooLong({ text, buttons = [] }: OutboundMessage): boolean {
  if (buttons.length > longest.buttons || buttons.some(({ title }) => title.length > longest.button)) return true;
  return text.length > (buttons.length > 0 ? longest.withButtons : longest.text);
}
