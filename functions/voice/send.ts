import type { Environment } from "#shared/environment.ts";
import type { Telephone } from "#shared/telephone.ts";
import { findTelephone, openTelephone } from "#shared/telephone-settings.ts";
import type { Send } from "#shared/tools.ts";

/** A call that could not be placed for so many milliseconds is not placed: she who asked for it waits no more. */
const placedWithin = 600_000;

/** What is sent by voice is a call: the telephone dials, and a counselor speaks. Its id is the token of every try. */
export const callOut =
  (telephone: Telephone, now: () => Date = () => new Date()): Send =>
  async ({ id, to, caseId, language, createdAt }) => {
    if (to.kind !== "phone") return { state: "failed", failure: "no_number" };
    if (now().getTime() - Date.parse(createdAt) > placedWithin) return { state: "failed", failure: "too_late" };
    const call = await telephone.callBack({ token: id, caseId, to: to.value, language: language ?? "ur" });
    return call.state === "started"
      ? { state: "sent", providerId: call.contactId }
      : { state: "failed", failure: call.failure };
  };

/** Calls through Amazon Connect; where there is none, every call is refused and shows so. */
export function send(env: Environment): Send {
  const find = findTelephone(env);
  return async (reply, terms) => {
    const settings = await find();
    if (settings === undefined) return { state: "failed", failure: "no_telephone" };
    return callOut(await openTelephone(settings))(reply, terms);
  };
}
