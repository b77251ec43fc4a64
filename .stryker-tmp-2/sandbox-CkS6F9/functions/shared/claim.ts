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
export const openLink = stryMutAct_9fa48("131") ? () => undefined : (stryCov_9fa48("131"), (() => {
  const openLink = (tools: Tools) => async (text: string): Promise<LinkedCase | undefined> => {
    if (stryMutAct_9fa48("132")) {
      {}
    } else {
      stryCov_9fa48("132");
      const ours = unsigned(text, await tools.linkKey());
      const link = (stryMutAct_9fa48("135") ? ours !== undefined : stryMutAct_9fa48("134") ? false : stryMutAct_9fa48("133") ? true : (stryCov_9fa48("133", "134", "135"), ours === undefined)) ? undefined : readLink(ours);
      if (stryMutAct_9fa48("138") ? link !== undefined : stryMutAct_9fa48("137") ? false : stryMutAct_9fa48("136") ? true : (stryCov_9fa48("136", "137", "138"), link === undefined)) return undefined;
      const [found, counselor] = await Promise.all(stryMutAct_9fa48("139") ? [] : (stryCov_9fa48("139"), [readCase(tools.table, link.caseId), readCounselor(tools.table, link.counselorId, tools.now())]));
      if (stryMutAct_9fa48("142") ? found === undefined && counselor === undefined : stryMutAct_9fa48("141") ? false : stryMutAct_9fa48("140") ? true : (stryCov_9fa48("140", "141", "142"), (stryMutAct_9fa48("144") ? found !== undefined : stryMutAct_9fa48("143") ? false : (stryCov_9fa48("143", "144"), found === undefined)) || (stryMutAct_9fa48("146") ? counselor !== undefined : stryMutAct_9fa48("145") ? false : (stryCov_9fa48("145", "146"), counselor === undefined)))) return undefined;
      return stryMutAct_9fa48("147") ? {} : (stryCov_9fa48("147"), {
        link,
        found,
        language: counselor.language,
        state: stateOf(link, found, tools.now())
      });
    }
  };
  return openLink;
})());

/** Claims the case of a link, once: of two counselors who were asked at once, one has it. */
export const claimLink = stryMutAct_9fa48("148") ? () => undefined : (stryCov_9fa48("148"), (() => {
  const claimLink = (tools: Tools) => async (text: string): Promise<LinkedCase | undefined> => {
    if (stryMutAct_9fa48("149")) {
      {}
    } else {
      stryCov_9fa48("149");
      const opened = await openLink(tools)(text);
      if (stryMutAct_9fa48("152") ? opened?.state === "open" : stryMutAct_9fa48("151") ? false : stryMutAct_9fa48("150") ? true : (stryCov_9fa48("150", "151", "152"), (stryMutAct_9fa48("153") ? opened.state : (stryCov_9fa48("153"), opened?.state)) !== (stryMutAct_9fa48("154") ? "" : (stryCov_9fa48("154"), "open")))) return opened;
      const {
        link,
        found,
        language
      } = opened;
      const now = tools.now();
      if (stryMutAct_9fa48("157") ? found.priority !== "P1" : stryMutAct_9fa48("156") ? false : stryMutAct_9fa48("155") ? true : (stryCov_9fa48("155", "156", "157"), found.priority === (stryMutAct_9fa48("158") ? "" : (stryCov_9fa48("158"), "P1")))) await watchClaim(tools, found, now);
      const {
        caseId,
        counselorId,
        claimsSeen
      } = link;
      const claimed = await claimCase(tools.table, stryMutAct_9fa48("159") ? {} : (stryCov_9fa48("159"), {
        caseId,
        counselorId,
        claimsSeen,
        now: now.toISOString()
      }));
      return (stryMutAct_9fa48("162") ? claimed !== undefined : stryMutAct_9fa48("161") ? false : stryMutAct_9fa48("160") ? true : (stryCov_9fa48("160", "161", "162"), claimed === undefined)) ? openLink(tools)(text) : stryMutAct_9fa48("163") ? {} : (stryCov_9fa48("163"), {
        link,
        found: claimed,
        language,
        state: stryMutAct_9fa48("164") ? "" : (stryCov_9fa48("164"), "yours")
      });
    }
  };
  return claimLink;
})());

/**
 * A claim is a lease: the alert that rings when a P1 is claimed and then nothing follows. It is written before the
 * claim, so that no crash leaves a claim without it; and over whatever a claim that never came left there.
 */
async function watchClaim(tools: Tools, found: Case, now: Date): Promise<void> {
  if (stryMutAct_9fa48("165")) {
    {}
  } else {
    stryCov_9fa48("165");
    const claims = stryMutAct_9fa48("166") ? found.claims - 1 : (stryCov_9fa48("166"), found.claims + 1);
    const {
      id: caseId,
      channel,
      priority
    } = found;
    const alert: Alert = stryMutAct_9fa48("167") ? {} : (stryCov_9fa48("167"), {
      caseId,
      reason: stryMutAct_9fa48("168") ? "" : (stryCov_9fa48("168"), "no_answer"),
      cause: String(claims),
      channel,
      priority,
      since: now.toISOString(),
      claims,
      step: 0
    });
    await putAlert(tools.table, alert, new Date(stryMutAct_9fa48("169") ? now.getTime() - answerWithinMinutes * 60_000 : (stryCov_9fa48("169"), now.getTime() + (stryMutAct_9fa48("170") ? answerWithinMinutes / 60_000 : (stryCov_9fa48("170"), answerWithinMinutes * 60_000)))).toISOString());
  }
}
function stateOf(link: AlertLink, found: Case, now: Date): LinkState {
  if (stryMutAct_9fa48("171")) {
    {}
  } else {
    stryCov_9fa48("171");
    if (stryMutAct_9fa48("174") ? found.status !== "closed" : stryMutAct_9fa48("173") ? false : stryMutAct_9fa48("172") ? true : (stryCov_9fa48("172", "173", "174"), found.status === (stryMutAct_9fa48("175") ? "" : (stryCov_9fa48("175"), "closed")))) return stryMutAct_9fa48("176") ? "" : (stryCov_9fa48("176"), "closed");
    if (stryMutAct_9fa48("180") ? found.claims <= link.claimsSeen : stryMutAct_9fa48("179") ? found.claims >= link.claimsSeen : stryMutAct_9fa48("178") ? false : stryMutAct_9fa48("177") ? true : (stryCov_9fa48("177", "178", "179", "180"), found.claims > link.claimsSeen)) return (stryMutAct_9fa48("183") ? found.owner !== link.counselorId : stryMutAct_9fa48("182") ? false : stryMutAct_9fa48("181") ? true : (stryCov_9fa48("181", "182", "183"), found.owner === link.counselorId)) ? stryMutAct_9fa48("184") ? "" : (stryCov_9fa48("184"), "yours") : stryMutAct_9fa48("185") ? "" : (stryCov_9fa48("185"), "claimed");
    return (stryMutAct_9fa48("189") ? link.expires * 1000 >= now.getTime() : stryMutAct_9fa48("188") ? link.expires * 1000 <= now.getTime() : stryMutAct_9fa48("187") ? false : stryMutAct_9fa48("186") ? true : (stryCov_9fa48("186", "187", "188", "189"), (stryMutAct_9fa48("190") ? link.expires / 1000 : (stryCov_9fa48("190"), link.expires * 1000)) < now.getTime())) ? stryMutAct_9fa48("191") ? "" : (stryCov_9fa48("191"), "expired") : stryMutAct_9fa48("192") ? "" : (stryCov_9fa48("192"), "open");
  }
}