import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consonantFold, lightFold, soundFold, soundStem } from "#core/folding.ts";

describe("folding", () => {
  it.each([
    ["chaqu", "chaku"],
    ["zehar", "jehar"],
    ["khoon", "khun"],
    ["pleaseeee", "please"],
    ["woh", "wo"],
    ["zyadti", "ziadti"],
    ["hai", "hay"],
    ["mein", "main"],
    ["Bachay", "bache"],
  ])("hears %s and %s as one", (one, other) => {
    expect(soundFold(one)).toBe(soundFold(other));
  });

  it.each([
    ["ي", "ی"],
    ["ك", "ک"],
    ["مُجھے", "مجهے"],
    ["پلیززز", "پلیز"],
    ["۱۴", "14"],
    ["ﻣﺠﮭﮯ", "مجھے"],
    ["𝗸𝗶𝗹𝗹", "kill"],
    ["ki\u200bll", "kill"],
  ])("writes %s and %s alike", (one, other) => {
    expect(lightFold(one)).toBe(lightFold(other));
  });

  it("folds a folded word to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (word) => {
        expect(lightFold(lightFold(word))).toBe(lightFold(word));
      }),
    );
  });
});

const letter = (code: number): string => String.fromCodePoint(code);
const named = (codes: readonly number[]) => codes.map((code) => [`U+${code.toString(16)}`, letter(code)] as const);

describe("a mark", () => {
  it.each(
    named([
      0x27, 0x2019, 0x621, 0x640, 0x610, 0x61a, 0x64b, 0x65f, 0x670, 0x300, 0x36f, 0x200b, 0x200f, 0xfeff, 0xfe0f,
    ]),
  )("is left out of a word: %s", (_name, mark) => {
    expect(lightFold(`a${mark}b`)).toBe("ab");
  });

  it.each(named([0x26, 0x28, 0x60f, 0x61b, 0x66a, 0x66e, 0x2010, 0x6ef, 0x6fa]))(
    "is not what stands beside the marks: %s",
    (_name, other) => {
      expect(lightFold(`a${other}b`)).toBe(`a${other}b`);
    },
  );
});

describe("a digit", () => {
  it.each([
    ["٠", "0"],
    ["٩", "9"],
    ["۰", "0"],
    ["۹", "9"],
  ])("is written as everyone reads it: %s", (eastern, digit) => {
    expect(lightFold(`a${eastern}b`)).toBe(`a${digit}b`);
  });

  it.each(["1100", "a11b", "۱۱۰۰"])("may come twice: %s", (text) => {
    expect(lightFold(text)).toHaveLength(4);
  });
});

describe("a letter of the Arabic script", () => {
  it.each(
    "یي یى یئ یې یۍ ےۓ ہۂ ہه ہة ہھ ہۀ ہە کك کڪ اأ اإ اآ اٱ وؤ وۇ وۆ نں نڻ نݨ نڼ بٻ جڄ گڳ گګ ڈݙ ڈڊ ڑڙ ٹٽ شښ جځ"
      .split(" ")
      .map((pair) => [pair.charAt(1), pair.charAt(0)]),
  )("%s is read as %s", (written, read) => {
    expect(lightFold(`م${written}م`)).toBe(`م${read}م`);
  });
});

describe("the sound of a Roman word", () => {
  it.each([
    ["khoon", "kun"],
    ["ghar", "gar"],
    ["bhai", "be"],
    ["dhamki", "damki"],
    ["jhoot", "jut"],
    ["thana", "tana"],
    ["chot", "cot"],
    ["chh", "c"],
    ["shohar", "xohar"],
    ["shh", "x"],
    ["phone", "fone"],
    ["fh", "f"],
    ["mehr", "mehr"],
    ["rah", "ra"],
    ["ah", "ah"],
    ["ohh", "oh"],
    ["mlh", "mlh"],
    ["qatal", "katal"],
    ["xray", "ksre"],
    ["cat", "kat"],
    ["wapas", "vapas"],
    ["zehar", "jehar"],
    ["main", "men"],
    ["insaan", "insa"],
    ["aurton", "aurto"],
    ["bojhn", "bojn"],
    ["aya", "aia"],
    ["eya", "eia"],
    ["rahay", "rahe"],
    ["by", "be"],
    ["y", "i"],
    ["pyaar", "piar"],
    ["happy", "hape"],
    ["happyyy", "hape"],
    ["pleaseee", "please"],
    ["moorder", "murder"],
    ["seen", "sin"],
    ["mooon", "mon"],
    ["1100", "1100"],
    ["BACHAY", "bace"],
    ["مارا", "مارا"],
  ])("of %s is %s", (word, sound) => {
    expect(soundFold(word)).toBe(sound);
  });

  it.each([
    ["woh", "voh"],
    ["insaan", "insan"],
    ["happy", "hapi"],
    ["zindagin", "jindagin"],
  ])("keeps its end where it is only begun: %s is %s", (word, sound) => {
    expect(soundStem(word)).toBe(sound);
  });
});

describe("the consonants of a sound", () => {
  it.each([
    ["jabardasti", "jbrdst"],
    ["aeiou", ""],
    ["mama", "m"],
    ["tamatar", "tmtr"],
  ])("of %s are %s", (sound, consonants) => {
    expect(consonantFold(sound)).toBe(consonants);
  });
});
