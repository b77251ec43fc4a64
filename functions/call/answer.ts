import * as z from "zod/mini";
import { mayCall } from "#core/appointment.ts";
import { referenceIn } from "#core/mailbox.ts";
import { nameOf } from "#shared/log.ts";
import { readPass } from "#shared/mailbox-pass.ts";
import { readMailbox } from "#shared/mailboxes.ts";
import { frameOf, jsonAnswer, jsonIn } from "#shared/public-request.ts";
import { SecretUnavailable } from "#shared/secrets.ts";
import { appointmentOf, holderOf, noteAttempt } from "#shared/slots.ts";
import type { Telephone } from "#shared/telephone.ts";
import type { Tools } from "#shared/tools.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { frameAnswer } from "./frame.ts";

interface CallTools extends Tools {
  /** Undefined where there is none (any more). */
  readonly telephone: () => Promise<Pick<Telephone, "appCall"> | undefined>;
  readonly script: (request: Request) => Promise<Answer>;
}

/** What the page of a call asks: whose mailbox it stands in, which time, and a name of this one attempt. */
const Asked = z.strictObject({
  pass: z.string().check(z.maxLength(300)),
  slot: z.string().check(z.maxLength(20)),
  attempt: z.uuid(),
  /** Without it she, and the counselor, may show their picture. */
  soundOnly: z.boolean(),
});

/** The longest thing that is asked, in bytes. */
const largest = 1_000;

/** The page of a call, its script, and what joins her to it. */
export const answer =
  (tools: CallTools) =>
  async (request: Request): Promise<Answer> => {
    if (request.path.endsWith("/script")) return tools.script(request);
    if (request.method === "GET") return frameAnswer(request, frameOf(request, request.query["lang"]).language);
    const asked =
      request.body.length > largest ? undefined : Asked.safeParse(jsonIn(request.body.toString("utf8"))).data;
    if (asked === undefined) return jsonAnswer(400, { error: "not readable" });
    try {
      return await begun(tools, asked);
    } catch (error) {
      if (error instanceof SecretUnavailable) throw error;
      tools.log("RequestFailed", { error: nameOf(error) });
      return jsonAnswer(503, { error: "try again" });
    }
  };

/**
 * Begins the call of a time that is hers, from a few minutes before until its end. One attempt is one call, however often it
 * is asked for: its name is Connect's token. What was answered once is not answered again, so a repeat whose answer was lost
 * hears "another" and begins anew.
 */
async function begun(tools: CallTools, { pass, slot: id, attempt, soundOnly }: z.infer<typeof Asked>): Promise<Answer> {
  const { table } = tools;
  const now = tools.now();
  const name = readPass(pass, await tools.linkKey(), now);
  const mailbox = name === undefined ? undefined : await readMailbox(table, referenceIn(name), now);
  if (mailbox === undefined || mailbox.name !== name) return jsonAnswer(403, { error: "expired" });
  const slot = await appointmentOf(table, mailbox);
  if (slot === undefined || slot.id !== id || slot.bookedAt === undefined || !mayCall(slot, now))
    return jsonAnswer(409, { error: "not now" });
  const telephone = await tools.telephone();
  if (telephone === undefined) return jsonAnswer(422, { error: "no telephone" });
  if (!(await noteAttempt(table, { id, bookedAt: slot.bookedAt }, { attempt, now })))
    return jsonAnswer(409, { error: "another" });
  const { caseId = referenceIn(name) } = await holderOf(tools, slot);
  const call = await telephone.appCall({
    token: `call-${id}-${attempt}`,
    caseId,
    mailbox: name,
    video: soundOnly ? "none" : "send",
    language: slot.language ?? "ur",
  });
  if (call.state === "refused") {
    tools.log("BrowserCallRefused", { caseId, failure: call.failure });
    return jsonAnswer(422, { error: "refused" });
  }
  if (call.connection === undefined) return jsonAnswer(409, { error: "another" });
  tools.log("BrowserCallBegun", { caseId });
  return jsonAnswer(200, call.connection);
}
