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
import pMap from "p-map";
import type { Alert } from "#core/alert.ts";
import { type Case, consequences } from "#core/case.ts";
import type { OutboundMessage } from "#core/message.ts";
import { causeOf, createAlert } from "./alerts.ts";
import { hintAt, joinCase, raiseCase } from "./cases.ts";
import { nameOf } from "./log.ts";
import { finishMessage, type Stored } from "./messages.ts";
import { findOpenCase, openCaseOf, replaceOpenCase, whose } from "./people.ts";
import { receiptFor, sendReply } from "./replies.ts";
import { ring } from "./ring.ts";
import { firstDue, type Tools } from "./tools.ts";

/** Something that is not finished, in whatever state it is. `found`: its case, where it was just read. */
export type Unfinished = {
  readonly kind: "message";
  readonly stored: Stored;
} | {
  readonly kind: "alert";
  readonly alert: Alert;
  readonly found?: Case;
} | {
  readonly kind: "reply";
  readonly reply: OutboundMessage;
};

/**
 * Brings one unfinished item as far as it goes now, from whatever state it is in, and answers with what follows from
 * it. Every step may run twice with the same result. Throws when a step fails or the signal says stop: the item is
 * still due then.
 */
export const advance = stryMutAct_9fa48("30") ? () => undefined : (stryCov_9fa48("30"), (() => {
  const advance = (tools: Tools) => async (item: Unfinished, signal: AbortSignal): Promise<readonly Unfinished[]> => {
    if (stryMutAct_9fa48("31")) {
      {}
    } else {
      stryCov_9fa48("31");
      switch (item.kind) {
        case stryMutAct_9fa48("33") ? "" : (stryCov_9fa48("33"), "message"):
          if (stryMutAct_9fa48("32")) {} else {
            stryCov_9fa48("32");
            return advanceMessage(tools, item.stored, signal);
          }
        case stryMutAct_9fa48("35") ? "" : (stryCov_9fa48("35"), "alert"):
          if (stryMutAct_9fa48("34")) {} else {
            stryCov_9fa48("34");
            return ring(tools, item);
          }
        case stryMutAct_9fa48("37") ? "" : (stryCov_9fa48("37"), "reply"):
          if (stryMutAct_9fa48("36")) {} else {
            stryCov_9fa48("36");
            return sendReply(tools, item.reply, signal);
          }
      }
    }
  };
  return advance;
})());

/** What the log says of an item that was not finished. */
export const unfinishedEvent = {
  message: "MessageUnfinished",
  alert: "AlertUnfinished",
  reply: "ReplyUnfinished"
} as const;

/** How many items are on their way at once. */
const concurrency = 20;

