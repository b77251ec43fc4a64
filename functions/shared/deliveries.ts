import * as z from "zod/mini";
import type { Alert } from "#core/alert.ts";
import type { OutboundMessage } from "#core/message.ts";
import { type Delivery, type DeliveryState, deliveryStates } from "#core/notice.ts";
import { isOurs, refusalIn } from "#core/send-errors.ts";
import { causeOf, createAlert } from "./alerts.ts";
import { readCase } from "./cases.ts";
import { deliveryKey, messageKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";

/** What stands under a provider's id: how far its message came, and which of ours it is. */
const Known = z.object({
  state: z.optional(z.enum(deliveryStates)),
  failure: z.optional(z.string()),
  replyId: z.optional(z.string()),
  caseId: z.optional(z.string()),
});

/** Later states never give way to earlier ones; a failure is the end, but what arrived has not failed. */
const rank = (state: DeliveryState): number => (state === "failed" ? 9 : deliveryStates.indexOf(state));
const isNews = {
  failed: "(attribute_not_exists(#rank) OR #rank < :delivered)",
  other: "(attribute_not_exists(#rank) OR #rank < :rank)",
};

/**
 * Writes down what became of a message of ours, and where it failed answers with the alert that follows. Early, late,
 * repeated and out of order are all the same.
 */
export async function markDelivery(tools: Tools, delivery: Delivery): Promise<Alert | undefined> {
  const { channel, account, providerId, state, at, failure, replyId } = delivery;
  const values = { ":rank": rank(state), ":state": state, ":at": at };
  const item = await tools.table.change(deliveryKey({ channel, account, id: providerId }), {
    set: `SET #rank = :rank, #state = :state, #at = :at${failure === undefined ? "" : ", #failure = :failure"}${replyId === undefined ? "" : ", #replyId = if_not_exists(#replyId, :replyId)"}`,
    values: {
      ...values,
      ...(state === "failed" && { ":delivered": rank("delivered") }),
      ...(failure !== undefined && { ":failure": failure }),
      ...(replyId !== undefined && { ":replyId": replyId }),
    },
    when: state === "failed" ? isNews.failed : isNews.other,
  });
  const known = item === undefined ? undefined : Known.parse(item);
  return known?.replyId === undefined
    ? undefined
    : settle(tools, { channel, account, providerId }, { ...known, replyId: known.replyId });
}

/** Puts a message that is sent under its provider's id, and takes over what was told of it before. */
export async function linkDelivery(
  tools: Tools,
  reply: OutboundMessage,
  providerId: string,
): Promise<Alert | undefined> {
  const { channel, account, id, caseId } = reply;
  const item = await tools.table.change(deliveryKey({ channel, account, id: providerId }), {
    set: "SET #replyId = :replyId, #caseId = :caseId",
    values: { ":replyId": id, ":caseId": caseId },
  });
  return settle(tools, { channel, account, providerId }, { ...Known.parse(item ?? {}), replyId: id });
}

type Place = Pick<Delivery, "channel" | "account" | "providerId">;

/** Brings the message itself to the state under its provider's id. It was sent, so it is due no more. */
async function settle(
  { table, now, log }: Tools,
  { channel, account, providerId }: Place,
  { state = "sent", failure, replyId }: z.infer<typeof Known> & { readonly replyId: string },
): Promise<Alert | undefined> {
  const key = messageKey({ channel, account, id: replyId });
  const shown = state === "played" ? "read" : state;
  const item = await table.change(key, {
    set: `SET #state = :state, #rank = :rank, #providerId = :providerId${failure === undefined ? "" : ", #failure = :failure"} REMOVE #duePk, #dueAt`,
    values: {
      ":state": shown,
      ":rank": rank(state),
      ":providerId": providerId,
      ":out": "out",
      ...(state === "failed" && { ":delivered": rank("delivered") }),
      ...(failure !== undefined && { ":failure": failure }),
    },
    when: `#direction = :out AND ${state === "failed" ? isNews.failed : isNews.other}`,
  });
  const caseId = z.object({ caseId: z.string() }).safeParse(item).data?.caseId;
  if (state !== "failed" || caseId === undefined) return undefined;
  log("ReplyFailed", { caseId, failure });
  const refusal = refusalIn(failure ?? "", channel);
  if (refusal !== undefined && isOurs(refusal)) log("ProviderRefusesUs", { code: failure });
  return failureAlert({ table, now }, { caseId, channel, cause: key.pk });
}

interface Failed {
  readonly caseId: string;
  readonly channel: OutboundMessage["channel"];
  readonly cause: string;
}

/** A message that did not reach her: whoever has the case must find another way. Undefined where it rings already. */
export async function failureAlert(
  { table, now }: Pick<Tools, "table" | "now">,
  { caseId, channel, cause }: Failed,
): Promise<Alert | undefined> {
  const found = await readCase(table, caseId);
  if (found === undefined || found.status === "closed") return undefined;
  const { priority, claims } = found;
  const since = now().toISOString();
  const alert: Alert = {
    caseId,
    reason: "send_failed",
    cause: causeOf(cause),
    channel,
    priority,
    since,
    claims,
    step: 0,
  };
  return (await createAlert(table, alert, firstDue(now()))) ? alert : undefined;
}
