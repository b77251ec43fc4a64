import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { Spoken } from "#core/appointment.ts";
import { Language } from "#core/language.ts";
import type { Received } from "#core/message.ts";
import { longestWritten, tidied } from "#core/text.ts";
import { isJson, jsonIn } from "#shared/public-request.ts";
import type { Request } from "#shared/webhook.ts";

/** What is posted to the mailbox: number and key, or the pass of a page that they opened; and a message, or none. */
export const Posted = z.strictObject({
  reference: z.optional(z.string().check(z.maxLength(60))),
  key: z.optional(z.string().check(z.maxLength(60))),
  pass: z.optional(z.string().check(z.maxLength(300))),
  message: z.optional(z.pipe(z.string(), z.transform(tidied))),
  /** Made by the page, or by the client: a repeat carries the same, and is one message. */
  idempotencyKey: z.optional(
    z.pipe(
      z.uuid(),
      z.transform((key) => key.toLowerCase()),
    ),
  ),
  language: z.optional(Language),
  /** What she does beside writing; what she is writing stays as it is. */
  act: z.optional(z.enum(["look", "book", "cancel", "calendar"])),
  /** The time she takes, and where she may be reached for it. */
  slot: z.optional(z.string().check(z.maxLength(20))),
  reach: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  remind: z.optional(z.literal("on")),
  /** Which times she is shown. */
  speaks: z.optional(Spoken),
  woman: z.optional(z.literal("on")),
});
export type Posted = z.infer<typeof Posted>;

/** A post as it came, by script, by a client of the API or by the page alone; undefined for what cannot be read. */
export function parse(request: Request): Posted | undefined {
  const body = request.body.toString("utf8");
  return Posted.safeParse(isJson(request) ? jsonIn(body) : fields(body)).data;
}

/** Why her words cannot be sent. */
export function wrongWith(text: string): "required" | "too long" | undefined {
  if (text === "") return "required";
  return Array.from(text).length > longestWritten ? "too long" : undefined;
}

interface Written {
  readonly name: string;
  readonly text: string;
  readonly idempotencyKey: string;
  readonly language: Language | undefined;
  readonly now: Date;
}

/** What she writes in her mailbox: whose it is, the mailbox tells. */
export const messageOf = ({ name, text, idempotencyKey, language, now }: Written): Received => ({
  channel: "mailbox",
  account: "mailbox",
  id: idempotencyKey,
  direction: "in",
  kind: "text",
  text,
  ...(language === undefined ? {} : { language }),
  opensCase: true,
  identities: [{ kind: "mailbox", value: name }],
  bodyHash: createHash("sha256")
    .update(JSON.stringify([name, text]))
    .digest("hex"),
  sentAt: now.toISOString(),
});

const fields = (body: string): unknown =>
  Object.fromEntries([...new URLSearchParams(body)].filter(([name, value]) => value !== "" || name === "message"));
