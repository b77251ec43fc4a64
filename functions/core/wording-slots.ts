import { slotBits } from "./phrasebook.ts";

/** A place of a wording: the words that can stand there, and how it hangs on the place before. */
export interface WordingSlot {
  readonly choices: readonly string[];
  /** Its place in `slotBits.gaps`. */
  readonly gap: number;
  readonly opensPart: boolean;
}

/** "mar .. raha,rahi" as the words of each place, and how far it may be from the one before. */
export function slotsOf(part: string): readonly WordingSlot[] {
  const slots: WordingSlot[] = [];
  let words: 1 | 4 | 8 = 1;
  for (const step of part.replace(/[. ]+$/, "").split(" ")) {
    if (step === ".." || step === "...") words = step === ".." ? 4 : 8;
    else if (step !== "") {
      const close = step.startsWith("_");
      const choices = (close ? step.slice(1) : step).split(",");
      slots.push({
        choices,
        gap: slotBits.gaps.indexOf(close ? 0 : words),
        opensPart: slots.length === 0,
      });
      words = 1;
    }
  }
  return slots;
}

/** A wording that holds a "not" of its own. */
const negation = /(^|[ ,_])(<not>|<no>|mat|na|nahi|مت|نہ|نہیں|cant|cannot|dont|not|never|wont|no|without)([ ,]|$)/;

export const holdsNot = (say: string): boolean => negation.test(say);
