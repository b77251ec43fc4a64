import { randomUUID } from "node:crypto";
import { mailboxName, readKey } from "#core/mailbox.ts";
import type { Frame } from "#core/public-page/frame.ts";
import { formLanguage } from "#core/public-page/language.ts";
import { accept, SaveFailed } from "#shared/accept.ts";
import { drawKey } from "#shared/mailbox-key.ts";
import type { Stored } from "#shared/messages.ts";
import { pageAnswer, squeezed } from "#shared/page.ts";
import type { Tools } from "#shared/tools.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { mailboxOf, makeLock } from "./mailbox.ts";
import { page } from "./page/form.ts";
import { receipt } from "./page/receipt.ts";
import { safety } from "./page/safety.ts";
import { type FieldErrors, isForm, isJson, parse, typedIn } from "./parse.ts";

/** A form's body, in bytes: ten thousand letters of Urdu are sixty thousand on the way. */
const largest = 64 * 1024;

/**
 * The form's pages, and what was posted from them: JSON is answered with JSON, a plain form with a page. The answer to
 * a repeat, or to what looks like a machine, is the same as to a first message.
 */
export const answer =
  (tools: Tools) =>
  async (request: Request): Promise<Answer> =>
    squeezed(await answered(tools, request), request);

async function answered(tools: Tools, request: Request): Promise<Answer> {
  if (request.method === "GET") return shown(request);
  if (request.body.length > largest) return refused(request, 413, { message: "too long" });
  if (!isJson(request) && !isForm(request)) return { statusCode: 415 };
  const read = parse(request, tools.now());
  if (!read.ok) return refused(request, 400, read.errors);
  const draw = tools.draw();
  const key = read.mailboxKey ?? drawKey();
  // Slow as it is meant to be, the hash is made while the message is saved.
  const lock = makeLock(tools, key);
  const mailbox = { kind: "mailbox", value: mailboxName(draw.caseId, randomUUID()) } as const;
  const stored = await saved({ ...tools, draw: () => draw }, { ...read.message, identities: [mailbox] });
  if (stored === undefined) return refused(request, 503, { form: "try again" });
  if (stored.message.bodyHash !== read.message.bodyHash) return refused(request, 409, { form: "sent before" });
  return received(
    request,
    await mailboxOf(tools, stored, { key, lock: await lock, isHers: read.mailboxKey !== undefined }),
  );
}

function shown(request: Request): Answer {
  const frame = frameOf(request, request.query["lang"]);
  return pageAnswer(request.path.endsWith("/safety") ? safety(frame) : page({ ...frame, ...fresh() }));
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
function refused(request: Request, status: number, errors: FieldErrors): Answer {
  if (!isForm(request)) return json(status, { errors });
  const values = status === 413 ? {} : typedIn(request.body);
  const frame = frameOf(request, values["language"]);
  // Under the same key a second try after a fault is the same message; what was sent before needs a key of its own.
  const known = status === 409 ? {} : knownIn(values);
  return pageAnswer(page({ ...frame, ...fresh(), ...known, errors, values }), status);
}

function knownIn({ idempotencyKey = "", mailboxKey = "" }: Readonly<Record<string, string>>) {
  const isName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idempotencyKey);
  return { ...(isName && { idempotencyKey }), ...(readKey(mailboxKey) === mailboxKey && { mailboxKey }) };
}

const fresh = () => ({
  idempotencyKey: randomUUID(),
  mailboxKey: drawKey(),
  startedAt: Math.floor(Date.now() / 1000),
});

/** The country is known where CloudFront stands before the API. */
const frameOf = ({ headers }: Request, chosen: string | undefined): Frame => ({
  language: formLanguage({ chosen, accepted: headers["accept-language"] }),
  country: headers["cloudfront-viewer-country"],
});

const json = (statusCode: number, body: unknown): Answer => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});
