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
import type { InboundMessage, Received } from "#core/message.ts";
import { triage } from "#core/triage.ts";
import { advanceAll } from "./advance.ts";
import { nameOf } from "./log.ts";
import { type Stored, saveMessage } from "./messages.ts";
import { firstDue, type Tools } from "./tools.ts";

/** At least one message could not be saved: the sender must hear 5xx and repeat. */
export class SaveFailed extends Error {
  override readonly name = stryMutAct_9fa48("0") ? "" : (stryCov_9fa48("0"), "SaveFailed");
  readonly statusCode = 503;
  readonly expose = stryMutAct_9fa48("1") ? false : (stryCov_9fa48("1"), true);
}

/** How many messages are saved at once. */
const concurrency = 50;
export type Accept = (messages: readonly Received[]) => Promise<readonly Stored[]>;

/**
 * Takes what a channel received: saves every message first, then brings each as far as it goes within the deadline.
 * Answers with what stands in the table, in the same order.
 * @throws SaveFailed when a message could not be saved; the others of the batch are saved and finished all the same
 */
export const accept = stryMutAct_9fa48("2") ? () => undefined : (stryCov_9fa48("2"), (() => {
  const accept = (tools: Tools): Accept => async messages => {
    if (stryMutAct_9fa48("3")) {
      {}
    } else {
      stryCov_9fa48("3");
      const now = tools.now();
      const signal = tools.deadline();
      const save = async (received: Received, arrival: number): Promise<Stored | undefined> => {
        if (stryMutAct_9fa48("4")) {
          {}
        } else {
          stryCov_9fa48("4");
          try {
            if (stryMutAct_9fa48("5")) {
              {}
            } else {
              stryCov_9fa48("5");
              return await saveMessage(tools.table, inbound(tools, received, stryMutAct_9fa48("6") ? {} : (stryCov_9fa48("6"), {
                now,
                arrival
              })), firstDue(now));
            }
          } catch (error) {
            if (stryMutAct_9fa48("7")) {
              {}
            } else {
              stryCov_9fa48("7");
              tools.log(stryMutAct_9fa48("9") ? "" : (stryCov_9fa48("9"), "MessageSaveFailed"), stryMutAct_9fa48("10") ? {} : (stryCov_9fa48("10"), {
                channel: received.channel,
                error: nameOf(error)
              }));
              return undefined;
            }
          }
        }
      };
      const saved = stryMutAct_9fa48("11") ? await pMap(messages, save, {
        concurrency
      }) : (stryCov_9fa48("11"), (await pMap(messages, save, stryMutAct_9fa48("12") ? {} : (stryCov_9fa48("12"), {
        concurrency
      }))).filter(stryMutAct_9fa48("13") ? () => undefined : (stryCov_9fa48("13"), stored => stryMutAct_9fa48("16") ? stored === undefined : stryMutAct_9fa48("15") ? false : stryMutAct_9fa48("14") ? true : (stryCov_9fa48("14", "15", "16"), stored !== undefined))));
      await advanceAll(tools)(saved.map(stryMutAct_9fa48("17") ? () => undefined : (stryCov_9fa48("17"), stored => stryMutAct_9fa48("18") ? {} : (stryCov_9fa48("18"), {
        kind: stryMutAct_9fa48("19") ? "" : (stryCov_9fa48("19"), "message"),
        stored
      }))), signal);
      if (stryMutAct_9fa48("23") ? saved.length >= messages.length : stryMutAct_9fa48("22") ? saved.length <= messages.length : stryMutAct_9fa48("21") ? false : stryMutAct_9fa48("20") ? true : (stryCov_9fa48("20", "21", "22", "23"), saved.length < messages.length)) if (stryMutAct_9fa48("24")) {
        ;
      } else {
        stryCov_9fa48("24");
        throw new SaveFailed();
      }
      return saved;
    }
  };
  return accept;
})());

/** A received message with what the intake adds: its time, how urgent it sounds, and the ids it may open a case under. */
function inbound(tools: Tools, received: Received, at: {
  now: Date;
  arrival: number;
}): InboundMessage {
  if (stryMutAct_9fa48("25")) {
    {}
  } else {
    stryCov_9fa48("25");
    const {
      priority,
      language
    } = triage(stryMutAct_9fa48("26") ? received.text && "" : (stryCov_9fa48("26"), received.text ?? (stryMutAct_9fa48("27") ? "Stryker was here!" : (stryCov_9fa48("27"), ""))));
    const hint = stryMutAct_9fa48("28") ? received.language && language : (stryCov_9fa48("28"), received.language ?? language);
    return stryMutAct_9fa48("29") ? {} : (stryCov_9fa48("29"), {
      ...received,
      language: hint,
      priority,
      receivedAt: at.now.toISOString(),
      arrival: at.arrival,
      draw: tools.draw()
    });
  }
}