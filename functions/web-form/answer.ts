import { randomUUID } from "node:crypto";
import { mailboxName } from "#core/mailbox.ts";
import { once } from "#core/once.ts";
import { unpacked } from "#core/packed.ts";
import { isHigher } from "#core/priority.ts";
import { accept } from "#shared/accept.ts";
import { drawKey } from "#shared/mailbox-key.ts";
import type { Saved } from "#shared/messages.ts";
import { squeezed } from "#shared/page.ts";
import { isForm, isJson, jsonAnswer, publicDocument } from "#shared/public-request.ts";
import { SaveFailed } from "#shared/save.ts";
import type { Tools } from "#shared/tools.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { oneAtATime } from "./lane.ts";
import { lockOf, mailboxOf } from "./mailbox.ts";
import type { Wrong } from "./pages.ts";
import { parse, type Read } from "./parse.ts";
import { suspicion } from "./suspicion.ts";
import { uploadPass } from "./upload-pass.ts";

/** A form's body, in bytes: ten thousand letters of Urdu are sixty thousand on the way. */
const largest = 64 * 1024;

/**
 * The form's pages, and what was posted from them: JSON is answered with JSON, a plain form with a page. The answer to
 * a repeat, or to what looks like a machine, is the same as to a first message.
 */
export function answer(tools: Tools): (request: Request) => Promise<Answer> {
  const form: Form = { ...tools, isSuspect: suspicion(tools), waiting: oneAtATime(), piece: once(() => pieces(tools)) };
  return async (request) => squeezed(await answered(form, request), request);
}

interface Form extends Tools {
  readonly isSuspect: ReturnType<typeof suspicion>;
  readonly waiting: ReturnType<typeof oneAtATime>;
  readonly piece: () => Promise<(request: Request) => Promise<Answer>>;
}

/** Loaded with the first page: what a script posts waits for none of it. */
const later = () => import("./later.ts");

/** Loaded with the first piece of a file: a message waits for none of it. */
async function pieces(tools: Tools) {
  const { pieceOf } = await later();
  return pieceOf(tools);
}

type Taken = Pick<Extract<Read, { readonly ok: true }>, "message" | "given">;

async function answered(tools: Form, request: Request): Promise<Answer> {
  if (request.path.endsWith("/openapi.json")) return described();
  if (request.method === "GET") return (await later()).shown(tools, request);
  if (request.path.endsWith("/file")) return (await tools.piece())(request);
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
  return (await isDanger(message)) ? take() : tools.waiting(take);
}

async function isDanger({ text = "", urgency }: Taken["message"]): Promise<boolean> {
  if (urgency !== undefined) return true;
  const { triage } = await later();
  return isHigher(triage(text).priority, "P3");
}

async function taken(tools: Tools, request: Request, { message, given }: Taken): Promise<Answer> {
  const draw = tools.draw();
  const key = given.mailboxKey ?? drawKey();
  // Where it has to be made, slow as it is meant to be, it is made while the message is saved.
  const lock = lockOf(tools, key, given.mailboxLock);
  const mailbox = { kind: "mailbox", value: mailboxName(draw.caseId, randomUUID()) } as const;
  const stored = await saved({ ...tools, draw: () => draw }, { ...message, identities: [mailbox] });
  if (stored === undefined) return refused(tools, request, { status: 503, errors: { form: "try again" } });
  if (stored.message.bodyHash !== message.bodyHash) {
    return refused(tools, request, { status: 409, errors: { form: "sent before" } });
  }
  const isHers = given.mailboxKey !== undefined;
  const told = await mailboxOf(tools, stored, { key, lock: await lock, isHers });
  return received(request, { ...told, files: await passes(tools, stored) });
}

/**
 * What lets in the files that stand on the saved message, and no others. Never fails, for the message itself is here: under
 * an empty pass nothing is let in, and her page tells her.
 */
async function passes(tools: Tools, { message }: Saved): Promise<readonly Pass[]> {
  const { id: messageId, receivedAt, media = [] } = message;
  if (media.length === 0) return [];
  const linkKey = await tools.linkKey().catch(() => undefined);
  return media.map(({ id: fileId = "", kind, bytes = 0 }) => ({
    id: fileId,
    kind,
    pass: linkKey === undefined ? "" : uploadPass({ messageId, fileId, bytes }, receivedAt, linkKey),
  }));
}

async function saved(
  tools: Tools,
  message: Parameters<ReturnType<typeof accept>>[0][number],
): Promise<Saved | undefined> {
  try {
    return (await accept(tools)([message])).at(0);
  } catch (error) {
    if (error instanceof SaveFailed) return undefined;
    throw error;
  }
}

interface Pass {
  readonly id: string;
  readonly kind: string;
  readonly pass: string;
}

interface Told {
  readonly reference: string;
  readonly key?: string;
  readonly files: readonly Pass[];
}

async function received(request: Request, { reference, key, files }: Told): Promise<Answer> {
  if (!isJson(request)) return (await later()).thanks(request, { reference, key, files });
  const passes = files.map(({ id, pass }) => ({ id, pass }));
  return jsonAnswer(200, {
    reference,
    ...(key !== undefined && { mailboxKey: key }),
    message: "received",
    ...(passes.length > 0 && { files: passes }),
  });
}

/** What is wrong, by field, never with what was in it; a page comes back as it was filled in. */
const refused = async (tools: Tools, request: Request, { status, errors }: Wrong): Promise<Answer> =>
  isForm(request) ? (await later()).again(tools, request, { status, errors }) : jsonAnswer(status, { errors });

/** A bundle has it packed beside it. */
declare const PACKED_FORM_API: string;

async function described(): Promise<Answer> {
  return publicDocument(
    typeof PACKED_FORM_API === "string" ? unpacked(PACKED_FORM_API) : (await import("./openapi.ts")).formApi(),
  );
}
