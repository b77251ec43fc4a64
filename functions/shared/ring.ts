import { type Alert, nextStep } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import { writeLink } from "#core/link.ts";
import { endAlert, markRung } from "./alerts.ts";
import { readCase } from "./cases.ts";
import type { Ring } from "./duty-topic.ts";
import { readRoster } from "./roster.ts";
import { signed } from "./signature.ts";
import type { Tools } from "./tools.ts";

/** How long the counselors whom the topic refused wait before they are rung again, doubling, in milliseconds. */
const again = { first: 15_000, longest: 300_000 };

/** How long a link claims, in seconds: as long as a counselor may take to see it. */
const linkLives = 12 * 3600;

/** Rings the step that an alert is at, or ends the alert. `found`: its case, where it was just read. */
export async function ring(
  tools: Tools,
  { alert, found: known }: { alert: Alert; found?: Case },
): Promise<readonly never[]> {
  const { table, ladder } = tools;
  const now = tools.now();
  const [found, roster] = await Promise.all([known ?? readCase(table, alert.caseId), readRoster(table, now)]);
  // The case is written before its alert, so a case that is not there was erased: then nobody needs to be told.
  if (found === undefined) {
    await endAlert(table, alert, "closed");
    return [];
  }
  const step = nextStep({ alert, found, roster, ladder, now });
  if (step.kind === "end") {
    await endAlert(table, alert, step.why);
    return [];
  }
  if (step.nobodyOnDuty) tools.log("NobodyOnDuty", { caseId: found.id, priority: found.priority });
  const linkKey = await tools.linkKey();
  const expires = Math.floor(now.getTime() / 1000) + linkLives;
  const { caseId, reason, channel } = alert;
  const rings = step.counselors.map((counselor): Ring => {
    const text = writeLink({ caseId, counselorId: counselor.id, claimsSeen: found.claims, expires });
    const link = `${tools.publicUrl}/a/${signed(text, linkKey)}`;
    return { counselor, caseId, reason, priority: found.priority, channel, step: alert.step, link };
  });
  const refused = await tools.topic.ring(rings);
  if (refused.length > 0) tools.log("CounselorNotReached", { caseId, count: refused.length });
  const next = step.next?.toISOString();
  const refusals = (step.step === alert.step ? (alert.refusals ?? 0) : 0) + 1;
  await markRung(table, alert, {
    step: step.step,
    sentAt: now.toISOString(),
    nextRingAt: next,
    ...(refused.length > 0
      ? { again: refused, refusals, dueAt: againAt(now, refusals, step.next) }
      : { again: undefined, refusals: undefined, dueAt: next }),
  });
  return [];
}

/** When those who were refused are rung again: no later than the next step, which rings everyone. */
function againAt(now: Date, refusals: number, next: Date | undefined): string {
  const at = now.getTime() + Math.min(again.first * 2 ** (refusals - 1), again.longest);
  return new Date(Math.min(at, next?.getTime() ?? at)).toISOString();
}
