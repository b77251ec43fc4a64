import * as z from "zod";
import { Language } from "#core/language.ts";
import { readKey } from "#core/mailbox.ts";
import { longestWritten, tidied } from "#core/text.ts";
import { Files } from "#core/upload.ts";

const written = (most: number) => z.string().max(most).transform(tidied);

const Contact = z.strictObject({
  method: z.enum(["none", "whatsapp", "phone", "sms", "email"]),
  value: written(200).optional(),
  /** Whether it is safe to call or write to her there. */
  safe: z.boolean().optional(),
  bestTime: written(200).optional(),
  canLeaveMessage: z.boolean().optional(),
  /** A word that tells her it is us. */
  codeWord: written(100).optional(),
});

/** What the form sends: our own API, so a field that is not known is an error. */
export const Submission = z.strictObject({
  /** Made by the page, or by the server for a page without scripts; a repeat carries the same. */
  idempotencyKey: z.uuid().transform((key) => key.toLowerCase()),
  language: Language.optional(),
  /** Empty only where a file is announced: who cannot write can speak. */
  message: z
    .string()
    .transform(tidied)
    .refine((text) => Array.from(text).length <= longestWritten, "too long"),
  /** Files that are to come after the message, each under a pass that its answer brings. */
  files: Files.optional(),
  name: written(200).optional(),
  contact: Contact.optional(),
  district: written(100).optional(),
  ageGroup: z.enum(["child", "adult", "older"]).optional(),
  happeningNow: z.boolean().optional(),
  consent: z.boolean().optional(),
  /** No person sees this field; what fills it is a machine, most likely. */
  website: z.string().max(2_000).optional(),
  /** Drawn with the page: it will open her mailbox. Left out, one is drawn for her. */
  mailboxKey: z
    .string()
    .max(60)
    .transform((typed, found) => {
      const key = readKey(typed);
      if (key === undefined) found.addIssue("not readable");
      return key;
    })
    .optional(),
  pow: z.strictObject({ challenge: z.string().max(4_000), solution: z.string().max(4_000) }).optional(),
  startedAt: z.number().optional(),
});
export type Submission = z.infer<typeof Submission>;
