// @ts-nocheck
import type { LinkedCase } from "#shared/claim.ts";
import { pageAnswer } from "#shared/page.ts";
import type { Answer } from "#shared/webhook.ts";
import { alertPage } from "./page/alert.ts";

/** The page of an alert link: reference, channel and priority, and nothing more of the case. */
export function answerLink(linked: LinkedCase | undefined): Answer {
  if (linked === undefined) return { statusCode: 404 };
  const { found, state, language } = linked;
  const { id: reference, channel, priority } = found;
  return pageAnswer(alertPage({ language, reference, channel, priority, state }));
}
