import { createHash } from "node:crypto";
import type { Answer } from "./webhook.ts";

/**
 * An HTML page as an answer. Its policy lets run and style exactly what stands in the page, by hash; nothing is loaded
 * from anywhere, framed, or kept by a browser.
 */
export const pageAnswer = (page: string, statusCode = 200): Answer => ({
  statusCode,
  headers: {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy(page),
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
  },
  body: page,
});

const policy = (page: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashes(page, "style")}`,
    `script-src ${hashes(page, "script")}`,
    "connect-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

function hashes(page: string, element: "style" | "script"): string {
  const contents = Array.from(
    page.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "gs")),
    ([, inside]) => inside,
  );
  const sources = contents.map((inside = "") => `'sha256-${createHash("sha256").update(inside).digest("base64")}'`);
  return sources.length === 0 ? "'none'" : sources.join(" ");
}
