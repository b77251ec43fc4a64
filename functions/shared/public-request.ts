import type { Frame } from "#core/public-page/frame.ts";
import { inside } from "#core/public-page/inside.ts";
import { formLanguage } from "#core/public-page/language.ts";
import type { Answer, Request } from "./webhook.ts";

/** What the form, the mailbox and a call read in a request, and how they answer a script. */
export const isJson = ({ headers }: Request): boolean => mediaType(headers["content-type"]) === "application/json";

export const isForm = ({ headers }: Request): boolean =>
  mediaType(headers["content-type"]) === "application/x-www-form-urlencoded";

const mediaType = (header: string | undefined): string => (header ?? "").split(";", 1).join("").trim().toLowerCase();

/** What a text of JSON says; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The country is known where CloudFront stands before the API. A page's own script says what it needs (script.ts). */
export const frameOf = ({ headers }: Pick<Request, "headers">, chosen: string | undefined): Frame => ({
  language: formLanguage({ chosen, accepted: headers["accept-language"] }),
  country: headers["cloudfront-viewer-country"],
  isInside: headers["accept"] === inside,
});

/** What we tell other sites of our API: nothing in it is anybody's. */
export const publicDocument = (document: unknown): Answer => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(document),
});

export const jsonAnswer = (statusCode: number, body: unknown): Answer => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});
