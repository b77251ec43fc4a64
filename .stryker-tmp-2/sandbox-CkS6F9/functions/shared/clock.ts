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
import { Alert } from "#core/alert.ts";
import { Message, OutboundMessage } from "#core/message.ts";
import { advanceAll, type Unfinished, unfinishedEvent } from "./advance.ts";
import type { Item } from "./case-table.ts";
import { nameOf } from "./log.ts";
import { type DueKind, dueKinds, duePk, type Key } from "./table-keys.ts";
import type { Tools } from "./tools.ts";

/** How many items of a kind are looked at together, and how many of them are on their way at once. */
const pageSize = 100;
const concurrency = 20;

/** From this try on an item is stuck: it shows, an alarm rings, and it is tried on for ever. */
const stuckAfter = 8;

/** The longest time from try to try, in milliseconds: when the fault is over, nobody in danger waits for an hour. */
const longest: Readonly<Record<DueKind, number>> = stryMutAct_9fa48("193") ? {} : (stryCov_9fa48("193"), {
  alert: 300_000,
  message: 300_000,
  reply: 3_600_000
});

/** How many items a tick took of each kind. */
export type Taken = Readonly<Record<DueKind, number>>;

/**
 * Finishes what is due and not done, in order of danger, until nothing is due or the signal says stop. The index only
 * nominates; whoever moves `dueAt` forward on the condition that it is still what was seen has the item. Two ticks at
 * once, or one that dies half way, change nothing.
 */
export const tick = stryMutAct_9fa48("194") ? () => undefined : (stryCov_9fa48("194"), (() => {
  const tick = (tools: Tools) => async (signal: AbortSignal): Promise<Taken> => {
    if (stryMutAct_9fa48("195")) {
      {}
    } else {
      stryCov_9fa48("195");
      const taken = stryMutAct_9fa48("196") ? {} : (stryCov_9fa48("196"), {
        alert: 0,
        message: 0,
        reply: 0
      });
      for (const kind of dueKinds) {
        if (stryMutAct_9fa48("197")) {
          {}
        } else {
          stryCov_9fa48("197");
          let leased: readonly Unfinished[];
          do {
            if (stryMutAct_9fa48("198")) {
              {}
            } else {
              stryCov_9fa48("198");
              const to = tools.now().toISOString();
              const nominated = await tools.table.nominated(stryMutAct_9fa48("199") ? {} : (stryCov_9fa48("199"), {
                index: stryMutAct_9fa48("200") ? "" : (stryCov_9fa48("200"), "due"),
                partition: duePk(kind),
                to,
                limit: pageSize
              }));
              leased = stryMutAct_9fa48("201") ? await pMap(nominated, item => leaseSafely(tools, kind, item), {
                concurrency
              }) : (stryCov_9fa48("201"), (await pMap(nominated, stryMutAct_9fa48("202") ? () => undefined : (stryCov_9fa48("202"), item => leaseSafely(tools, kind, item)), stryMutAct_9fa48("203") ? {} : (stryCov_9fa48("203"), {
                concurrency
              }))).filter(stryMutAct_9fa48("204") ? () => undefined : (stryCov_9fa48("204"), item => stryMutAct_9fa48("207") ? item === undefined : stryMutAct_9fa48("206") ? false : stryMutAct_9fa48("205") ? true : (stryCov_9fa48("205", "206", "207"), item !== undefined))));
              await advanceAll(tools)(leased, signal);
              stryMutAct_9fa48("208") ? taken[kind] -= leased.length : (stryCov_9fa48("208"), taken[kind] += leased.length);
            }
          } while (stryMutAct_9fa48("210") ? leased.length > 0 || !signal.aborted : stryMutAct_9fa48("209") ? false : (stryCov_9fa48("209", "210"), (stryMutAct_9fa48("213") ? leased.length <= 0 : stryMutAct_9fa48("212") ? leased.length >= 0 : stryMutAct_9fa48("211") ? true : (stryCov_9fa48("211", "212", "213"), leased.length > 0)) && (stryMutAct_9fa48("214") ? signal.aborted : (stryCov_9fa48("214"), !signal.aborted))));
        }
      }
      return taken;
    }
  };
  return tick;
})());

/** One item that cannot be taken, or not be read, must not keep the others from being finished. */
async function leaseSafely(tools: Tools, kind: DueKind, nominated: Item): Promise<Unfinished | undefined> {
  if (stryMutAct_9fa48("215")) {
    {}
  } else {
    stryCov_9fa48("215");
    try {
      if (stryMutAct_9fa48("216")) {
        {}
      } else {
        stryCov_9fa48("216");
        return await lease(tools, kind, nominated);
      }
    } catch (error) {
      if (stryMutAct_9fa48("217")) {
        {}
      } else {
        stryCov_9fa48("217");
        tools.log(unfinishedEvent[kind], stryMutAct_9fa48("219") ? {} : (stryCov_9fa48("219"), {
          error: nameOf(error)
        }));
        return undefined;
      }
    }
  }
}

