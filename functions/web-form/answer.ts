import { randomUUID } from "node:crypto";
import { mailboxName } from "#core/mailbox.ts";
import { isHigher } from "#core/priority.ts";
import { triage } from "#core/triage.ts";
import { accept, SaveFailed } from "#shared/accept.ts";
import { drawKey } from "#shared/mailbox-key.ts";
import type { Stored } from "#shared/messages.ts";
import { pageAnswer, squeezed } from "#shared/page.ts";
import type { Tools } from "#shared/tools.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { oneAtATime } from "./lane.ts";
import { mailboxOf, makeLock } from "./mailbox.ts";
import { receipt } from "./page/receipt.ts";
import { again, frameOf, shown, type Wrong } from "./pages.ts";
import { isForm, isJson, parse, type Read, typedIn } from "./parse.ts";
import { suspicion } from "./suspicion.ts";

/** A form's body, in bytes: ten thousand letters of Urdu are sixty thousand on the way. */
const largest = 64 * 1024;

/**
 * The form's pages, and what was posted from them: JSON is answered with JSON, a plain form with a page. The answer to
 * a repeat, or to what looks like a machine, is the same as to a first message.
 */
export function answer(tools: Tools): (request: Request) => Promise<Answer> {
  const form: Form = { ...tools, isSuspect: suspicion(tools), waiting: oneAtATime() };
  return async (request) => squeezed(await answered(form, request), request);
}

interface Form extends Tools {
  readonly isSuspect: ReturnType<typeof suspicion>;
  readonly waiting: ReturnType<typeof oneAtATime>;
}

type Taken = Pick<Extract<Read, { readonly ok: true }>, "message" | "given">;

async function answered(tools: Form, request: Request): Promise<Answer> {
  if (request.path.endsWith("/openapi.json")) return described();
  if (request.method === "GET") return shown(tools, request);
  if (request.body.length > largest) return refused(tools, request, { status: 413, errors: { message: "too long" } });
  if (!isJson(request) && !isForm(request)) return { statusCode: 415 };
  const read = parse(request, tools.now());
  if (!read.ok) return refused(tools, request, { status: 400, errors: read.errors });
  const { message, given } = read;
  const { id: idempotencyKey } = message;
  const isSuspect = await tools.isSuspect({ idempotencyKey, sourceIp: request.sourceIp, ...given });
  if (!isSuspect) return taken(tools, request, read);
  const take = () => taken(tools, request, { message: { ...message, marks: ["suspect"] }, given });
  // Danger waits for nobody, whoever tells of it.
  return isDanger(message) ? take() : tools.waiting(take);
}

const isDanger = ({ text = "", urgency }: Taken["message"]): boolean =>
  urgency !== undefined || isHigher(triage(text).priority, "P3");

async function taken(tools: Tools, request: Request, { message, given }: Taken): Promise<Answer> {
  const draw = tools.draw();
  const key = given.mailboxKey ?? drawKey();
  // Slow as it is meant to be, the hash is made while the message is saved.
  const lock = makeLock(tools, key);
  const mailbox = { kind: "mailbox", value: mailboxName(draw.caseId, randomUUID()) } as const;
  const stored = await saved({ ...tools, draw: () => draw }, { ...message, identities: [mailbox] });
  if (stored === undefined) return refused(tools, request, { status: 503, errors: { form: "try again" } });
  if (stored.message.bodyHash !== message.bodyHash) {
    return refused(tools, request, { status: 409, errors: { form: "sent before" } });
  }
  const isHers = given.mailboxKey !== undefined;
  return received(request, await mailboxOf(tools, stored, { key, lock: await lock, isHers }));
}

async function saved(
  tools: Tools,
  message: Parameters<ReturnType<typeof accept>>[0][number],
): Promise<Stored | undefined> {
  try {
    return (await accept(tools)([message])).at(0);
  } catch (error) {
    if (error instanceof SaveFailed) return undefined;
    throw error;
  }
}

function received(request: Request, { reference, key }: { readonly reference: string; readonly key?: string }): Answer {
  if (!isJson(request)) {
    return pageAnswer(receipt({ ...frameOf(request, typedIn(request.body)["language"]), reference, key }));
  }
  return json(200, { reference, ...(key !== undefined && { mailboxKey: key }), message: "received" });
}

/** What is wrong, by field, never with what was in it; a page comes back as it was filled in. */
const refused = async (tools: Tools, request: Request, { status, errors }: Wrong): Promise<Answer> =>
  isForm(request) ? again(tools, request, { status, errors }) : json(status, { errors });

/** Made when it is asked for. */
async function described(): Promise<Answer> {
  const { formApi } = await import("./openapi.ts");
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: await formApi() };
}

const json = (statusCode: number, body: unknown): Answer => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});
