import * as z from "zod/mini";
import { Language } from "#core/language.ts";
import { readKey } from "#core/mailbox.ts";
import { longestWritten, tidied } from "#core/text.ts";
import { Files } from "#core/upload.ts";

const written = (most: number) => z.pipe(z.string().check(z.maxLength(most)), z.transform(tidied));

const Contact = z.strictObject({
  method: z.enum(["none", "whatsapp", "phone", "sms", "email"]),
  value: z.optional(written(200)),
  /** Whether it is safe to call or write to her there. */
  safe: z.optional(z.boolean()),
  bestTime: z.optional(written(200)),
  canLeaveMessage: z.optional(z.boolean()),
  /** A word that tells her it is us. */
  codeWord: z.optional(written(100)),
});

/** What the form sends: our own API, so a field that is not known is an error. */
export const Submission = z.strictObject({
  /** Made by the page, or by the server for a page without scripts; a repeat carries the same. */
  idempotencyKey: z.pipe(
    z.uuid(),
    z.transform((key) => key.toLowerCase()),
  ),
  language: z.optional(Language),
  /** Empty only where a file is announced: who cannot write can speak. */
  message: z
    .pipe(z.string(), z.transform(tidied))
    .check(z.refine((text) => Array.from(text).length <= longestWritten, "too long")),
  /** Files that are to come after the message, each under a pass that its answer brings. */
  files: z.optional(Files),
  name: z.optional(written(200)),
  contact: z.optional(Contact),
  district: z.optional(written(100)),
  ageGroup: z.optional(z.enum(["child", "adult", "older"])),
  happeningNow: z.optional(z.boolean()),
  consent: z.optional(z.boolean()),
  /** No person sees this field; what fills it is a machine, most likely. */
  website: z.optional(z.string().check(z.maxLength(2_000))),
  /** Drawn with the page: it will open her mailbox. Left out, one is drawn for her. */
  mailboxKey: z.optional(
    z.pipe(
      z.string().check(z.maxLength(60)),
      z.transform((typed, found) => {
        const key = readKey(typed);
        if (key === undefined) found.issues.push({ code: "custom", message: "not readable", input: typed });
        return key;
      }),
    ),
  ),
  /** Of our own page: the key's lock, made with it. */
  mailboxLock: z.optional(z.string().check(z.maxLength(300))),
  pow: z.optional(
    z.strictObject({ challenge: z.string().check(z.maxLength(4_000)), solution: z.string().check(z.maxLength(4_000)) }),
  ),
  startedAt: z.optional(z.number()),
});
export type Submission = z.infer<typeof Submission>;
