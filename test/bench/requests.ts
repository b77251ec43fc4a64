import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { drawKey } from "#shared/mailbox-key.ts";
import { hmacHex } from "#shared/signature.ts";
import { makeLock } from "../../functions/web-form/made-lock.ts";
import { localSecrets } from "../../lib/local/stand-ins.ts";

/** A person of the tests under load: a number of the plan's test range, and what stands for her on Facebook. */
export const phone = (person: number): string => `92300${String(person).padStart(7, "0")}`;

export interface Post {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The key under which the message stands in the table: its channel, account and id. */
  readonly key: { readonly channel: string; readonly account: string; readonly id: string };
}

interface Said {
  readonly person: number;
  readonly id?: string;
  readonly text?: string;
}

const text = "السلام علیکم، مجھے بات کرنی ہے";
const account = "900000000000101";
const page = "900000000000201";

const meta = (content: unknown): Pick<Post, "headers" | "body"> => {
  // Meta escapes every letter that is not ASCII, and signs what it wrote.
  const body = JSON.stringify(content).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const signature = `sha256=${hmacHex("local-app-secret", body)}`;
  return { headers: { "content-type": "application/json", "x-hub-signature-256": signature }, body };
};

const now = (): string => String(Math.floor(Date.now() / 1000));

export function whatsapp(...all: readonly Said[]): Post {
  const ids = all.map(({ id }) => id ?? `wamid.${randomUUID()}`);
  const messages = all.map((said, at) => ({
    from: phone(said.person),
    from_user_id: `PK.${phone(said.person)}`,
    id: ids[at],
    timestamp: now(),
    type: "text",
    text: { body: said.text ?? text },
  }));
  const people = new Set(all.map(({ person }) => person));
  const contacts = Array.from(people, (person) => ({
    profile: { name: "Fictional" },
    wa_id: phone(person),
    user_id: `PK.${phone(person)}`,
  }));
  const metadata = { display_phone_number: "15550100001", phone_number_id: account };
  const value = { messaging_product: "whatsapp", metadata, contacts, messages };
  const entry = [{ id: "900000000000100", changes: [{ field: "messages", value }] }];
  return {
    path: "/webhooks/whatsapp",
    ...meta({ object: "whatsapp_business_account", entry }),
    key: { channel: "whatsapp", account, id: ids[0] ?? "" },
  };
}

export function facebook({ person, id = `m_${randomUUID()}`, text: words = text }: Said): Post {
  const messaging = [
    {
      sender: { id: `7${phone(person)}` },
      recipient: { id: page },
      timestamp: Date.now(),
      message: { mid: id, text: words },
    },
  ];
  return {
    path: "/webhooks/facebook",
    ...meta({ object: "page", entry: [{ id: page, time: Date.now(), messaging }] }),
    key: { channel: "facebook", account: page, id },
  };
}

export function sms({ person, id = randomUUID(), text: words = text }: Said): Post {
  const body = JSON.stringify({ id, from: `+${phone(person)}`, to: "1098", text: words, timestamp: now() });
  return {
    path: "/webhooks/sms/generic",
    headers: stamped(body),
    body,
    key: { channel: "sms", account: "1098", id },
  };
}

/** An aggregator's signature holds the time: each time a text is sent, it is signed anew. */
export function stamped(body: string): Post["headers"] {
  const stamp = now();
  const signature = `v1=${hmacHex("local-sms-secret", `${stamp}.`, body)}`;
  return { "content-type": "application/json", "x-intake-timestamp": stamp, "x-intake-signature": signature };
}

/** What our page carries for her mailbox. One for all forms: each has a mailbox of its own, whatever its key. */
const mailboxKey = drawKey();
const mailboxLock = await makeLock(mailboxKey, { pepper: localSecrets.pepper, linkKey: localSecrets.link });

/** A form as our page posts it. */
export function webForm({ id = randomUUID(), text: words = text }: Partial<Said>): Post {
  return {
    path: "/form",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ idempotencyKey: id, language: "ur", message: words, mailboxKey, mailboxLock }),
    key: { channel: "web-form", account: "form", id },
  };
}

/** A request as API Gateway hands it to a function. */
export const eventOf = (
  { path, headers, body }: Pick<Post, "path" | "headers" | "body">,
  method: "GET" | "POST" = "POST",
): APIGatewayProxyEventV2 => ({
  version: "2.0",
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: "",
  headers: { ...headers },
  requestContext: {
    accountId: "000000000000",
    apiId: "bench",
    domainName: "127.0.0.1",
    domainPrefix: "127",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "" },
    requestId: randomUUID(),
    routeKey: `${method} ${path}`,
    stage: "$default",
    time: new Date().toUTCString(),
    timeEpoch: Date.now(),
  },
  isBase64Encoded: false,
  ...(method === "POST" && { body }),
});
