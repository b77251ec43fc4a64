import { describe, expect, it } from "vitest";
import { wordsOf } from "#core/words.ts";

const raws = (text: string): readonly string[] => wordsOf(text).map(({ spelling }) => spelling.raw);
const letter = (code: number): string => String.fromCodePoint(code);
const named = (codes: readonly number[]) => codes.map((code) => [`U+${code.toString(16)}`, letter(code)] as const);

describe("a letter", () => {
  it.each(
    named([
      0x41, 0x5a, 0x61, 0x7a, 0xc0, 0x5ff, 0x600, 0x60b, 0x60d, 0x61e, 0x66b, 0x66d, 0x6d3, 0x6d5, 0x8ff, 0x900, 0x1fff,
      0xfb50, 0xfefc, 0xff21, 0xff5a, 0x1d400, 0x1d7ff,
    ]),
  )("makes one word with its neighbours: %s", (_name, one) => {
    expect(raws(`x${one}x`)).toEqual([`x${one}x`]);
  });

  it.each(
    named([
      0x26, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7f, 0x80, 0xbf, 0x60c, 0x61b, 0x61f, 0x66c, 0x6d4, 0x2000, 0x200a,
      0x2010, 0x2018, 0x201a, 0xfb4f, 0xfefd, 0xff20, 0xff5b, 0x1d3ff, 0x1d800, 0x25ff, 0x27c0, 0x1efff, 0x1f3fb,
      0x1f3ff, 0x1fb00,
    ]),
  )("is not what parts two words: %s", (_name, one) => {
    expect(raws(`x${one}x`)).toEqual(["x", "x"]);
  });

  it.each(named([0x27, 0x2019, 0x300, 0x36f, 0x200b, 0x200f]))("takes a mark along: %s", (_name, mark) => {
    expect(raws(`x${mark}x`)).toEqual([`x${mark}x`]);
  });
});

describe("a sign", () => {
  it.each(named([0x2600, 0x27bf, 0x1f000, 0x1f3fa, 0x1f400, 0x1faff]))(
    "is a word of its own between others: %s",
    (_name, sign) => {
      expect(wordsOf(`x${sign}x`).map(({ spelling }) => spelling.script)).toEqual(["latin", "sign", "latin"]);
    },
  );

  it("has its place, however many letters of a computer it takes", () => {
    expect(wordsOf("x 🔪 x").map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 4],
      [5, 6],
    ]);
  });
});

describe("digits", () => {
  it.each(["0", "9", "٠", "٩", "۰", "۹"])("are a word of their own beside letters: %s", (digit) => {
    expect(wordsOf(`x${digit}x`).map(({ spelling }) => spelling.script)).toEqual(["latin", "digits", "latin"]);
  });

  it.each([["4saal"], ["۴سال"]])("stand before letters as a word: %s", (text) => {
    expect(raws(text)).toHaveLength(2);
  });

  it("are one word together", () => {
    expect(raws("15 ۱۵")).toEqual(["15", "۱۵"]);
  });
});

describe("a sentence", () => {
  it.each([".", "!", "?", "\n", "۔", "؟"])("begins after %j", (stop) => {
    expect(wordsOf(`a${stop}b`).map(({ opens }) => opens)).toEqual([true, true]);
  });

  it.each([",", " ", "،", "-", ";"])("goes on after %j", (mark) => {
    expect(wordsOf(`a${mark}b`).map(({ opens }) => opens)).toEqual([true, false]);
  });

  it("begins once, with a sign too", () => {
    expect(wordsOf(". 🔪 a b").map(({ opens }) => opens)).toEqual([true, false, false]);
  });
});

describe("what is no word", () => {
  it.each([
    ["http://x.y/z b", ["b"]],
    ["https://x.y/z b", ["b"]],
    ["www.x.y b", ["b"]],
    ["a http://x", ["a"]],
    ["a www.x\nb", ["a", "b"]],
  ])("is a link: %j", (text, words) => {
    expect(raws(text)).toEqual(words);
  });

  it.each([
    ["httpx://a b", ["httpx", "a", "b"]],
    ["http:/a", ["http", "a"]],
    ["https a", ["https", "a"]],
    ["www a", ["www", "a"]],
  ])("is not what only looks like one: %j", (text, words) => {
    expect(raws(text)).toEqual(words);
  });

  it.each(["[voice note 0:19]", " [Photo]  ", "[video call]", "[missed call, 12.30]"])(
    "is a placeholder: %j",
    (text) => {
      expect(raws(text)).toEqual([]);
    },
  );

  it.each(["[photo] x", "x [photo]", "[foo]", "photo", "[photo", "[photo - she]"])("is no placeholder: %j", (text) => {
    expect(raws(text)).not.toEqual([]);
  });

  it("is the fifth of the same", () => {
    expect(raws("a help help help help help b")).toEqual(["a", "help", "help", "help", "help", "b"]);
  });

  it("is not the fifth that is another", () => {
    expect(raws("help help help help Help")).toHaveLength(5);
  });

  it("is a mark without a letter", () => {
    expect(raws("ء a")).toEqual(["a"]);
  });
});

describe("a long word", () => {
  it.each([
    [64, [64]],
    [65, [64, 1]],
    [130, [64, 64, 2]],
  ])("of %i letters is cut", (length, parts) => {
    expect(raws("a".repeat(length)).map((word) => word.length)).toEqual(parts);
  });

  it.each([
    ["zabardasti", "jbrdst"],
    ["maro", ""],
    ["maroo", ""],
    ["marunga", "mrng"],
    ["زبردستی", ""],
    ["123456", ""],
  ])("is known by its consonants: %s", (word, consonants) => {
    expect(wordsOf(word)[0]?.spelling.consonants).toBe(consonants);
  });
});
