import { type CallTexts, en } from "./call/en.ts";
import { ps } from "./call/ps.ts";
import { sd } from "./call/sd.ts";
import { ur } from "./call/ur.ts";
import type { FormLanguage } from "./form/form-texts.ts";

/** Every word of a call from the mailbox. Sindhi and Pashto await a reader whose language they are. */
export const callTexts: Record<FormLanguage, CallTexts> = { ur, en, sd, ps };
