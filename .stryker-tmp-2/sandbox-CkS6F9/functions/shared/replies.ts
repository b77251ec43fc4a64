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
import type { Case } from "#core/case.ts";
import type { Identity, InboundMessage, OutboundMessage } from "#core/message.ts";
import { receivedText } from "#core/texts/reply.ts";
import { causeOf } from "./alerts.ts";
import { createReply, finishReply, type Stored } from "./messages.ts";
import { firstDue, type Tools } from "./tools.ts";

/**
 * The neutral "we have it" for the message that opened a case, where the channel's policy allows one: written down
 * first, and given to the one run that is to send it.
 */
export async function receiptFor(tools: Tools, found: Case, {
  message,
  key
}: Stored): Promise<OutboundMessage | undefined> {
  if (stryMutAct_9fa48("267")) {
    {}
  } else {
    stryCov_9fa48("267");
    const to = answerable(message);
    if (stryMutAct_9fa48("270") ? (found.openedBy !== key.pk || to === undefined) && tools.replies[message.channel] !== "neutral" : stryMutAct_9fa48("269") ? false : stryMutAct_9fa48("268") ? true : (stryCov_9fa48("268", "269", "270"), (stryMutAct_9fa48("272") ? found.openedBy !== key.pk && to === undefined : stryMutAct_9fa48("271") ? false : (stryCov_9fa48("271", "272"), (stryMutAct_9fa48("274") ? found.openedBy === key.pk : stryMutAct_9fa48("273") ? false : (stryCov_9fa48("273", "274"), found.openedBy !== key.pk)) || (stryMutAct_9fa48("276") ? to !== undefined : stryMutAct_9fa48("275") ? false : (stryCov_9fa48("275", "276"), to === undefined)))) || (stryMutAct_9fa48("278") ? tools.replies[message.channel] === "neutral" : stryMutAct_9fa48("277") ? false : (stryCov_9fa48("277", "278"), tools.replies[message.channel] !== (stryMutAct_9fa48("279") ? "" : (stryCov_9fa48("279"), "neutral")))))) return undefined;
    const now = tools.now();
    const reply: OutboundMessage = stryMutAct_9fa48("280") ? {} : (stryCov_9fa48("280"), {
      channel: message.channel,
      account: message.account,
      id: stryMutAct_9fa48("281") ? `` : (stryCov_9fa48("281"), `receipt-${causeOf(key.pk)}`),
      direction: stryMutAct_9fa48("282") ? "" : (stryCov_9fa48("282"), "out"),
      to,
      text: receivedText(message.language),
      caseId: found.id,
      state: stryMutAct_9fa48("283") ? "" : (stryCov_9fa48("283"), "pending"),
      writer: stryMutAct_9fa48("284") ? "" : (stryCov_9fa48("284"), "automatic"),
      createdAt: now.toISOString()
    });
    return (await createReply(tools.table, reply, firstDue(now))) ? reply : undefined;
  }
}

/**
 * Sends what is pending, unless the signal says stop. A send that has begun is never cut: the provider may have taken
 * it, and the clock would send it twice. Throws where a later try may succeed: then the reply is still due.
 */
export async function sendReply(tools: Tools, reply: OutboundMessage, signal: AbortSignal): Promise<readonly never[]> {
  if (stryMutAct_9fa48("285")) {
    {}
  } else {
    stryCov_9fa48("285");
    if (stryMutAct_9fa48("288") ? reply.state === "pending" : stryMutAct_9fa48("287") ? false : stryMutAct_9fa48("286") ? true : (stryCov_9fa48("286", "287", "288"), reply.state !== (stryMutAct_9fa48("289") ? "" : (stryCov_9fa48("289"), "pending")))) return stryMutAct_9fa48("290") ? ["Stryker was here"] : (stryCov_9fa48("290"), []);
    if (stryMutAct_9fa48("291")) {
      ;
    } else {
      stryCov_9fa48("291");
      signal.throwIfAborted();
    }
    const send = tools.send[reply.channel];
    const end = (stryMutAct_9fa48("294") ? send !== undefined : stryMutAct_9fa48("293") ? false : stryMutAct_9fa48("292") ? true : (stryCov_9fa48("292", "293", "294"), send === undefined)) ? stryMutAct_9fa48("295") ? {} : (stryCov_9fa48("295"), {
      state: "failed" as const,
      failure: stryMutAct_9fa48("296") ? "" : (stryCov_9fa48("296"), "no sender")
    }) : await send(reply);
    if (stryMutAct_9fa48("299") ? end.state !== "failed" : stryMutAct_9fa48("298") ? false : stryMutAct_9fa48("297") ? true : (stryCov_9fa48("297", "298", "299"), end.state === (stryMutAct_9fa48("300") ? "" : (stryCov_9fa48("300"), "failed")))) tools.log(stryMutAct_9fa48("302") ? "" : (stryCov_9fa48("302"), "ReplyFailed"), stryMutAct_9fa48("303") ? {} : (stryCov_9fa48("303"), {
      caseId: reply.caseId,
      failure: end.failure
    }));
    await finishReply(tools.table, reply, end);
    return stryMutAct_9fa48("304") ? ["Stryker was here"] : (stryCov_9fa48("304"), []);
  }
}

/** The address an answer on the same channel goes to. A stranger behind a form, or a name, has none. */
const answerable = stryMutAct_9fa48("305") ? () => undefined : (stryCov_9fa48("305"), (() => {
  const answerable = ({
    identities
  }: InboundMessage): Identity | undefined => identities.find(stryMutAct_9fa48("306") ? () => undefined : (stryCov_9fa48("306"), ({
    kind
  }) => stryMutAct_9fa48("309") ? (kind === "phone" || kind === "bsuid") && kind === "page-scoped" : stryMutAct_9fa48("308") ? false : stryMutAct_9fa48("307") ? true : (stryCov_9fa48("307", "308", "309"), (stryMutAct_9fa48("311") ? kind === "phone" && kind === "bsuid" : stryMutAct_9fa48("310") ? false : (stryCov_9fa48("310", "311"), (stryMutAct_9fa48("313") ? kind !== "phone" : stryMutAct_9fa48("312") ? false : (stryCov_9fa48("312", "313"), kind === (stryMutAct_9fa48("314") ? "" : (stryCov_9fa48("314"), "phone")))) || (stryMutAct_9fa48("316") ? kind !== "bsuid" : stryMutAct_9fa48("315") ? false : (stryCov_9fa48("315", "316"), kind === (stryMutAct_9fa48("317") ? "" : (stryCov_9fa48("317"), "bsuid")))))) || (stryMutAct_9fa48("319") ? kind !== "page-scoped" : stryMutAct_9fa48("318") ? false : (stryCov_9fa48("318", "319"), kind === (stryMutAct_9fa48("320") ? "" : (stryCov_9fa48("320"), "page-scoped")))))));
  return answerable;
})());