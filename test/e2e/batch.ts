import { hmacHex } from "#shared/signature.ts";
import type { TestRequest } from "../support/requests.ts";

/** One webhook of WhatsApp with a message each from so many people, as Meta sends after an outage. */
export function batch(count: number, appSecret: string): TestRequest {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const messages = Array.from({ length: count }, (_, at) => ({
    from: `92300001${String(at).padStart(4, "0")}`,
    id: `wamid.batch-${at}`,
    timestamp,
    type: "text",
    text: { body: "I need help" },
  }));
  const value = { messaging_product: "whatsapp", metadata: { phone_number_id: "900000000000101" }, messages };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "900000000000001", changes: [{ field: "messages", value }] }],
  });
  const headers = {
    "content-type": "application/json",
    "x-hub-signature-256": `sha256=${hmacHex(appSecret, body)}`,
  };
  return { path: "/webhooks/whatsapp", headers, body };
}

/** Yesterday, today and tomorrow in Karachi: whoever is on duty on all of them is on duty now. */
export const days = (): readonly string[] =>
  [-1, 0, 1].map((away) => new Date(Date.now() + (away * 24 + 5) * 3_600_000).toISOString().slice(0, 10));
