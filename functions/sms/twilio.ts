import { createHash, createHmac } from "node:crypto";
import { looseList, looseText } from "#core/loose.ts";
import type { Identity, Media } from "#core/message.ts";
import type { DeliveryState, Notice } from "#core/notice.ts";
import { otherWritings, phoneNumber } from "#core/phone.ts";
import { isSame } from "#shared/signature.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import { type More, parsed } from "./parse.ts";

interface Signed {
  readonly request: Request;
  /** Our API as the public knows it. Never from a header: those are the sender's. */
  readonly publicUrl: string;
  readonly tokens: readonly string[];
}

/**
 * Whether Twilio signed the request: HMAC-SHA1 over the address it called and the form's fields in order, or over the
 * address alone, which then holds the hash of the body.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function isSignedByTwilio({ request, publicUrl, tokens }: Signed): boolean {
  const { method, path, rawQuery, headers, body } = request;
  const signature = headers["x-twilio-signature"];
  if (signature === undefined) return false;
  const url = `${publicUrl}${path}${rawQuery === "" ? "" : `?${rawQuery}`}`;
  const hash = new URLSearchParams(rawQuery).get("bodySHA256");
  if (hash !== null && !isSame(createHash("sha256").update(body).digest("hex"), hash.toLowerCase())) return false;
  const fields = hash !== null || method === "GET" ? "" : inOrder(new URLSearchParams(body.toString("utf8")));
  const texts = writings(url).map((written) => `${written}${fields}`);
  return tokens.some((token) =>
    texts.some((text) => isSame(signature, createHmac("sha1", token).update(text, "utf8").digest("base64"))),
  );
}

/** Every field counts, known or not; a field that comes twice counts once for each value. */
function inOrder(fields: URLSearchParams): string {
  const names = [...new Set(fields.keys())].sort();
  return names.flatMap((name) => [...new Set(fields.getAll(name))].sort().map((value) => `${name}${value}`)).join("");
}

/** With and without the port, and as a browser would write it: Twilio's own library tries them all. */
function writings(address: string): readonly string[] {
  const url = new URL(address);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const origin = `${url.protocol}//${url.hostname}`;
  const rest = address.slice(address.indexOf("/", url.protocol.length + 2));
  return [...new Set([address, `${origin}${rest}`, `${origin}:${port}${rest}`, url.href])];
}

type Fields = Readonly<Record<string, string | undefined>>;

/** A text or MMS, or what became of one of ours. Throws for a body that is neither. */
export function parseTwilio(request: Request, now: Date): Parsed {
  const fields = fieldsIn(request);
  const { MessageSid, SmsSid, From, To = "unknown", Body = "", OptOutType } = fields;
  const id = MessageSid ?? SmsSid;
  if (id === undefined || From === undefined) throw new Error("NoMessage");
  const status = fields["MessageStatus"];
  if (status !== undefined && status !== "received") {
    return {
      messages: [],
      notices: becameOf({ id, status, from: From, to: To, code: fields["ErrorCode"] }, now),
      ignored: 0,
    };
  }
  const more: More = {
    identities: sendersOf(From, fields),
    profileName: fields["ProfileName"],
    media: mediaIn(fields),
    opted: OptOutType === "STOP" ? "opt-out" : OptOutType === "START" ? "opt-in" : undefined,
  };
  return parsed([{ id, isWeakId: false, from: From, to: To, text: Body, sentAt: now.toISOString(), ...more }]);
}

function fieldsIn({ method, rawQuery, headers, body }: Request): Fields {
  const isJson = /^application\/json/i.test(headers["content-type"] ?? "");
  if (!isJson) return Object.fromEntries(new URLSearchParams(method === "GET" ? rawQuery : body.toString("utf8")));
  const json: unknown = JSON.parse(body.toString("utf8"));
  const [object] = looseList.parse(json);
  if (typeof object !== "object" || object === null) throw new Error("NoMessage");
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, looseText.parse(value)]));
}

/** WhatsApp by way of Twilio names its senders `whatsapp:+92…`, or by an id where they have no number. */
function sendersOf(from: string, { WaId, ExternalUserId }: Fields): readonly Identity[] {
  const written = from.replace(/^whatsapp:/, "");
  const isWhatsApp = written !== from;
  const number = phoneNumber(written) ?? (isWhatsApp && WaId !== undefined ? phoneNumber(`+${WaId}`) : undefined);
  const numbers = number === undefined ? [] : [number, ...otherWritings(number)];
  const ids = [ExternalUserId, isWhatsApp && number === undefined && !/^\+?\d+$/.test(written) ? written : undefined];
  return [
    ...numbers.map((value) => ({ kind: "phone" as const, value })),
    ...ids.flatMap((value) => (value === undefined ? [] : [{ kind: "bsuid" as const, value }])),
  ];
}

function mediaIn(fields: Fields): readonly Media[] {
  const count = Math.min(Number(fields["NumMedia"]) || 0, 10);
  return Array.from({ length: count }, (_, at) => at).flatMap((at): Media[] => {
    const url = fields[`MediaUrl${at}`];
    const mimeType = fields[`MediaContentType${at}`];
    const kind = mimeType?.split("/", 1).join("") ?? "file";
    return url === undefined ? [] : [{ kind, url, ...(mimeType === undefined ? {} : { mimeType }), state: "pending" }];
  });
}

interface Became {
  readonly id: string;
  readonly status: string;
  /** Ours. */
  readonly from: string;
  readonly to: string;
  readonly code: string | undefined;
}

/** Twilio will not send to whoever opted out with it, and says so only here. */
const optedOut = "21610";

function becameOf({ id, status, from, to, code }: Became, now: Date): readonly Notice[] {
  const state = states[status];
  const about = { channel: "sms", account: from, at: now.toISOString() } as const;
  const number = phoneNumber(to.replace(/^whatsapp:/, ""));
  const told: Notice[] =
    state === undefined ? [] : [{ kind: "delivery", ...about, providerId: id, state, failure: code }];
  if (code !== optedOut || number === undefined) return told;
  return [...told, { kind: "opt-out", ...about, identity: { kind: "phone", value: number } }];
}

const states: Readonly<Record<string, DeliveryState>> = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "failed",
  undelivered: "failed",
};
