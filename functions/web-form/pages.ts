import { randomUUID } from "node:crypto";
import { readKey } from "#core/mailbox.ts";
import type { Frame } from "#core/public-page/frame.ts";
import { nameOf } from "#shared/log.ts";
import { drawKey } from "#shared/mailbox-key.ts";
import { pageAnswer } from "#shared/page.ts";
import { frameOf } from "#shared/public-request.ts";
import type { Tools } from "#shared/tools.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { makeLock } from "./made-lock.ts";
import { type FormPage, page } from "./page/form.ts";
import { type Receipt, receipt } from "./page/receipt.ts";
import { safety } from "./page/safety.ts";
import { type FieldErrors, typedIn } from "./parse.ts";
import { makePuzzle } from "./puzzle.ts";

export interface Wrong {
  readonly status: number;
  readonly errors: FieldErrors;
}

/** An empty form, or what is to be known of its safety. */
export async function shown(tools: Tools, request: Request): Promise<Answer> {
  const frame = frameOf(request, request.query["lang"]);
  if (request.path.endsWith("/safety")) return pageAnswer(safety(frame));
  return pageAnswer(page({ ...frame, ...(await fresh(tools, {})) }));
}

/** The form once more, as it was filled in, with what is wrong. */
export async function again(tools: Tools, request: Request, { status, errors }: Wrong): Promise<Answer> {
  const values = status === 413 ? {} : typedIn(request.body);
  const frame = frameOf(request, values["language"]);
  // Under the same key a second try after a fault is the same message; what was sent before needs a key of its own.
  const known = status === 409 ? {} : knownIn(values);
  return pageAnswer(page({ ...frame, ...(await fresh(tools, known)), errors, values }), status);
}

/** What she is told when her message is here. */
export const thanks = (request: Request, told: Omit<Receipt, keyof Frame>): Answer =>
  pageAnswer(receipt({ ...frameOf(request, typedIn(request.body)["language"]), ...told }));

type Known = Partial<Pick<FormPage, "idempotencyKey" | "mailboxKey" | "mailboxLock" | "startedAt">>;

function knownIn(values: Readonly<Record<string, string>>): Known {
  const { idempotencyKey = "", mailboxKey = "", mailboxLock, startedAt = "" } = values;
  const isName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idempotencyKey);
  return {
    ...(isName && { idempotencyKey }),
    ...(readKey(mailboxKey) === mailboxKey && { mailboxKey, mailboxLock }),
    ...(/^\d{10}$/.test(startedAt) && { startedAt: Number(startedAt) }),
  };
}

/** What every page is made with, but for what it had before. */
async function fresh(tools: Tools, known: Known) {
  const { idempotencyKey = randomUUID(), mailboxKey = drawKey() } = known;
  const { startedAt = Math.floor(tools.now().getTime() / 1000) } = known;
  const [mailboxLock, puzzle] = await Promise.all([
    known.mailboxLock ?? lockFor(tools, mailboxKey),
    puzzleFor(tools, idempotencyKey),
  ]);
  return { idempotencyKey, mailboxKey, mailboxLock, startedAt, puzzle };
}

const puzzleFor = (tools: Tools, idempotencyKey: string): Promise<string | undefined> =>
  ifPossible(tools, async () => makePuzzle({ idempotencyKey, secret: await tools.linkKey(), now: tools.now() }));

const lockFor = (tools: Tools, key: string): Promise<string | undefined> =>
  ifPossible(tools, async () => {
    const [pepper, linkKey] = await Promise.all([tools.pepper(), tools.linkKey()]);
    return makeLock(key, { pepper, linkKey });
  });

/** Without its secrets there is no puzzle and no lock, but there is the page. */
async function ifPossible(tools: Tools, make: () => Promise<string>): Promise<string | undefined> {
  try {
    return await make();
  } catch (error) {
    tools.log("RequestFailed", { error: nameOf(error) });
    return undefined;
  }
}
