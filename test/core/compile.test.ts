import { describe, expect, it } from "vitest";
import { compile } from "#core/compile.ts";
import { entriesOf } from "#core/entries.ts";
import { Matcher } from "#core/matcher.ts";
import { wordsOf } from "#core/words.ts";

/** What lines of a language tell of a text, as language and what they tell. */
const told = (language: string, lines: string, text: string): readonly string[] => {
  const matcher = new Matcher(compile(entriesOf([{ language, lines }])));
  return matcher.matches(wordsOf(text), () => true).map(({ phrase }) => phrase.kind.tells);
};

describe("a line of the lexicon", () => {
  it.each([
    ["one other word between", "mar raha", "mar hi raha"],
    ["up to four with two dots", "mar .. raha", "mar hi to jaata ja raha"],
    ["up to eight with three dots", "mar ... raha", "mar a b c d e f g raha"],
    ["words of a sentence in any order", "nikah + kal", "kal mera nikah hai"],
    ["any of several words", "raha,rahi hai", "rahi hai"],
    ["the beginning of a word", "mar*", "marunga"],
    ["the consonants of a word", "~zabardasti", "zabrdsti"],
    ["a word by its sound again", "zindagi", "jindagee"],
    ["the last of several words", "a,b _c _d", "b c d"],
  ])("hears %s: %s in %s", (_rule, says, text) => {
    expect(told("ur-Latn", `weapon P1 | ${says}`, text)).toEqual(["weapon P1"]);
  });

  it.each([
    ["no second one", "mar raha", "mar hi to raha"],
    ["none where it says so", "mar _raha", "mar hi raha"],
    ["no fifth with two dots", "mar .. raha", "mar hi to jaata na ja raha"],
    ["no words of two sentences", "nikah + kal", "kal aana. nikah hai"],
    ["the letters of a word", "=nai", "nay"],
    ["a word by its sound", "zindagi", "jindgee"],
  ])("hears %s: %s in %s", (_rule, says, text) => {
    expect(told("ur-Latn", `weapon P1 | ${says}`, text)).toEqual([]);
  });

  it("means the words of a group, wherever in the file the group stands", () => {
    expect(told("ur-Latn", "weapon P1 | <arm> hai\n<arm> | chaqu churi", "churi hai")).toEqual(["weapon P1"]);
  });

  it("is refused when it names a group that no line fills", () => {
    expect(() => told("ur-Latn", "weapon P1 | <arms> hai", "")).toThrow("<arms>");
  });
});
