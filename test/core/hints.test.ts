import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buckets, bucketsOf, Classifier, type Weights, zero } from "#core/classifier.ts";
import { bitsOf, carries, surroundings } from "#core/guards.ts";
import { Hinter } from "#core/hints.ts";
import { triage } from "#core/triage.ts";
import { wordsOf } from "#core/words.ts";
import { hintsFile, learn } from "../../bin/triage-learn.ts";
import { labelled } from "../support/labelled.ts";

const lexicon = new URL("../../functions/core/lexicon/", import.meta.url);

/** Weights under which the runs of these words weigh so many steps, and all others none. */
function weights(words: Readonly<Record<string, number>>, given: Partial<Weights> = {}): Weights {
  const letters = Array.from({ length: buckets }, () => zero);
  for (const [word, steps] of Object.entries(words)) {
    for (const { spelling } of wordsOf(word)) for (const bucket of bucketsOf(spelling)) letters[bucket] = zero + steps;
  }
  return { letters: String.fromCharCode(...letters), step: 1, bias: 0, ...given };
}

const around = (text: string, ...found: Parameters<typeof surroundings>[1]) => surroundings(wordsOf(text), found);
const runsOf = (word: string): number => wordsOf(word).reduce((sum, { spelling }) => sum + bucketsOf(spelling).size, 0);

describe("the runs of a word", () => {
  it("are those of three to six letters, its ends among them", () => {
    // ^madad$: five of three letters, four of four, three of five, two of six.
    expect(runsOf("madad")).toBe(14);
  });

  it("are the same in any spelling that folds alike", () => {
    const [one, other] = wordsOf("khush kush").map(({ spelling }) => [...bucketsOf(spelling)]);
    expect(one).toEqual(other);
  });

  it("are each in one of the buckets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const all = wordsOf(text).flatMap(({ spelling }) => [...bucketsOf(spelling)]);
        expect(all.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < buckets)).toBe(true);
      }),
    );
  });
});