/** Takes a nominated item, or undefined when it is done, or someone else has it. */
async function lease(tools: Tools, kind: DueKind, nominated: Item): Promise<Unfinished | undefined> {
  if (stryMutAct_9fa48("220")) {
    {}
  } else {
    stryCov_9fa48("220");
    const key: Key = stryMutAct_9fa48("221") ? {} : (stryCov_9fa48("221"), {
      pk: String(nominated[stryMutAct_9fa48("222") ? "" : (stryCov_9fa48("222"), "pk")]),
      sk: String(nominated[stryMutAct_9fa48("223") ? "" : (stryCov_9fa48("223"), "sk")])
    });
    const attempts = await attemptsOf(tools, key);
    const dueAt = new Date(stryMutAct_9fa48("224") ? tools.now().getTime() - distance(kind, attempts) : (stryCov_9fa48("224"), tools.now().getTime() + distance(kind, attempts))).toISOString();
    const item = await tools.table.change(key, stryMutAct_9fa48("225") ? {} : (stryCov_9fa48("225"), {
      set: stryMutAct_9fa48("226") ? "" : (stryCov_9fa48("226"), "SET #dueAt = :next, #attempts = :attempts"),
      values: stryMutAct_9fa48("227") ? {} : (stryCov_9fa48("227"), {
        ":next": dueAt,
        ":seen": nominated[stryMutAct_9fa48("228") ? "" : (stryCov_9fa48("228"), "dueAt")],
        ":attempts": stryMutAct_9fa48("229") ? attempts - 1 : (stryCov_9fa48("229"), attempts + 1)
      }),
      when: stryMutAct_9fa48("230") ? "" : (stryCov_9fa48("230"), "#dueAt = :seen")
    }));
    if (stryMutAct_9fa48("233") ? item !== undefined : stryMutAct_9fa48("232") ? false : stryMutAct_9fa48("231") ? true : (stryCov_9fa48("231", "232", "233"), item === undefined)) return undefined;
    if (stryMutAct_9fa48("236") ? attempts !== stuckAfter : stryMutAct_9fa48("235") ? false : stryMutAct_9fa48("234") ? true : (stryCov_9fa48("234", "235", "236"), attempts === stuckAfter)) tools.log(stryMutAct_9fa48("238") ? "" : (stryCov_9fa48("238"), "Stuck"), stryMutAct_9fa48("239") ? {} : (stryCov_9fa48("239"), {
      kind
    }));
    return unfinished(kind, key, item);
  }
}
async function attemptsOf(tools: Tools, key: Key): Promise<number> {
  if (stryMutAct_9fa48("240")) {
    {}
  } else {
    stryCov_9fa48("240");
    const attempts = stryMutAct_9fa48("241") ? (await tools.table.read(key))["attempts"] : (stryCov_9fa48("241"), (await tools.table.read(key))?.[stryMutAct_9fa48("242") ? "" : (stryCov_9fa48("242"), "attempts")]);
    return (stryMutAct_9fa48("245") ? typeof attempts !== "number" : stryMutAct_9fa48("244") ? false : stryMutAct_9fa48("243") ? true : (stryCov_9fa48("243", "244", "245"), typeof attempts === (stryMutAct_9fa48("246") ? "" : (stryCov_9fa48("246"), "number")))) ? attempts : 0;
  }
}

/** How long a try may take before the next one, in milliseconds: half a minute, doubling. */
const distance = stryMutAct_9fa48("247") ? () => undefined : (stryCov_9fa48("247"), (() => {
  const distance = (kind: DueKind, attempts: number): number => stryMutAct_9fa48("248") ? Math.max(30_000 * 2 ** attempts, longest[kind]) : (stryCov_9fa48("248"), Math.min(stryMutAct_9fa48("249") ? 30_000 / 2 ** attempts : (stryCov_9fa48("249"), 30_000 * 2 ** attempts), longest[kind]));
  return distance;
})());
function unfinished(kind: DueKind, key: Key, item: Item): Unfinished | undefined {
  if (stryMutAct_9fa48("250")) {
    {}
  } else {
    stryCov_9fa48("250");
    switch (kind) {
      case stryMutAct_9fa48("252") ? "" : (stryCov_9fa48("252"), "alert"):
        if (stryMutAct_9fa48("251")) {} else {
          stryCov_9fa48("251");
          return stryMutAct_9fa48("253") ? {} : (stryCov_9fa48("253"), {
            kind,
            alert: Alert.parse(item)
          });
        }
      case stryMutAct_9fa48("255") ? "" : (stryCov_9fa48("255"), "reply"):
        if (stryMutAct_9fa48("254")) {} else {
          stryCov_9fa48("254");
          return stryMutAct_9fa48("256") ? {} : (stryCov_9fa48("256"), {
            kind,
            reply: OutboundMessage.parse(item)
          });
        }
      case stryMutAct_9fa48("258") ? "" : (stryCov_9fa48("258"), "message"):
        if (stryMutAct_9fa48("257")) {} else {
          stryCov_9fa48("257");
          {
            if (stryMutAct_9fa48("259")) {
              {}
            } else {
              stryCov_9fa48("259");
              const message = Message.parse(item);
              return (stryMutAct_9fa48("262") ? message.direction !== "in" : stryMutAct_9fa48("261") ? false : stryMutAct_9fa48("260") ? true : (stryCov_9fa48("260", "261", "262"), message.direction === (stryMutAct_9fa48("263") ? "" : (stryCov_9fa48("263"), "in")))) ? stryMutAct_9fa48("264") ? {} : (stryCov_9fa48("264"), {
                kind,
                stored: stryMutAct_9fa48("265") ? {} : (stryCov_9fa48("265"), {
                  key,
                  message,
                  done: stryMutAct_9fa48("266") ? true : (stryCov_9fa48("266"), false)
                })
              }) : undefined;
            }
          }
        }
    }
  }
}