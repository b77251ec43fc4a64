import type { LinkedCase } from "#shared/claim.ts";
import type { Answer } from "#shared/webhook.ts";
import { alertPage } from "./page/alert.ts";

/** Not stored, not framed, not followed, and nothing loaded from anywhere. */
const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
};

/** The page of an alert link: reference, channel and priority, and nothing more of the case. */
export function answerLink(linked: LinkedCase | undefined): Answer {
  if (linked === undefined) return { statusCode: 404, headers, body: "" };
  const { found, state, language } = linked;
  const body = alertPage({
    language,
    reference: found.id,
    channel: found.channel,
    priority: found.priority,
    state,
  });
  return { statusCode: 200, headers, body };
}
