import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Received } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import type { Priority } from "#core/priority.ts";
import { latinDigits, tidied } from "#core/text.ts";
import { triage } from "#core/triage.ts";
import { isJson, jsonIn } from "#shared/public-request.ts";
import type { Request } from "#shared/webhook.ts";
import { Submission } from "./submission.ts";

/** What stands for our form where a message's number or page would. */
export const formAccount = { channel: "web-form", account: "form" } as const;

/** What is wrong with each field, by its name: `required`, `too long` or `not readable`. Never what was in it. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What came with a message and is not part of it. */
export type Given = Pick<Submission, "mailboxKey" | "mailboxLock" | "pow" | "startedAt" | "website">;

export type Read =
  | { readonly ok: true; readonly message: Received; readonly given: Given }
  | { readonly ok: false; readonly errors: FieldErrors };

/** A form as posted, by the page's script (JSON) or by the page alone. */
export function parse(request: Request, now: Date): Read {
  const given = isJson(request) ? jsonIn(request.body.toString("utf8")) : formBody(request.body);
  const read = Submission.safeParse(given);
  const errors = { ...(read.error && errorsIn(read.error)), ...(saysNothing(given) && { message: "required" }) };
  if (!read.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, message: received(read.data, now), given: read.data };
}

const Empty = z.looseObject({
  message: z.string().check(z.refine((text) => tidied(text) === "")),
  files: z.optional(z.array(z.unknown()).check(z.maxLength(0))),
});

/** Whether there are neither words nor files. */
const saysNothing = (given: unknown): boolean => Empty.safeParse(given).success;

/** What a page without scripts posted, as typed, so that a refused form comes back filled in. */
export const typedIn = (body: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(body.toString("utf8")));

/** The fields of a plain form have one level; a box that is ticked says `on`. */
function formBody(body: Buffer): unknown {
  const { contactMethod, contactValue, contactSafe, canLeaveMessage, bestTime, codeWord, ...others } = typedIn(body);
  const { consent, happeningNow, startedAt, powChallenge, powSolution, files, message, ...rest } = others;
  const pow = powChallenge && powSolution ? { pow: { challenge: powChallenge, solution: powSolution } } : {};
  const contact = {
    method: contactMethod || "none",
    ...given({ value: contactValue, bestTime, codeWord }),
    ...ticked({ safe: contactSafe, canLeaveMessage }),
  };
  const seconds = startedAt ? { startedAt: Number(startedAt) } : {};
  // The page's script tells of files as JSON.
  const announced = files ? { files: jsonIn(files) ?? null } : {};
  const said = message === undefined ? {} : { message };
  return { ...given(rest), ...said, ...announced, ...ticked({ consent, happeningNow }), ...seconds, ...pow, contact };
}

const given = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));

const ticked = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => [name, value === "on" || value === "true" || value === "yes"]),
  );

/** A stranger each time: the number typed is a claim, and joins nothing. */
function received(submission: Submission, now: Date): Received {
  const { idempotencyKey, message, name, language, files = [] } = submission;
  const contact = claimed(submission);
  return {
    ...formAccount,
    id: idempotencyKey,
    direction: "in",
    kind: "form",
    ...(message === "" ? { shownAs: "sent without words" } : { text: message }),
    ...(files.length > 0 && { media: files.map((file) => ({ ...file, state: "pending" as const })) }),
    ...(language === undefined ? {} : { language }),
    opensCase: true,
    identities: [{ kind: "message", value: idempotencyKey }],
    ...(name ? { profileName: name } : {}),
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    ...(submission.happeningNow === true && { urgency: urgencyNow(message) }),
    bodyHash: bodyHash(submission),
    sentAt: now.toISOString(),
  };
}

/** What happens now is serious whatever the words say, and with one word of danger it is danger now: in doubt higher. */
const urgencyNow = (text: string): Priority => (triage(text).signals.length > 0 ? "P1" : "P2");

/** What she says of herself and of reaching her, as text for the desk; a number also as it is dialled. */
function claimed({ contact, district, ageGroup, happeningNow }: Submission): Record<string, string> {
  const { value, method, ...wishes } = contact ?? { method: "none" };
  const number = value === undefined || method === "email" ? undefined : phoneNumber(value);
  const all = {
    method: method === "none" ? "" : method,
    value: value && latinDigits(value),
    number,
    district,
    ageGroup,
    happeningNow,
    ...wishes,
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, said]) => said !== undefined && said !== "")
      .map(([name, said]) => [name, String(said)]),
  );
}

/** The same words in the same fields, however they came. What only the page made (puzzle, times, the key and its lock) is not part of them. */
function bodyHash(submission: Submission): string {
  const { pow: _, startedAt: __, idempotencyKey: ___, mailboxKey: ____, mailboxLock: _____, ...said } = submission;
  return createHash("sha256")
    .update(JSON.stringify(filled(said)))
    .digest("hex");
}

const filled = (said: object): unknown =>
  Object.entries(said)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => [name, typeof value === "object" && value !== null ? filled(value) : value]);

function errorsIn(error: z.core.$ZodError): FieldErrors {
  return Object.fromEntries(
    error.issues.flatMap((issue) => {
      const path = issue.path.map(String);
      const names = issue.code === "unrecognized_keys" ? ["unknown field"] : [path.join(".") || "body"];
      return names.map((name) => [name, wordFor(issue)]);
    }),
  );
}

function wordFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_big") return "too long";
  return issue.code === "invalid_type" && issue.input === undefined ? "required" : "not readable";
}
