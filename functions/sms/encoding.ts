interface Encoded {
  readonly textEncoding: "utf8" | "ucs2-hex" | "by-field";
  /** What the message's own field says of its text. */
  readonly encoding: string | undefined;
}

/**
 * A text as its letters. Hex is read only where settings or the message say that it is hex: digits can be a text of their
 * own. What is no whole UTF-16 stays as it came.
 */
export function decodedText(text: string, { textEncoding, encoding = "" }: Encoded): string {
  const isHex = textEncoding === "ucs2-hex" || (textEncoding === "by-field" && /ucs-?2|utf-?16|hex/i.test(encoding));
  if (!isHex || !/^([0-9a-f]{4})+$/i.test(text)) return text;
  const bytes = Buffer.from(text, "hex");
  const read = bytes
    .swap16()
    .toString("utf16le")
    .replace(/^\uFEFF/, "");
  return read.isWellFormed() ? read : text;
}
