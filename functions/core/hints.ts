import { Classifier, type Heard, type Weights } from "./classifier.ts";
import { bitsOf, carries, type Surroundings } from "./guards.ts";
import type { Priority } from "./priority.ts";
import type { Word } from "./words.ts";

/** What was learned from judged messages: what tells danger (P1 and P2) from the rest, and what tells P1. */
export interface Hints {
  readonly danger: Weights;
  readonly urgent: Weights;
}

/**
 * From which weight on a sentence raises a message: to P2 where it sounds like danger; to P1 where it sounds urgent, less of it
 * where a wording has told danger already. Set by how much public text they would raise: the lexicon's README.
 */
const enough = { danger: 1, urgent: 3.05, urgentBesideDanger: 1.1 };

/** Where nothing is meant, or only told of others, nothing is to be heard. */
const notMeant = bitsOf(["game", "idiom", "story", "chatter"]);
/** And where it is over, or never was, it is not urgent. */
const notNow = notMeant | bitsOf(["past", "never"]);

/** A message that is more urgent than its wordings tell, and the words that make it sound so. */
export interface Raised {
  readonly priority: "P1" | "P2";
  readonly by: Heard;
}

/** Reads messages for what no wording tells. It only ever raises. */
export class Hinter {
  readonly #danger: Classifier;
  readonly #urgent: Classifier;

  constructor({ danger, urgent }: Hints) {
    this.#danger = new Classifier(danger);
    this.#urgent = new Classifier(urgent);
  }

  raised(words: readonly Word[], around: Surroundings, told: Priority): Raised | undefined {
    if (told === "P1" || told === "P4") return undefined;
    const urgent = this.#urgent.heaviest(words, (first) => !carries(around, first, notNow));
    const asks = told === "P2" ? enough.urgentBesideDanger : enough.urgent;
    if (urgent !== undefined && urgent.weight >= asks) return { priority: "P1", by: urgent };
    if (told === "P2") return undefined;
    const danger = this.#danger.heaviest(words, (first) => !carries(around, first, notMeant));
    return danger !== undefined && danger.weight >= enough.danger ? { priority: "P2", by: danger } : undefined;
  }
}
