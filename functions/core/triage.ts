import { type Language, languageOf } from "./language.ts";
import type { Priority } from "./priority.ts";

export interface Triage {
  readonly priority: Priority;
  readonly language: Language;
}

const danger =
  /\b(kill|knife|gun|suicide|beating me|maar d|chaqu|chaku|khudkushi|zeher)|قتل|چاقو|بندوق|خودکشی|زہر|مار دے|مار رہا/iu;

/** A first hint at danger, never a decision: a few words make P1, everything else is P3. */
export function triage(text: string): Triage {
  return { priority: danger.test(text) ? "P1" : "P3", language: languageOf(text) };
}
