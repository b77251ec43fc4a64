import * as z from "zod/mini";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Received } from "#core/message.ts";
import { type Delivery, deliveryStates, type Notice } from "#core/notice.ts";
import { providerTime } from "#core/time.ts";
import type { WhatsAppMessage } from "./content.ts";
import { identitiesOf } from "./people.ts";

const Failure = z.looseObject({ code: looseText });
const Status = z.looseObject({
  id: z.string().check(z.minLength(1)),
  status: z.enum(deliveryStates),
  timestamp: z.optional(z.unknown()),
  errors: looseList,
  biz_opaque_callback_data: looseText,
});

/** What became of a message of ours: never a message. */
export function deliveryIn(account: string, given: unknown, now: Date): Delivery | undefined {
  const status = Status.safeParse(given).data;
  if (status === undefined) return undefined;
  return {
    kind: "delivery",
    channel: "whatsapp",
    account,
    at: providerTime(status.timestamp, now),
    providerId: status.id,
    state: status.status,
    failure: fitting(Failure, status.errors).at(0)?.code,
    replyId: status.biz_opaque_callback_data,
  };
}

const Change = z.looseObject({ original_message_id: z.string().check(z.minLength(1)) });

/** An edit, or a message taken back. `line`: the same as a message. */
export function amendmentIn(given: unknown, line: Received | undefined): Notice | undefined {
  if (line === undefined || (line.kind !== "edit" && line.kind !== "revoke")) return undefined;
  const change = Change.safeParse(z.record(z.string(), z.unknown()).parse(given)[line.kind]).data;
  if (change === undefined) return undefined;
  const { account, sentAt, text } = line;
  const about = {
    kind: "amendment",
    channel: "whatsapp",
    account,
    at: sentAt,
    of: change.original_message_id,
  } as const;
  if (line.kind === "revoke") return { ...about, text: undefined };
  // A change that cannot be read takes no words away: it stands on the case as a line of its own.
  return text === undefined ? undefined : { ...about, text, otherwise: line };
}

const System = z.looseObject({
  type: looseText,
  body: looseText,
  wa_id: looseText,
  /** As it was called before. */
  new_wa_id: looseText,
  user_id: looseText,
  parent_user_id: looseText,
  previous_user_id: looseText,
  previous_parent_user_id: looseText,
});

/** A person's number or id became another: the new one may be in other hands. */
export function movedIn(account: string, message: WhatsAppMessage, now: Date): Notice | undefined {
  const system = message.type === "system" ? System.safeParse(message["system"]).data : undefined;
  if (system === undefined) return undefined;
  const before = identitiesOf({
    from: message.from,
    from_user_id: system.previous_user_id ?? message.from_user_id,
    from_parent_user_id: system.previous_parent_user_id ?? message.from_parent_user_id,
  });
  const after = identitiesOf({
    from: system.wa_id ?? system.new_wa_id ?? numberIn(system),
    from_user_id: system.user_id,
    from_parent_user_id: system.parent_user_id,
  });
  return moved({ account, at: providerTime(message.timestamp, now) }, before, after);
}

/** Where no field names the new number, the sentence does: "… changed from 92… to 92…". */
const numberIn = ({ type, user_id, body }: z.infer<typeof System>): string | undefined =>
  user_id === undefined && type?.endsWith("changed_number") ? /\bto \+?(\d{7,15})\b/.exec(body ?? "")?.[1] : undefined;

const Pair = { previous: looseText, current: looseText };
const Update = z.looseObject({
  wa_id: looseText,
  user_id: looseObject(Pair),
  parent_user_id: looseObject(Pair),
  timestamp: z.optional(z.unknown()),
});

/** The same, told in a field of its own. */
export function updatedIds(account: string, given: unknown, now: Date): Notice | undefined {
  const update = Update.safeParse(given).data;
  if (update === undefined) return undefined;
  const { wa_id, user_id, parent_user_id } = update;
  const before = identitiesOf({
    from: wa_id,
    from_user_id: user_id?.previous,
    from_parent_user_id: parent_user_id?.previous,
  });
  const after = identitiesOf({ from_user_id: user_id?.current, from_parent_user_id: parent_user_id?.current });
  return moved({ account, at: providerTime(update.timestamp, now) }, before, after);
}

function moved(
  about: { readonly account: string; readonly at: string },
  before: ReturnType<typeof identitiesOf>,
  after: ReturnType<typeof identitiesOf>,
): Notice | undefined {
  const fresh = after.filter(({ kind, value }) => !before.some((old) => old.kind === kind && old.value === value));
  if (before.length === 0 || fresh.length === 0) return undefined;
  return { kind: "moved", channel: "whatsapp", ...about, before, after: fresh };
}

const Echoed = z.looseObject({
  id: z.string().check(z.minLength(1)),
  to: looseText,
  to_user_id: looseText,
  type: looseText,
  timestamp: z.optional(z.unknown()),
});
const Words = z.looseObject({ body: looseText, caption: looseText });

/** What someone of the helpline sent from the WhatsApp Business app on the same number. */
export function echoIn(account: string, given: unknown, now: Date): Notice | undefined {
  const echo = Echoed.safeParse(given).data;
  // A change of an earlier message is none.
  if (echo?.type === "edit" || echo?.type === "revoke" || echo?.type === "reaction") return undefined;
  const to = echo && identitiesOf({ from: echo.to, from_user_id: echo.to_user_id }).at(0);
  if (echo === undefined || to === undefined) return undefined;
  const words = Words.safeParse(echo[echo.type ?? "text"]).data;
  const text = words?.body ?? words?.caption ?? echo.type ?? "";
  const at = providerTime(echo.timestamp, now);
  return { kind: "echo", channel: "whatsapp", account, at, providerId: echo.id, to, text };
}

/** Fields by which Meta tells of the account itself. */
const accountFields = new Set([
  "account_alerts",
  "account_review_update",
  "account_update",
  "business_capability_update",
  "phone_number_quality_update",
  "security",
]);

interface Told {
  readonly account: string;
  readonly field: unknown;
  readonly errors: readonly unknown[];
}

/** Errors that belong to no message, and news of the account: staff must look. */
export function warningsIn({ account, field, errors }: Told, now: Date): Notice[] {
  const codes = fitting(Failure, errors).flatMap(({ code }) =>
    code !== undefined && /^\d{1,9}$/.test(code) ? code : [],
  );
  const named = typeof field === "string" && accountFields.has(field) ? [field] : [];
  const at = now.toISOString();
  return [...codes, ...named].map((code) => ({ kind: "warning", channel: "whatsapp", account, at, code }));
}
