import type { Lexicon } from "#core/entries.ts";
import { english } from "./en.ts";
import { punjabi, romanPunjabi } from "./pa.ts";
import { pashto, romanPashto } from "./ps.ts";
import { romanSindhi, sindhi } from "./sd.ts";
import { signs } from "./signs.ts";
import { saraiki } from "./skr.ts";
import { urdu } from "./ur.ts";
import { romanUrdu } from "./ur-latn.ts";

/** Every language the triage reads. Groups of one name are one group, so that mixed messages are understood. */
export const lexicons: readonly Lexicon[] = [
  { language: "ur-Latn", lines: romanUrdu },
  { language: "ur", lines: urdu },
  { language: "en", lines: english },
  { language: "sd", lines: sindhi },
  { language: "sd-Latn", lines: romanSindhi },
  { language: "ps", lines: pashto },
  { language: "ps-Latn", lines: romanPashto },
  { language: "pa", lines: punjabi },
  { language: "pa-Latn", lines: romanPunjabi },
  { language: "skr", lines: saraiki },
  { language: "und", lines: signs },
];
