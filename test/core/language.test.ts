import { describe, expect, it } from "vitest";
import { guessLanguage, languageOf } from "#core/language.ts";
import { languages } from "#core/lexicon/compiled.ts";
import { wordsOf } from "#core/words.ts";
import { labelled } from "../support/labelled.ts";

const rows = [...labelled.visible(), ...labelled.unseen()];

describe("languageOf", () => {
  it.each([
    ["mujhe madad chahiye", "ur-Latn"],
    ["مجھے مدد چاہیے", "ur"],
    ["please help me", "en"],
    ["مون کي مدد گهرجي آهي", "sd"],
    ["زه مرسته غواړم", "ps"],
    ["مینوں مدد چاہیدی اے", "pa"],
    ["میکوں مدد چاہیدی ہے، میڈا کوئی کینی", "skr"],
    ["", "und"],
    ["👍", "und"],
  ])("takes %j for %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it("knows nine of ten examples that are of one language", () => {
    const single = rows.filter(({ language }) => language !== "mixed");
    const right = single.filter(({ text, language }) => languageOf(text.startsWith("[") ? "" : text) === language);
    expect(right.length / single.length).toBeGreaterThanOrEqual(0.9);
  });

  it("answers a mixed message in the language its grammar is of, and says that it is mixed", () => {
    const guess = guessLanguage(
      wordsOf("Husband ne last year bahut violence ki, ab separate hun but woh stalk karta hai"),
    );
    expect(guess.language).toBe("ur-Latn");
    expect(guess.mixed).toBe(true);
  });

  it("is less sure of one word than of a sentence", () => {
    expect(guessLanguage(wordsOf("xyz")).sure).toBeLessThan(guessLanguage(wordsOf("mujhe madad chahiye")).sure);
  });
});

/** Words that stand in no list: only their letters tell. */
const sindhi = "ڀڀ";
const pashto = "ټټ";
const guess = (text: string) => guessLanguage(wordsOf(text));

describe("letters that only one language writes", () => {
  it.each([
    ...Array.from("ڪڀٿٺڦڇڃڏڌڍڊڻڱ۾۽", (letter) => [letter, "sd"] as const),
    ...Array.from("ټډړښږځڅېۍګڼ", (letter) => [letter, "ps"] as const),
    ...Array.from("ݙݨ", (letter) => [letter, "skr"] as const),
  ])("tell the language: %s is %s", (letter, language) => {
    expect(guess(`ا${letter}`).language).toBe(language);
  });

  it.each(["ٻ", "ڄ", "ڳ"])("leave it open between two that share one: %s", (letter) => {
    const { plausible, sure } = guess(`ا${letter}`);
    expect([plausible.includes("sd"), plausible.includes("skr"), sure < 0.5]).toEqual([true, true, true]);
  });

  it("make it the surer the more there are of them", () => {
    expect([guess(sindhi).sure, guess(`${sindhi} ڀٿ`).sure].map((sure) => Math.round(sure * 100))).toEqual([88, 93]);
  });
});

describe("what nothing tells", () => {
  it.each(["", "123 456", "👍 🔪", "?"])("is no language without words: %j", (text) => {
    expect(guess(text)).toEqual({ language: "und", sure: 0, mixed: false, plausible: [] });
  });

  it("is Urdu in its script and English in Latin letters, and not sure", () => {
    expect([guess("ظظظ"), guess("zqzq")]).toMatchObject([
      { language: "ur", sure: 0.2, mixed: false },
      { language: "en", sure: 0.2, mixed: false },
    ]);
  });

  it("may be any language of its script, and none of the other", () => {
    expect([guess("ظظظ").plausible, guess("zqzq").plausible]).toEqual([
      ["ur", "sd", "ps", "pa", "skr"],
      ["ur-Latn", "en", "pa-Latn", "sd-Latn", "ps-Latn"],
    ]);
  });
});

describe("two scripts in one message", () => {
  it("are a mixture, in the Arabic script where that is a quarter of it", () => {
    expect([guess(`${sindhi} blorf snarf krept`), guess(`${sindhi} blorf snarf krept vlim`)]).toMatchObject([
      { language: "sd", mixed: true },
      { language: "en", mixed: true },
    ]);
  });

  it("are read in the languages of both", () => {
    const { plausible } = guess(`${sindhi} ${sindhi}ٿ blorf`);
    expect([plausible.includes("sd"), plausible.includes("en")]).toEqual([true, true]);
  });
});

describe("a second language", () => {
  /** Words that only this language has. */
  const only = (language: "en" | "ur-Latn"): readonly string[] =>
    (languages()[language] ?? "").split(" ").filter((word) => {
      const { language: heard, sure } = guess(word);
      return heard === language && sure === 0.75;
    });
  const [english, roman] = [only("en"), only("ur-Latn")];
  const isMixed = (ofEnglish: number, ofRoman: number): boolean =>
    guess([...english.slice(0, ofEnglish), "123", "👍", ...roman.slice(0, ofRoman)].join(" ")).mixed;

  it("is heard from two words that only it has", () => {
    expect([isMixed(2, 2), isMixed(1, 2), isMixed(2, 1)]).toEqual([true, false, false]);
  });

  it("is heard where every seventh word that is known is of it, and not where fewer are", () => {
    expect([isMixed(2, 12), isMixed(2, 13), isMixed(12, 2), isMixed(13, 2)]).toEqual([true, false, true, false]);
  });

  it("is heard in a sentence of every day", () => {
    expect(guess("Husband ne last year bahut violence ki, ab separate hun but woh stalk karta hai").mixed).toBe(true);
  });

  it("is not read where it has far fewer of the words than the first", () => {
    const { plausible } = guess(`${pashto} ټډ ټړ ټښ ټږ ${sindhi}`);
    expect([plausible.includes("ps"), plausible.includes("sd")]).toEqual([true, false]);
  });
});
