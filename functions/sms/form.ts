import type { Aggregator } from "./aggregator.ts";

/**
 * The fields of a form or a query, each once. All are UTF-8 but the text, whose bytes may be of another charset: gateways
 * pass on what the phone sent.
 */
export function formFields(
  written: string,
  { charset, fields }: Pick<Aggregator, "charset" | "fields">,
): Readonly<Record<string, string>> {
  const all = Object.fromEntries(new URLSearchParams(Buffer.from(written, "latin1").toString("utf8")));
  if (charset === "utf-8") return all;
  const bytes = written
    .split("&")
    .map((pair) => pair.split("="))
    .find(([name = ""]) => bytesOf(name).toString() === fields.text)?.[1];
  return bytes === undefined ? all : { ...all, [fields.text]: new TextDecoder(charset).decode(bytesOf(bytes)) };
}

/** The bytes behind percent signs; a plus is a space. */
const bytesOf = (written: string): Buffer =>
  Buffer.from(
    written
      .replaceAll("+", " ")
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
