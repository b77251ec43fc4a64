// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { type Alert, nextStep } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import { writeLink } from "#core/link.ts";
import { endAlert, markRung } from "./alerts.ts";
import { readCase } from "./cases.ts";
import type { Ring } from "./duty-topic.ts";
import { readRoster } from "./roster.ts";
import { signed } from "./signature.ts";
import type { Tools } from "./tools.ts";

/** How long the counselors whom the topic refused wait before they are rung again, in milliseconds. */
const againAfter = 15_000;

/** How long a link claims, in seconds: as long as a counselor may take to see it. */
const linkLives = stryMutAct_9fa48("321") ? 12 / 3600 : (stryCov_9fa48("321"), 12 * 3600);

/** Rings the step that an alert is at, or ends the alert. `found`: its case, where it was just read. */
export async function ring(tools: Tools, {
  alert,
  found: known
}: {
  alert: Alert;
  found?: Case;
}): Promise<readonly never[]> {
  if (stryMutAct_9fa48("322")) {
    {}
  } else {
    stryCov_9fa48("322");
    const {
      table,
      ladder
    } = tools;
    const now = tools.now();
    const [found, roster] = await Promise.all(stryMutAct_9fa48("323") ? [] : (stryCov_9fa48("323"), [stryMutAct_9fa48("324") ? known && readCase(table, alert.caseId) : (stryCov_9fa48("324"), known ?? readCase(table, alert.caseId)), readRoster(table, now)]));
    // The case is written before its alert, so a case that is not there was erased: then nobody needs to be told.
    if (stryMutAct_9fa48("327") ? found !== undefined : stryMutAct_9fa48("326") ? false : stryMutAct_9fa48("325") ? true : (stryCov_9fa48("325", "326", "327"), found === undefined)) {
      if (stryMutAct_9fa48("328")) {
        {}
      } else {
        stryCov_9fa48("328");
        await endAlert(table, alert, stryMutAct_9fa48("329") ? "" : (stryCov_9fa48("329"), "closed"));
        return stryMutAct_9fa48("330") ? ["Stryker was here"] : (stryCov_9fa48("330"), []);
      }
    }
    const step = nextStep(stryMutAct_9fa48("331") ? {} : (stryCov_9fa48("331"), {
      alert,
      found,
      roster,
      ladder,
      now
    }));
    if (stryMutAct_9fa48("334") ? step.kind !== "end" : stryMutAct_9fa48("333") ? false : stryMutAct_9fa48("332") ? true : (stryCov_9fa48("332", "333", "334"), step.kind === (stryMutAct_9fa48("335") ? "" : (stryCov_9fa48("335"), "end")))) {
      if (stryMutAct_9fa48("336")) {
        {}
      } else {
        stryCov_9fa48("336");
        await endAlert(table, alert, step.why);
        return stryMutAct_9fa48("337") ? ["Stryker was here"] : (stryCov_9fa48("337"), []);
      }
    }
    if (stryMutAct_9fa48("339") ? false : stryMutAct_9fa48("338") ? true : (stryCov_9fa48("338", "339"), step.nobodyOnDuty)) tools.log(stryMutAct_9fa48("341") ? "" : (stryCov_9fa48("341"), "NobodyOnDuty"), stryMutAct_9fa48("342") ? {} : (stryCov_9fa48("342"), {
      caseId: found.id,
      priority: found.priority
    }));
    const linkKey = await tools.linkKey();
    const expires = stryMutAct_9fa48("343") ? Math.floor(now.getTime() / 1000) - linkLives : (stryCov_9fa48("343"), Math.floor(stryMutAct_9fa48("344") ? now.getTime() * 1000 : (stryCov_9fa48("344"), now.getTime() / 1000)) + linkLives);
    const {
      caseId,
      reason,
      channel
    } = alert;
    const rings = step.counselors.map((counselor): Ring => {
      if (stryMutAct_9fa48("345")) {
        {}
      } else {
        stryCov_9fa48("345");
        const text = writeLink(stryMutAct_9fa48("346") ? {} : (stryCov_9fa48("346"), {
          caseId,
          counselorId: counselor.id,
          claimsSeen: found.claims,
          expires
        }));
        const link = stryMutAct_9fa48("347") ? `` : (stryCov_9fa48("347"), `${tools.publicUrl}/a/${signed(text, linkKey)}`);
        return stryMutAct_9fa48("348") ? {} : (stryCov_9fa48("348"), {
          counselor,
          caseId,
          reason,
          priority: found.priority,
          channel,
          step: alert.step,
          link
        });
      }
    });
    const refused = await tools.topic.ring(rings);
    if (stryMutAct_9fa48("352") ? refused.length <= 0 : stryMutAct_9fa48("351") ? refused.length >= 0 : stryMutAct_9fa48("350") ? false : stryMutAct_9fa48("349") ? true : (stryCov_9fa48("349", "350", "351", "352"), refused.length > 0)) tools.log(stryMutAct_9fa48("354") ? "" : (stryCov_9fa48("354"), "CounselorNotReached"), stryMutAct_9fa48("355") ? {} : (stryCov_9fa48("355"), {
      caseId,
      count: refused.length
    }));
    const next = stryMutAct_9fa48("356") ? step.next.toISOString() : (stryCov_9fa48("356"), step.next?.toISOString());
    await markRung(table, alert, stryMutAct_9fa48("357") ? {} : (stryCov_9fa48("357"), {
      step: step.step,
      sentAt: now.toISOString(),
      again: (stryMutAct_9fa48("361") ? refused.length <= 0 : stryMutAct_9fa48("360") ? refused.length >= 0 : stryMutAct_9fa48("359") ? false : stryMutAct_9fa48("358") ? true : (stryCov_9fa48("358", "359", "360", "361"), refused.length > 0)) ? refused : undefined,
      nextRingAt: next,
      dueAt: (stryMutAct_9fa48("365") ? refused.length <= 0 : stryMutAct_9fa48("364") ? refused.length >= 0 : stryMutAct_9fa48("363") ? false : stryMutAct_9fa48("362") ? true : (stryCov_9fa48("362", "363", "364", "365"), refused.length > 0)) ? new Date(stryMutAct_9fa48("366") ? now.getTime() - againAfter : (stryCov_9fa48("366"), now.getTime() + againAfter)).toISOString() : next
    }));
    return stryMutAct_9fa48("367") ? ["Stryker was here"] : (stryCov_9fa48("367"), []);
  }
}