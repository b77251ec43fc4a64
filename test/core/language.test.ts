import { describe, expect, it } from "vitest";
import { guessLanguage, languageOf } from "#core/language.ts";
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