/** Advances all of them and all that follows, alerts before replies. What fails is logged and left to the clock. */
export const advanceAll = stryMutAct_9fa48("38") ? () => undefined : (stryCov_9fa48("38"), (() => {
  const advanceAll = (tools: Tools) => async (items: readonly Unfinished[], signal: AbortSignal): Promise<void> => {
    if (stryMutAct_9fa48("39")) {
      {}
    } else {
      stryCov_9fa48("39");
      const tried = async (item: Unfinished): Promise<readonly Unfinished[]> => {
        if (stryMutAct_9fa48("40")) {
          {}
        } else {
          stryCov_9fa48("40");
          try {
            if (stryMutAct_9fa48("41")) {
              {}
            } else {
              stryCov_9fa48("41");
              return await advance(tools)(item, signal);
            }
          } catch (error) {
            if (stryMutAct_9fa48("42")) {
              {}
            } else {
              stryCov_9fa48("42");
              tools.log(unfinishedEvent[item.kind], stryMutAct_9fa48("44") ? {} : (stryCov_9fa48("44"), {
                error: nameOf(error)
              }));
              return stryMutAct_9fa48("45") ? ["Stryker was here"] : (stryCov_9fa48("45"), []);
            }
          }
        }
      };
      const withAlerts = async (item: Unfinished): Promise<readonly Unfinished[]> => {
        if (stryMutAct_9fa48("46")) {
          {}
        } else {
          stryCov_9fa48("46");
          const followed = await tried(item);
          await Promise.all(stryMutAct_9fa48("47") ? followed.map(tried) : (stryCov_9fa48("47"), followed.filter(stryMutAct_9fa48("48") ? () => undefined : (stryCov_9fa48("48"), ({
            kind
          }) => stryMutAct_9fa48("51") ? kind !== "alert" : stryMutAct_9fa48("50") ? false : stryMutAct_9fa48("49") ? true : (stryCov_9fa48("49", "50", "51"), kind === (stryMutAct_9fa48("52") ? "" : (stryCov_9fa48("52"), "alert"))))).map(tried)));
          return stryMutAct_9fa48("53") ? followed : (stryCov_9fa48("53"), followed.filter(stryMutAct_9fa48("54") ? () => undefined : (stryCov_9fa48("54"), ({
            kind
          }) => stryMutAct_9fa48("57") ? kind !== "reply" : stryMutAct_9fa48("56") ? false : stryMutAct_9fa48("55") ? true : (stryCov_9fa48("55", "56", "57"), kind === (stryMutAct_9fa48("58") ? "" : (stryCov_9fa48("58"), "reply"))))));
        }
      };
      const replies = (await pMap(items, withAlerts, stryMutAct_9fa48("59") ? {} : (stryCov_9fa48("59"), {
        concurrency
      }))).flat();
      await pMap(replies, tried, stryMutAct_9fa48("60") ? {} : (stryCov_9fa48("60"), {
        concurrency
      }));
    }
  };
  return advanceAll;
})());
async function advanceMessage(tools: Tools, stored: Stored, signal: AbortSignal): Promise<readonly Unfinished[]> {
  if (stryMutAct_9fa48("61")) {
    {}
  } else {
    stryCov_9fa48("61");
    const {
      table
    } = tools;
    const {
      message,
      key
    } = stored;
    if (stryMutAct_9fa48("63") ? false : stryMutAct_9fa48("62") ? true : (stryCov_9fa48("62", "63"), stored.done)) return stryMutAct_9fa48("64") ? ["Stryker was here"] : (stryCov_9fa48("64"), []);
    if (stryMutAct_9fa48("65")) {
      ;
    } else {
      stryCov_9fa48("65");
      signal.throwIfAborted();
    }
    const {
      personId,
      others
    } = await whose(table, stryMutAct_9fa48("66") ? {} : (stryCov_9fa48("66"), {
      identities: message.identities,
      pepper: await tools.pepper(),
      draw: message.draw.personId,
      now: message.receivedAt
    }));
    if (stryMutAct_9fa48("67")) {
      ;
    } else {
      stryCov_9fa48("67");
      signal.throwIfAborted();
    }
    const joined = await caseFor(tools, personId, stored);
    if (stryMutAct_9fa48("70") ? joined !== undefined : stryMutAct_9fa48("69") ? false : stryMutAct_9fa48("68") ? true : (stryCov_9fa48("68", "69", "70"), joined === undefined)) {
      if (stryMutAct_9fa48("71")) {
        {}
      } else {
        stryCov_9fa48("71");
        await finishMessage(table, stored);
        return stryMutAct_9fa48("72") ? ["Stryker was here"] : (stryCov_9fa48("72"), []);
      }
    }
    const found = await raiseCase(table, joined, stryMutAct_9fa48("73") ? {} : (stryCov_9fa48("73"), {
      message,
      key: key.pk
    }));
    if (stryMutAct_9fa48("74")) {
      ;
    } else {
      stryCov_9fa48("74");
      signal.throwIfAborted();
    }
    const [alert, reply] = await Promise.all(stryMutAct_9fa48("75") ? [] : (stryCov_9fa48("75"), [alertFor(tools, found, stored), receiptFor(tools, found, stored), hintAt(table, found.id, others)]));
    await finishMessage(table, stored, stryMutAct_9fa48("76") ? {} : (stryCov_9fa48("76"), {
      caseId: found.id,
      personId
    }));
    const alerts = (stryMutAct_9fa48("79") ? alert !== undefined : stryMutAct_9fa48("78") ? false : stryMutAct_9fa48("77") ? true : (stryCov_9fa48("77", "78", "79"), alert === undefined)) ? stryMutAct_9fa48("80") ? ["Stryker was here"] : (stryCov_9fa48("80"), []) : stryMutAct_9fa48("81") ? [] : (stryCov_9fa48("81"), [stryMutAct_9fa48("82") ? {} : (stryCov_9fa48("82"), {
      kind: "alert" as const,
      alert,
      found
    })]);
    const replies = (stryMutAct_9fa48("85") ? reply !== undefined : stryMutAct_9fa48("84") ? false : stryMutAct_9fa48("83") ? true : (stryCov_9fa48("83", "84", "85"), reply === undefined)) ? stryMutAct_9fa48("86") ? ["Stryker was here"] : (stryCov_9fa48("86"), []) : stryMutAct_9fa48("87") ? [] : (stryCov_9fa48("87"), [stryMutAct_9fa48("88") ? {} : (stryCov_9fa48("88"), {
      kind: "reply" as const,
      reply
    })]);
    return stryMutAct_9fa48("89") ? [] : (stryCov_9fa48("89"), [...alerts, ...replies]);
  }
}

