import type { Aggregator } from "./aggregator.ts";

type Encoding = Aggregator["encodings"][string];

/**
 * A text as its letters. It is decoded only where settings or the message say so: digits can be a text of their own. What
 * is not written as it says stays as it came.
 */
export function decodedText(
  text: string,
  settings: Pick<Aggregator, "textEncoding" | "encodings">,
  /** What the message's own field says of its text. */
  said = "",
): string {
  const encoding = encodingOf(settings, said);
  const bytes = bytesIn(text, encoding);
  if (bytes === undefined) return text;
  const read = encoding.startsWith("ucs2") ? utf16(bytes) : utf8(bytes);
  return read?.isWellFormed() === true ? read : text;
}

function encodingOf(
  { textEncoding, encodings }: Pick<Aggregator, "textEncoding" | "encodings">,
  said: string,
): Encoding {
  if (textEncoding !== "by-field") return textEncoding;
  const named = Object.entries(encodings).find(([name]) => name.toLowerCase() === said.trim().toLowerCase())?.[1];
  return named ?? (/ucs-?2|utf-?16|hex/i.test(said) ? "ucs2-hex" : "utf8");
}

function bytesIn(text: string, encoding: Encoding): Buffer | undefined {
  if (encoding === "utf8") return undefined;
  const plain = text.replace(/\s+/g, "").replace(/^0x/i, "");
  const isHex = encoding.endsWith("hex");
  if (isHex ? !/^([0-9a-f]{2})+$/i.test(plain) : !/^[A-Za-z0-9+/_-]+={0,2}$/.test(plain)) return undefined;
  const bytes = Buffer.from(plain, isHex ? "hex" : "base64");
  return encoding.startsWith("ucs2") && bytes.length % 2 === 1 ? undefined : bytes;
}

/** A mark at the beginning tells the order of the bytes, and is no letter. */
function utf16(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  return (isLittle ? bytes : Buffer.from(bytes).swap16()).toString("utf16le").replace(/^\uFEFF/, "");
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