describe("the heaviest sentence", () => {
  const heard = (text: string, given = weights({ darwaza: 1 }), counts?: (first: number) => boolean) =>
    new Classifier(given).heaviest(wordsOf(text), counts);

  it("weighs what its words weigh, in steps, and the bias", () => {
    const given = weights({ darwaza: 1 }, { step: 0.5, bias: -1 });
    expect(heard("woh darwaza kholo", given)?.weight).toBeCloseTo(runsOf("darwaza") / 2 - 1);
  });

  it("is the heaviest of all, whatever the others weigh", () => {
    const given = weights({ darwaza: 1, shukriya: -1 });
    expect(heard("shukriya bohat shukriya ji. woh darwaza kholo.", given)).toEqual(
      expect.objectContaining({ weight: runsOf("darwaza") }),
    );
  });

  it("counts a word once", () => {
    expect(heard("woh darwaza darwaza kholo")?.weight).toBe(runsOf("darwaza"));
  });

  it("is told with its words that weigh most", () => {
    const given = weights({ darwaza: 1, kholo: 1, shukriya: -1 });
    expect(heard("shukriya ji. aap shukriya woh darwaza kholo shukriya", given)).toMatchObject({ first: 5, last: 6 });
  });

  it("is told with six words at most", () => {
    const given = weights({ darwaza: 1, kholo: 1, jaldi: 1, bahar: 1, koi: 1, hai: 1, dekho: 1 });
    expect(heard("darwaza kholo jaldi bahar koi hai dekho", given)).toMatchObject({ first: 0, last: 5 });
  });

  it("is none where no sentence has three different words", () => {
    expect([heard("darwaza kholo"), heard("darwaza. darwaza kholo kholo"), heard("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is none of those that do not count", () => {
    expect(heard("woh darwaza kholo", undefined, () => false)).toBeUndefined();
  });
});

describe("a message that no wording makes urgent", () => {
  const given = { danger: weights({ darwaza: 1 }), urgent: weights({ kholo: 1 }) };
  const hinter = new Hinter(given);
  const raised = (text: string, told: "P1" | "P2" | "P3" | "P4", found: Parameters<typeof surroundings>[1] = []) =>
    hinter.raised(wordsOf(text), around(text, ...found), told)?.priority;

  it("is raised to P2 where it sounds like danger", () => {
    expect(raised("woh darwaza kahan", "P3")).toBe("P2");
  });

  it("is raised to P1 where it sounds urgent", () => {
    expect([raised("woh kholo kahan", "P3"), raised("woh kholo kahan", "P2")]).toEqual(["P1", "P1"]);
  });

  it("needs to sound less urgent where a wording has told danger already", () => {
    const faint = new Hinter({ ...given, urgent: weights({ kholo: 1 }, { step: 2 / runsOf("kholo") }) });
    const of = (told: "P2" | "P3") => faint.raised(wordsOf("woh kholo kahan"), around("woh kholo kahan"), told);
    expect([of("P2")?.priority, of("P3")]).toEqual(["P1", undefined]);
  });

  it("is left as it is where it is P1, or not for counseling", () => {
    expect([raised("woh darwaza kholo", "P1"), raised("woh darwaza kholo", "P4")]).toEqual([undefined, undefined]);
  });

  it("is left as it is where it sounds like nothing", () => {
    expect([raised("kitab likho dost", "P3"), raised("woh darwaza kahan", "P2")]).toEqual([undefined, undefined]);
  });

  it.each(["game", "idiom", "story", "chatter"] as const)("is not raised by what a %s says", (cue) => {
    const match = { first: 0, last: 0 } as Parameters<typeof surroundings>[1][number]["match"];
    expect(raised("woh darwaza kholo", "P3", [{ cue, match }])).toBeUndefined();
  });

  it.each(["past", "never"] as const)("is raised no further than P2 by a sentence with: %s", (cue) => {
    const match = { first: 0, last: 0 } as Parameters<typeof surroundings>[1][number]["match"];
    expect(raised("woh darwaza kholo", "P3", [{ cue, match }])).toBe("P2");
  });

  it("is shown with the words that made it so", () => {
    const unnamed = labelled.unseen().flatMap(({ text }) =>
      triage(text)
        .signals.filter(({ signal }) => signal === "unnamed_danger")
        .map((signal) => ({ ...signal, text })),
    );
    expect(unnamed.length).toBeGreaterThan(20);
    expect(unnamed.filter(({ text, words, from, to }) => words === "" || text.slice(from, to) !== words)).toEqual([]);
  });
});

describe("a cue", () => {
  const text = "kal film dekhi. aaj ghar pe hun";
  const match = { first: 1, last: 1 } as Parameters<typeof surroundings>[1][number]["match"];

  it("is carried by its own sentence alone", () => {
    const surrounds = around(text, { cue: "story", match });
    expect([carries(surrounds, 0, bitsOf(["story"])), carries(surrounds, 3, bitsOf(["story"]))]).toEqual([true, false]);
  });

  it("is not taken for another", () => {
    expect(carries(around(text, { cue: "story", match }), 0, bitsOf(["game", "past"]))).toBe(false);
  });
});

describe("learning", () => {
  const messages = [
    "darwaza tor raha hai",
    "darwaza band karo woh aya",
    "shukriya ji bohat",
    "aap ka shukriya dost",
  ].map((text, at) => ({ text, isSo: at < 2 }));
  const weigh = (text: string, from = learn(messages)) => new Classifier(from).heaviest(wordsOf(text))?.weight ?? 0;

  it("makes what stands in such messages heavier than what stands in the others", () => {
    expect(weigh("woh darwaza kahan")).toBeGreaterThan(weigh("woh shukriya kahan"));
  });

  it("gives both kinds the same weight, however many there are of each", () => {
    const many = [...messages, ...messages.slice(2), ...messages.slice(2), ...messages.slice(2)];
    expect(learn(many).bias).toBeLessThan(0.5);
    expect(learn(many).bias).toBeGreaterThan(-0.5);
  });

  it("makes of messages.tsv what the lexicon keeps", () => {
    const made = hintsFile(readFileSync(new URL("messages.tsv", lexicon), "utf8"));
    expect(readFileSync(new URL("learned-hints.ts", lexicon), "utf8") === made).toBe(true);
  });
});
