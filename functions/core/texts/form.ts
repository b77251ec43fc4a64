import { en } from "./form/en.ts";
import type { FormLanguage, FormTexts } from "./form/form-texts.ts";
import { ps } from "./form/ps.ts";
import { sd } from "./form/sd.ts";
import { ur } from "./form/ur.ts";

/** Every word of the form's pages. Sindhi and Pashto await a reader whose language they are. */
export const formTexts: Record<FormLanguage, FormTexts> = { ur, en, sd, ps };
