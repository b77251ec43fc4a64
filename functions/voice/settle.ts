import { type Leg, type Outcome, outcomeOf, rankOf, wasMissed } from "#core/call.ts";
import { accept } from "#shared/accept.ts";
import { advanceAll } from "#shared/advance.ts";
import { causeOf } from "#shared/alerts.ts";
import { endCallBack } from "#shared/call-backs.ts";
import { claimCase, readCase } from "#shared/cases.ts";
import { markDelivery } from "#shared/deliveries.ts";
import { readMessage } from "#shared/hearing.ts";
import type { Stored } from "#shared/messages.ts";
import { readCounselor } from "#shared/roster.ts";
import { alertKey, caseKey, type Key, messageKey } from "#shared/table-keys.ts";
import { firstDue, type Tools } from "#shared/tools.ts";
import { askedToBeCalled } from "./asked.ts";
import type { Heard } from "./contact.ts";
import { noteCall } from "./facts.ts";
import { legsOf, noteLeg } from "./legs.ts";
import { recovered, type VoiceTools } from "./recovered.ts";
import { silentUrgency } from "./silence.ts";

/**
 * Brings what was heard of a call to its message and its case: who answered, what became of it, and that someone must
 * be told. From any state, in any order, any number of times, with the same end. Throws what a later try may mend.
 */
export const settle =
  (tools: VoiceTools) =>
  async (heard: Heard): Promise<void> => {
    const { table } = tools;
    const key = messageKey({ channel: "voice", account: heard.instanceId, id: heard.callId });
    await noteLeg(table, key, heard.leg);
    const legs = await legsOf(table, key);
    if (heard.leg.initiation === "API") return calledByUs(tools, heard, legs);
    const stored = (await readMessage(table, key)) ?? (await recovered(tools, heard, legs));
    if (stored === undefined) return;
    const first = legs.find(({ answeredAt }) => answeredAt !== undefined);
    if (first !== undefined) await answered(tools, key, first);
    const missed = legs.find(wasMissed);
    if (missed?.endedAt !== undefined) await missedAt(tools, stored, { endedAt: missed.endedAt, legs });
    const told = await readMessage(table, key);
    await askedToBeCalled(table, told);
    const outcome = outcomeOf(told?.message.call ?? {}, legs);
    if (outcome !== undefined) await noteOutcome(tools, key, outcome);
    await calledBack(tools, told, legs);
  };

/** A call of ours: she was reached when a counselor spoke to her; else whoever has her case must find another way. */
async function calledByUs(tools: VoiceTools, { instanceId, leg }: Heard, legs: readonly Leg[]): Promise<void> {
  const { contactId: providerId } = leg;
  const { answeredAt, endedAt, endReason = "not_reached" } = legs.find((one) => one.contactId === providerId) ?? leg;
  const end =
    answeredAt === undefined ? { state: "failed" as const, failure: endReason } : { state: "delivered" as const };
  const at = answeredAt ?? endedAt;
  if (at === undefined) return;
  const about = { kind: "delivery", channel: "voice", account: instanceId, providerId, at } as const;
  const alert = await markDelivery(tools, { ...about, ...end });
  if (alert !== undefined) await advanceAll(tools)([{ kind: "alert", alert }], tools.deadline());
}

/** Nobody spoke to her and the line is down: that is told once, as urgent as it is by now. */
async function missedAt(
  tools: VoiceTools,
  { key, message }: Stored,
  { endedAt, legs }: { endedAt: string; legs: readonly Leg[] },
): Promise<void> {
  const { call } = message;
  const silent = call?.silent === true || (call?.pressed !== true && outcomeOf({}, legs) !== "answered");
  const priority = silent ? await silentUrgency(tools, key) : undefined;
  const news = { missedAt: endedAt, ...(silent && { silent: true as const }) };
  const noted = await noteCall(tools.table, key, { call: news, priority, dueAt: firstDue(tools.now()) });
  if (noted === undefined || noted.done) return;
  await accept(tools)([noted.message]);
  await endEarlier(tools, key);
}

/** The alert that the call itself raised gives way to the one that it was missed: two ladders only wear people out. */
async function endEarlier({ table }: Tools, key: Key): Promise<void> {
  const caseId = (await readMessage(table, key))?.message.caseId;
  if (caseId === undefined || (await readCase(table, caseId))?.raisedBy === key.pk) return;
  const cause = causeOf(key.pk);
  if ((await table.read(alertKey({ caseId, reason: "missed_call", cause }))) === undefined) return;
  await table.change(alertKey({ caseId, reason: "new_case", cause }), {
    set: "SET #ended = :why REMOVE #duePk, #dueAt",
    values: { ":why": "superseded" },
    when: "attribute_exists(#dueAt)",
  });
}

/** Whoever answered has the case, where the roster knows her by the name she signs in with; no ladder rings on. */
async function answered(tools: VoiceTools, key: Key, { answeredAt = "", answeredBy }: Leg): Promise<void> {
  const { table } = tools;
  const { message } = (await readMessage(table, key)) ?? {};
  const caseId = message?.caseId;
  // The path of the call is not done: whoever repeats this, or the hourly search, finds it done.
  if (caseId === undefined || message === undefined) throw new Error("CallUnfinished");
  if (message.call?.answeredBy !== undefined) return;
  const name = answeredBy === undefined ? undefined : await tools.telephone.username(answeredBy);
  const counselor =
    name === undefined ? undefined : await readCounselor(table, name, tools.now()).catch(() => undefined);
  const found = await readCase(table, caseId);
  if (counselor !== undefined && found?.status === "new") {
    // She has it since she spoke: claimed later than answered, the case would look like one that was taken and left.
    await claimCase(table, { caseId, counselorId: counselor.id, claimsSeen: found.claims, now: answeredAt });
  }
  await table.change(caseKey(caseId), {
    set: "SET #answeredAt = :at",
    values: { ":at": answeredAt },
    when: "attribute_exists(#pk) AND (attribute_not_exists(#answeredAt) OR #answeredAt < :at)",
  });
  const call = { answeredBy: counselor?.id ?? answeredBy ?? "unknown" };
  await noteCall(table, key, { call, dueAt: firstDue(tools.now()) });
}

/** The telephone itself calls back whoever asked for it in the flow: when a counselor speaks to her, nobody need do it again. */
async function calledBack({ table, now }: Tools, told: Stored | undefined, legs: readonly Leg[]): Promise<void> {
  const caseId = told?.message.caseId;
  const spoken = legs.some(({ initiation, answeredAt }) => initiation === "CALLBACK" && answeredAt !== undefined);
  if (spoken && caseId !== undefined) await endCallBack(table, caseId, now().toISOString());
}

/** More facts never make an outcome less: whichever of two writers is last, the greater one stays. */
async function noteOutcome({ table }: Tools, key: Key, outcome: Outcome): Promise<void> {
  await table.change(key, {
    set: "SET #call.#outcome = :outcome, #rank = :rank, #shownAs = :shown",
    values: { ":outcome": outcome, ":rank": rankOf(outcome), ":shown": `call, ${outcome}` },
    when: "attribute_exists(#pk) AND (attribute_not_exists(#rank) OR #rank < :rank)",
  });
}
