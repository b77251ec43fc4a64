import type { Environment } from "#shared/environment.ts";
import type { Telephone } from "#shared/telephone.ts";
import type { Send } from "#shared/tools.ts";

/** What is sent by voice is a call: the telephone dials, and a counselor speaks. Its id is the token of every try. */
export const callOut =
  (telephone: Telephone): Send =>
  async ({ id, to, caseId, language }) => {
    if (to.kind !== "phone") return { state: "failed", failure: "no number" };
    const call = await telephone.callBack({ token: id, caseId, to: to.value, language: language ?? "ur" });
    return call.state === "started"
      ? { state: "sent", providerId: call.contactId }
      : { state: "failed", failure: call.failure };
  };

/** Calls through Amazon Connect; where there is none, every call is refused and shows so. */
export function send({ CONNECT }: Environment): Send {
  if (CONNECT === undefined) return async () => ({ state: "failed", failure: "no telephone" });
  return async (reply, terms) => {
    const { connectClient, connectTelephone } = await import("#shared/connect.ts");
    return callOut(connectTelephone(CONNECT, connectClient()))(reply, terms);
  };
}
