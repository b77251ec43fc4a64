import { type Alert, answerWithinMinutes } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import type { Counselor } from "#core/counselor.ts";
import { type AlertLink, readLink } from "#core/link.ts";
import { putAlert } from "./alerts.ts";
import { claimCase, readCase } from "./cases.ts";
import { readCounselor } from "./roster.ts";
import { unsigned } from "./signature.ts";
import type { Tools } from "./tools.ts";

/** How a case stands to the counselor who holds a link: for her to claim, hers, another's, over, or the link is. */
export type LinkState = "open" | "yours" | "claimed" | "closed" | "expired";

export interface LinkedCase {
  readonly link: AlertLink;
  readonly state: LinkState;
  readonly found: Case;
  /** The language of the counselor whom the link was sent to. */
  readonly language: Counselor["language"];
}

/** What a link from an alert shows now; undefined for a link that is not ours. Changes nothing: previews open links. */
export const openLink =
  (tools: Tools) =>
  async (text: string): Promise<LinkedCase | undefined> => {
    const ours = unsigned(text, await tools.linkKey());
    const link = ours === undefined ? undefined : readLink(ours);
    if (link === undefined) return undefined;
    const [found, counselor] = await Promise.all([
      readCase(tools.table, link.caseId),
      readCounselor(tools.table, link.counselorId, tools.now()),
    ]);
    if (found === undefined || counselor === undefined) return undefined;
    return { link, found, language: counselor.language, state: stateOf(link, found, tools.now()) };
  };

/** Claims the case of a link, once: of two counselors who were asked at once, one has it. */
export const claimLink =
  (tools: Tools) =>
  async (text: string): Promise<LinkedCase | undefined> => {
    const opened = await openLink(tools)(text);
    if (opened?.state !== "open") return opened;
    const { link, found, language } = opened;
    const now = tools.now();
    if (found.priority === "P1") await watchClaim(tools, found, now);
    const { caseId, counselorId, claimsSeen } = link;
    const claimed = await claimCase(tools.table, { caseId, counselorId, claimsSeen, now: now.toISOString() });
    return claimed === undefined ? openLink(tools)(text) : { link, found: claimed, language, state: "yours" };
  };

/**
 * A claim is a lease: the alert that rings when a P1 is claimed and then nothing follows. It is written before the
 * claim, so that no crash leaves a claim without it; and over whatever a claim that never came left there.
 */
export async function watchClaim(tools: Tools, found: Case, now: Date): Promise<void> {
  const claims = found.claims + 1;
  const { id: caseId, channel, priority } = found;
  const alert: Alert = {
    caseId,
    reason: "no_answer",
    cause: String(claims),
    channel,
    priority,
    since: now.toISOString(),
    claims,
    step: 0,
  };
  await putAlert(tools.table, alert, new Date(now.getTime() + answerWithinMinutes * 60_000).toISOString());
}

function stateOf(link: AlertLink, found: Case, now: Date): LinkState {
  if (found.status === "closed") return "closed";
  if (found.claims > link.claimsSeen) return found.owner === link.counselorId ? "yours" : "claimed";
  return link.expires * 1000 < now.getTime() ? "expired" : "open";
}
