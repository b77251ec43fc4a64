import { randomUUID } from "node:crypto";
import { hmacHex } from "../../functions/shared/signature.ts";
import type { Caller } from "./callers.ts";
import { messengerPayload, smsPayload, whatsappPayload } from "./payloads.ts";
import { localAppSecret, localSmsSecret } from "./stand-ins.ts";

/** A request as a provider would send it. */
export interface ProviderRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a caller writes on a channel, and when. */
export interface Said {
  readonly caller: Caller;
  readonly text: string;
  readonly now: Date;
  /** A file she sends, which its provider keeps under this id. */
  readonly file?: { readonly id: string; readonly name: string; readonly type: string };
}

/** The channels that can be tried on one machine. Undefined: a caller without a number sends no SMS, and no SMS a file. */
export const providerRequests: Readonly<Record<string, (said: Said) => ProviderRequest | undefined>> = {
  whatsapp: (said) => signedByMeta("/webhooks/whatsapp", whatsapp(said)),
  facebook: (said) => signedByMeta("/webhooks/facebook", messenger(said)),
  sms: (said) =>
    said.caller.phone === undefined || said.file !== undefined
      ? undefined
      : signedByAggregator(said, said.caller.phone),
  "web-form": (said) =>
    said.file === undefined
      ? { path: "/form", headers: { "content-type": "application/json" }, body: JSON.stringify(form(said)) }
      : undefined,
};

/** Meta writes every letter that is not ASCII as an escape, and signs those bytes. */
function signedByMeta(path: string, payload: unknown): ProviderRequest {
  const body = JSON.stringify(payload).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const signature = `sha256=${hmacHex(localAppSecret, body)}`;
  return { path, headers: { "content-type": "application/json", "x-hub-signature-256": signature }, body };
}

/** A file has a type of its own, and the words become its caption. */
function whatsappContent({ text, file }: Said) {
  if (file === undefined) return { type: "text", text: { body: text } };
  const type = ["image", "audio", "video"].find((kind) => file.type.startsWith(`${kind}/`)) ?? "document";
  const content = {
    id: file.id,
    mime_type: file.type,
    ...(text !== "" && type !== "audio" && { caption: text }),
    ...(type === "document" && { filename: file.name }),
    ...(type === "audio" && { voice: true }),
  };
  return { type, [type]: content };
}

const whatsapp = (said: Said) => whatsappFrom(said, whatsappContent(said));

const whatsappFrom = ({ caller, now }: Said, content: object) =>
  whatsappPayload({
    contacts: [
      {
        profile: { name: caller.name },
        ...(caller.phone !== undefined && { wa_id: caller.phone.slice(1) }),
        user_id: caller.businessScopedId,
      },
    ],
    messages: [
      {
        ...(caller.phone !== undefined && { from: caller.phone.slice(1) }),
        from_user_id: caller.businessScopedId,
        id: `wamid.${randomUUID()}`,
        timestamp: String(Math.floor(now.getTime() / 1000)),
        ...content,
      },
    ],
  });

/** Messenger hands over an address instead of an id. */
const attachments = (file: NonNullable<Said["file"]>) => [
  {
    type: ["image", "audio", "video"].find((kind) => file.type.startsWith(`${kind}/`)) ?? "file",
    payload: { url: `https://scontent.fbcdn.net/v/${file.id}` },
  },
];

const messenger = ({ caller, text, now, file }: Said) =>
  messengerPayload(
    [
      {
        from: caller.pageScopedId,
        message: {
          mid: `m_${randomUUID()}`,
          ...(text !== "" && { text }),
          ...(file !== undefined && { attachments: attachments(file) }),
        },
      },
    ],
    now.getTime(),
  );

function signedByAggregator({ text, now }: Said, from: string): ProviderRequest {
  const body = JSON.stringify({ ...smsPayload({ id: randomUUID(), from, text }), timestamp: now.toISOString() });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    path: "/webhooks/sms/generic",
    headers: {
      "content-type": "application/json",
      "x-intake-timestamp": timestamp,
      "x-intake-signature": `v1=${hmacHex(localSmsSecret, `${timestamp}.`, body)}`,
    },
    body,
  };
}

/** Whoever has a number types it in: a claim, which must join nothing. */
const form = ({ caller, text }: Said) => ({
  idempotencyKey: randomUUID(),
  message: text,
  name: caller.name,
  contact: caller.phone === undefined ? { method: "none" } : { method: "phone", value: caller.phone, safe: true },
});
