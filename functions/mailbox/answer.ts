import { randomUUID } from "node:crypto";
import type { Slot } from "#core/appointment.ts";
import { readKey, readTypedReference, referenceIn } from "#core/mailbox.ts";
import { unpacked } from "#core/packed.ts";
import { nameOf } from "#shared/log.ts";
import { passFor, readPass } from "#shared/mailbox-pass.ts";
import { forgetAttempt, type Mailbox, openMailbox, readMailbox } from "#shared/mailboxes.ts";
import { pageAnswer, squeezed } from "#shared/page.ts";
import { frameOf, isForm, isJson, jsonAnswer, publicDocument } from "#shared/public-request.ts";
import { SecretUnavailable } from "#shared/secrets.ts";
import { appointmentOf } from "#shared/slots.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { calendar } from "./calendar.ts";
import { entry } from "./page/entry.ts";
import { opened } from "./page/opened.ts";
import { type Posted, parse } from "./parse.ts";
import { type MailboxTools, type Visit, visit } from "./visit.ts";

/** A post, in bytes: ten thousand letters of Urdu are sixty thousand on the way. */
const largest = 64 * 1024;

/**
 * The mailbox: a page to open it, and what is posted to it. JSON is answered with JSON, a plain form with a page. No
 * answer tells whether a reference exists.
 */
export const answer =
  (tools: MailboxTools) =>
  async (request: Request): Promise<Answer> =>
    squeezed(await answered(tools, request), request);

async function answered(tools: MailboxTools, request: Request): Promise<Answer> {
  if (request.path.endsWith("/openapi.json")) return described();
  if (request.method === "GET") return pageAnswer(entry(frameOf(request, request.query["lang"])));
  if (request.body.length > largest) return { statusCode: 413 };
  if (!isJson(request) && !isForm(request)) return { statusCode: 415 };
  const posted = parse(request);
  if (posted === undefined)
    return isJson(request) ? jsonAnswer(400, { errors: { body: "not readable" } }) : wrong(request, {});
  try {
    const mailbox = await mailboxFor(tools, posted);
    if (mailbox === undefined) return wrong(request, posted);
    if (posted.act === "calendar") {
      const slot = await appointmentOf(tools.table, mailbox);
      if (slot !== undefined) return calendar(slot, tools.now());
    }
    return await inside(tools, request, { posted, ...(await visit(tools, mailbox, posted)) });
  } catch (error) {
    if (error instanceof SecretUnavailable) throw error;
    tools.log("RequestFailed", { error: nameOf(error) });
    return isJson(request)
      ? jsonAnswer(503, { errors: { form: "try again" } })
      : pageAnswer(entry({ ...typed(request, posted), error: "try again" }), 503);
  }
}

/** The mailbox that number and key open, or the pass of a page that they opened. */
async function mailboxFor(
  tools: MailboxTools,
  { reference = "", key = "", pass }: Posted,
): Promise<Mailbox | undefined> {
  const now = tools.now();
  if (pass !== undefined) {
    const name = readPass(pass, await tools.linkKey(), now);
    const found = name === undefined ? undefined : await readMailbox(tools.table, referenceIn(name), now);
    return found?.name === name ? found : undefined;
  }
  const found = await openMailbox(tools, { reference: readTypedReference(reference), key: readKey(key) });
  if (found !== undefined) await forgetAttempt(tools.table, referenceIn(found.name), now);
  return found;
}

function wrong(request: Request, posted: Posted): Answer {
  if (isJson(request)) return jsonAnswer(403, { errors: { key: "wrong" } });
  const error = posted.pass === undefined ? "wrong" : "expired";
  return pageAnswer(entry({ ...typed(request, posted), error }), 403);
}

interface Visited extends Visit {
  readonly posted: Posted;
}

async function inside(tools: MailboxTools, request: Request, visited: Visited): Promise<Answer> {
  const { posted, mailbox, letters, sent, error, free, hers, taken, call } = visited;
  const status = error === undefined ? 200 : statuses[error];
  if (isJson(request)) {
    return jsonAnswer(
      status,
      error === undefined
        ? {
            letters,
            ...(sent && { message: "received" }),
            ...(hers !== undefined && { appointment: forHer(hers) }),
            ...(posted.act !== undefined && { free: free.map(forHer), taken }),
          }
        : { errors: { message: error } },
    );
  }
  // What is not sent yet keeps its name, but for what was sent before in other words.
  const name = sent || error === "sent before" ? undefined : posted.idempotencyKey;
  const page = opened({
    ...frameOf(request, posted.language),
    letters,
    free,
    hers,
    call,
    taken,
    acted: posted.act !== undefined,
    wish: { speaks: posted.speaks, woman: posted.woman !== undefined },
    pass: passFor(mailbox.name, await tools.linkKey(), tools.now()),
    idempotencyKey: name ?? randomUUID(),
    ...(sent && { sent: true }),
    error,
    message: sent ? undefined : posted.message,
  });
  return pageAnswer(page, status);
}

/** A time without whose it is. */
const forHer = ({ id, meeting, startsAt, lasts, languages, woman }: Slot) => ({
  id,
  meeting,
  startsAt,
  lasts,
  languages,
  woman,
});

const statuses = { required: 400, "too long": 400, "sent before": 409, "try again": 503 } as const;

/** What she typed, but for the key: she types that again. */
const typed = (request: Request, { language, reference, message, idempotencyKey }: Posted) => ({
  ...frameOf(request, language),
  reference,
  message,
  idempotencyKey: idempotencyKey ?? randomUUID(),
});

/** A bundle has it packed beside it. */
declare const PACKED_MAILBOX_API: string;

async function described(): Promise<Answer> {
  return publicDocument(
    typeof PACKED_MAILBOX_API === "string" ? unpacked(PACKED_MAILBOX_API) : (await import("./openapi.ts")).mailboxApi(),
  );
}
