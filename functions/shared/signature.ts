import { createHmac, timingSafeEqual } from "node:crypto";

/** How a signature is made and written. */
export interface Hash {
  readonly algorithm: "sha256" | "sha512" | "sha1";
  readonly digest: "hex" | "base64";
}

/** The HMAC of the bytes. */
export function hmacOf(
  { algorithm, digest }: Hash,
  secret: string,
  ...parts: readonly (string | Uint8Array)[]
): string {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest(digest);
}

const sha256Hex: Hash = { algorithm: "sha256", digest: "hex" };

/** HMAC-SHA256 of the bytes, as hex. */
export const hmacHex = (secret: string, ...parts: readonly (string | Uint8Array)[]): string =>
  hmacOf(sha256Hex, secret, ...parts);

/** Compares in constant time; another length is another text, not an error. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Meta's signature of a webhook, `sha256=<hex>`, over the body's exact bytes: written again from JSON they differ, as
 * Meta escapes every letter that is not ASCII. The key is the app secret; more than one is good while it rotates.
 */
export const isSignedByMeta = (body: Uint8Array, header: string | undefined, appSecrets: readonly string[]): boolean =>
  header !== undefined && appSecrets.some((secret) => isSame(header, `sha256=${hmacHex(secret, body)}`));

/** How far an aggregator's clock may be from ours, in seconds. */
const skew = 300;

interface Stamped {
  readonly body: Uint8Array;
  /** `x-intake-timestamp`, Unix seconds. */
  readonly timestamp: string | undefined;
  /** `x-intake-signature`, `v1=<hex>` over `<timestamp>.<body>`. */
  readonly signature: string | undefined;
  readonly secrets: readonly string[];
  readonly now: Date;
  /** Where it is made in another way than ours. */
  readonly hash?: Hash;
}

/** The signature of an SMS aggregator. The timestamp is signed too, so that a text heard on the way cannot be sent again. */
export function isSignedByAggregator({ hash = sha256Hex, ...given }: Stamped): boolean {
  const { body, timestamp, signature, secrets, now } = given;
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > skew) return false;
  return secrets.some((secret) => isSame(signature, `v1=${hmacOf(hash, secret, `${timestamp}.`, body)}`));
}

/** How much of a link's HMAC is sent: 96 bits, short enough for an SMS. */
const tagLength = 16;

/** A text with its signature, `text~tag`, fit for a URL. */
export const signed = (text: string, key: string): string => `${text}~${tag(text, key)}`;

/** The text of a signed text, or undefined when the signature is not ours. */
export function unsigned(signedText: string, key: string): string | undefined {
  const at = signedText.lastIndexOf("~");
  const text = signedText.slice(0, at);
  return at > 0 && isSame(signedText.slice(at + 1), tag(text, key)) ? text : undefined;
}

const tag = (text: string, key: string): string =>
  createHmac("sha256", key).update(text).digest("base64url").slice(0, tagLength);