/** How often a message may find its case closed, or its reference drawn by another, before it is left to the clock. */
const tries = 5;
async function caseFor(tools: Tools, personId: string, {
  message,
  key
}: Stored): Promise<Case | undefined> {
  if (stryMutAct_9fa48("90")) {
    {}
  } else {
    stryCov_9fa48("90");
    const {
      table
    } = tools;
    let draw = message.draw.caseId;
    let caseId = message.opensCase ? await openCaseOf(table, personId, draw) : await findOpenCase(table, personId);
    for (let tried = 0; stryMutAct_9fa48("92") ? tried < tries || caseId !== undefined : stryMutAct_9fa48("91") ? false : (stryCov_9fa48("91", "92"), (stryMutAct_9fa48("95") ? tried >= tries : stryMutAct_9fa48("94") ? tried <= tries : stryMutAct_9fa48("93") ? true : (stryCov_9fa48("93", "94", "95"), tried < tries)) && (stryMutAct_9fa48("97") ? caseId === undefined : stryMutAct_9fa48("96") ? true : (stryCov_9fa48("96", "97"), caseId !== undefined))); stryMutAct_9fa48("98") ? tried -= 1 : (stryCov_9fa48("98"), tried += 1)) {
      if (stryMutAct_9fa48("99")) {
        {}
      } else {
        stryCov_9fa48("99");
        const found = await joinCase(table, stryMutAct_9fa48("100") ? {} : (stryCov_9fa48("100"), {
          caseId,
          personId,
          message,
          key: key.pk
        }));
        if (stryMutAct_9fa48("103") ? found === undefined : stryMutAct_9fa48("102") ? false : stryMutAct_9fa48("101") ? true : (stryCov_9fa48("101", "102", "103"), found !== undefined)) return found;
        if (stryMutAct_9fa48("106") ? false : stryMutAct_9fa48("105") ? true : stryMutAct_9fa48("104") ? message.opensCase : (stryCov_9fa48("104", "105", "106"), !message.opensCase)) return undefined;
        // The draw itself can be the closed case: the message opened it, and someone closed it before the path was done.
        if (stryMutAct_9fa48("109") ? draw !== caseId : stryMutAct_9fa48("108") ? false : stryMutAct_9fa48("107") ? true : (stryCov_9fa48("107", "108", "109"), draw === caseId)) draw = tools.draw().caseId;
        await replaceOpenCase(table, personId, stryMutAct_9fa48("110") ? {} : (stryCov_9fa48("110"), {
          seen: caseId,
          draw
        }));
        caseId = await openCaseOf(table, personId, draw);
      }
    }
    if (stryMutAct_9fa48("113") ? caseId !== undefined : stryMutAct_9fa48("112") ? false : stryMutAct_9fa48("111") ? true : (stryCov_9fa48("111", "112", "113"), caseId === undefined)) return undefined;
    throw new Error(stryMutAct_9fa48("115") ? "" : (stryCov_9fa48("115"), "CaseNotFound"));
  }
}

/** The alert that follows from the message, for the one run that is to ring it. */
async function alertFor(tools: Tools, found: Case, {
  message,
  key
}: Stored): Promise<Alert | undefined> {
  if (stryMutAct_9fa48("116")) {
    {}
  } else {
    stryCov_9fa48("116");
    const reason = consequences(found, message, key.pk);
    if (stryMutAct_9fa48("119") ? reason !== undefined : stryMutAct_9fa48("118") ? false : stryMutAct_9fa48("117") ? true : (stryCov_9fa48("117", "118", "119"), reason === undefined)) return undefined;
    const {
      id: caseId,
      priority,
      claims
    } = found;
    const since = message.receivedAt;
    const alert: Alert = stryMutAct_9fa48("120") ? {} : (stryCov_9fa48("120"), {
      caseId,
      reason,
      cause: causeOf(key.pk),
      channel: message.channel,
      priority,
      since,
      claims,
      step: 0
    });
    if (stryMutAct_9fa48("123") ? false : stryMutAct_9fa48("122") ? true : stryMutAct_9fa48("121") ? await createAlert(tools.table, alert, firstDue(tools.now())) : (stryCov_9fa48("121", "122", "123"), !(await createAlert(tools.table, alert, firstDue(tools.now()))))) return undefined;
    if (stryMutAct_9fa48("126") ? reason !== "new_case" : stryMutAct_9fa48("125") ? false : stryMutAct_9fa48("124") ? true : (stryCov_9fa48("124", "125", "126"), reason === (stryMutAct_9fa48("127") ? "" : (stryCov_9fa48("127"), "new_case")))) tools.log(stryMutAct_9fa48("129") ? "" : (stryCov_9fa48("129"), "CaseOpened"), stryMutAct_9fa48("130") ? {} : (stryCov_9fa48("130"), {
      caseId,
      priority,
      channel: message.channel
    }));
    return alert;
  }
}