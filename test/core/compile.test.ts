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

/** What lines of several languages tell of a text. */
const toldIn = (lexicons: readonly { language: string; lines: string }[], text: string): readonly string[] => {
  const matcher = new Matcher(compile(entriesOf(lexicons)));
  return matcher.matches(wordsOf(text), () => true).map(({ phrase }) => `${phrase.kind.language} ${phrase.kind.tells}`);
};

describe("a group of words", () => {
  const lexicons = [
    { language: "ur-Latn", lines: "weapon P1 | <arm> wala\n<arm> | chaqu" },
    { language: "ps-Latn", lines: "weapon P1 | <arm> dai\n<arm> | topak" },
    { language: "en", lines: "weapon P1 | with <arm>\n<arm> | knife" },
  ];

  it("of what everybody mixes in means all that is mixed in", () => {
    expect(toldIn(lexicons, "chaqu wala. knife wala. with chaqu")).toEqual([
      "ur-Latn weapon P1",
      "ur-Latn weapon P1",
      "en weapon P1",
    ]);
  });

  it("of a smaller language stays in its own phrases", () => {
    expect(toldIn(lexicons, "topak wala. with topak. topak dai")).toEqual(["ps-Latn weapon P1"]);
  });

  it("of a smaller language means what is mixed in too", () => {
    expect(toldIn(lexicons, "chaqu dai")).toEqual(["ps-Latn weapon P1"]);
  });

  it("tells nothing by itself", () => {
    expect(toldIn(lexicons, "chaqu topak knife")).toEqual([]);
  });
});

describe("a word of English", () => {
  it.each([
    ["children", "cheeldren"],
    ["murder", "moorder"],
    ["gun", "gun"],
  ])("is heard where it is long, also by its sound: %s in %s", (say, text) => {
    expect(told("en", `weapon P1 | ${say}`, text)).toEqual(["weapon P1"]);
  });

  it.each([
    ["knife", "knyfe"],
    ["gun", "goon"],
  ])("is not heard by its sound where it is short: %s in %s", (say, text) => {
    expect(told("en", `weapon P1 | ${say}`, text)).toEqual([]);
  });
});

describe("a word of the Arabic script", () => {
  it("is heard by its beginning where that is enough", () => {
    expect(told("ur", "weapon P1 | مار*", "ماریں گے")).toEqual(["weapon P1"]);
  });

  it("is not heard by its beginning where that is not said", () => {
    expect(told("ur", "weapon P1 | مار", "ماریں گے")).toEqual([]);
  });
});

describe("parts of a wording", () => {
  const between = (words: number): string =>
    `nikah ${"a b ".repeat(words).trim().split(" ").slice(0, words).join(" ")} kal`;

  it("may lie fourteen words apart", () => {
    expect(told("ur-Latn", "forced P1 | nikah + kal", between(13))).toEqual(["forced P1"]);
  });

  it("may not lie fifteen words apart", () => {
    expect(told("ur-Latn", "forced P1 | nikah + kal", between(14))).toEqual([]);
  });
});

it("is found two hundred times in a message, and no more", () => {
  expect(told("ur-Latn", "weapon P1 | chaqu hai", "chaqu hai. ".repeat(250))).toHaveLength(200);
});

it("is refused when the lexicon has more slots than its numbers can say", () => {
  const lines = Array.from({ length: 8_101 }, (_, at) => `weapon P1 | word${at}`).join("\n");
  expect(() => compile(entriesOf([{ language: "ur-Latn", lines }]))).toThrow("outgrown");
});
