import type { FormLanguage } from "./form/form-texts.ts";
import { en } from "./mailbox/en.ts";
import type { MailboxTexts } from "./mailbox/mailbox-texts.ts";
import { ps } from "./mailbox/ps.ts";
import { sd } from "./mailbox/sd.ts";
import { ur } from "./mailbox/ur.ts";

/** Every word of the mailbox's pages. Sindhi and Pashto await a reader whose language they are. */
export const mailboxTexts: Record<FormLanguage, MailboxTexts> = { ur, en, sd, ps };
