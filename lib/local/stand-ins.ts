import * as z from "zod";

/** What went out to a person, and the request that carried it. */
export interface Sent {
  readonly at: string;
  readonly channel: string;
  readonly to: string;
  readonly text: string;
  readonly request: unknown;
}

/** What Meta and the SMS aggregator sign with on one machine. */
export const localAppSecret = "local-app-secret";
export const localSmsSecret = "local-sms-secret";

/** What Meta lets in on one machine. */
export const localToken = "local-access-token";

/** The secrets of the intake on one machine: fixed, printed at the start, of no use elsewhere. */
export const localSecrets = {
  pepper: "local-pepper",
  link: "local-link-key",
  meta: JSON.stringify({
    appSecret: localAppSecret,
    verifyToken: "local-verify-token",
    accessToken: localToken,
  }),
} as const;

/** What WhatsApp would have approved for answers after its 24 hours: nothing that tells anyone what it is about. */
export const localWordings = [
  { name: "we_are_here", language: "ur", text: "ہم یہاں ہیں۔ جب آسانی ہو تو لکھیں۔" },
  { name: "we_are_here", language: "en", text: "We are here. Write when it suits you." },
] as const;

/** The SMS aggregator's secret; texts go back to the stand-in at `sendUrl`. */
export const smsSecret = (sendUrl: string): string =>
  JSON.stringify({ hmacSecret: localSmsSecret, sendUrl, sendToken: "local-sms-token" });

const WhatsAppSend = z.looseObject({
  messaging_product: z.literal("whatsapp"),
  to: z.string().optional(),
  recipient: z.string().optional(),
  text: z.looseObject({ body: z.string() }).optional(),
  interactive: z.looseObject({ body: z.looseObject({ text: z.string() }) }).optional(),
  template: z.looseObject({ name: z.string() }).optional(),
});
const MessengerSend = z.looseObject({
  recipient: z.looseObject({ id: z.string().optional(), comment_id: z.string().optional() }),
  message: z.looseObject({ text: z.string() }),
});
const SmsSend = z.looseObject({ to: z.string(), text: z.string() });

/** Stands in for Meta's Graph API and an SMS aggregator: keeps what was sent, and answers as they would. */
export function provider(
  path: string,
  body: unknown,
  at: string,
): { readonly sent: Sent; readonly answer: unknown } | undefined {
  const id = crypto.randomUUID();
  const whatsapp = WhatsAppSend.safeParse(body);
  if (path.startsWith("/local/graph/") && whatsapp.success) {
    const to = whatsapp.data.to ?? whatsapp.data.recipient ?? "";
    const { text: words, interactive, template } = whatsapp.data;
    const text = words?.body ?? interactive?.body.text ?? template?.name ?? "";
    const sent = { at, channel: "whatsapp", to, text, request: body };
    return {
      sent,
      answer: { messaging_product: "whatsapp", contacts: [{ input: to }], messages: [{ id: `wamid.${id}` }] },
    };
  }
  const messenger = MessengerSend.safeParse(body);
  if (path.startsWith("/local/graph/") && messenger.success) {
    const { id: person, comment_id } = messenger.data.recipient;
    const to = person ?? comment_id ?? "";
    const sent = { at, channel: "facebook", to, text: messenger.data.message.text, request: body };
    return { sent, answer: { recipient_id: to, message_id: `m_${id}` } };
  }
  const sms = SmsSend.safeParse(body);
  if (path === "/local/sms" && sms.success) {
    return { sent: { at, channel: "sms", to: sms.data.to, text: sms.data.text, request: body }, answer: { id } };
  }
  return undefined;
}

const GetSecret = z.object({ SecretId: z.string() });

/** Stands in for Secrets Manager's GetSecretValue: the answer, or undefined for a secret that is not there. */
export function secretValue(secrets: ReadonlyMap<string, string>, body: unknown): unknown {
  const { SecretId } = GetSecret.parse(body);
  const SecretString = secrets.get(SecretId);
  return SecretString === undefined ? undefined : { ARN: SecretId, Name: SecretId, SecretString };
}
