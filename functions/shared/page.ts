import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Answer, Request } from "./webhook.ts";

/**
 * An HTML page as an answer. Its policy lets run and style exactly what stands in the page, by hash; nothing is loaded
 * from anywhere, framed, or kept by a browser.
 */
export const pageAnswer = (page: string, statusCode = 200): Answer => ({
  statusCode,
  headers: {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy(page),
    "Permissions-Policy": `camera=(${allowed(opensCalls(page))}), microphone=(${allowed(opensCalls(page) || records(page))}), geolocation=()`,
    "Cache-Control": "no-store",
  },
  body: page,
});

/** A call is a page of ours inside another, and that one must let it have the microphone. */
const opensCalls = (page: string): boolean => page.includes('createElement("iframe")');

const policy = (page: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashes(page, "style")}`,
    `script-src ${hashes(page, "script")}`,
    ...(page.includes("new Worker(") ? ["worker-src blob:"] : []),
    ...(opensCalls(page) ? ["frame-src 'self'"] : []),
    "connect-src 'self'",
    `img-src data:${records(page) ? " blob:" : ""}`,
    ...(records(page) ? ["media-src blob:"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Whether a page can record a voice and show a picture that someone is about to send. */
const records = (page: string): boolean => page.includes("getUserMedia");

const allowed = (is: boolean): string => (is ? "self" : "");

function hashes(page: string, element: "style" | "script"): string {
  const contents = Array.from(
    page.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "gs")),
    ([, inside]) => inside,
  );
  const sources = contents.map((inside = "") => `'sha256-${createHash("sha256").update(inside).digest("base64")}'`);
  return sources.length === 0 ? "'none'" : sources.join(" ");
}

/** From this length on an answer is worth squeezing, in bytes. */
const worthIt = 1_400;

/** Squeezes as well as the best does, but for a tenth, in a millisecond. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** An answer squeezed where the browser takes it, for nothing on the way does: half a minute of a slow line, or two seconds. */
export function squeezed(answer: Answer, { headers }: Pick<Request, "headers">): Answer {
  const { body = "" } = answer;
  if (answer.isBase64Encoded === true || body.length < worthIt) return answer;
  if (takesBrotli(headers)) return packed(answer, "br", brotliCompressSync(body, { params }));
  return /\bgzip\b/.test(headers["accept-encoding"] ?? "") ? packed(answer, "gzip", gzipSync(body)) : answer;
}

const packed = (answer: Answer, encoding: string, body: Buffer): Answer => ({
  ...answer,
  headers: { ...answer.headers, "Content-Encoding": encoding, Vary: "Accept-Encoding" },
  body: body.toString("base64"),
  isBase64Encoded: true,
});

export const takesBrotli = (headers: Request["headers"]): boolean => /\bbr\b/.test(headers["accept-encoding"] ?? "");
