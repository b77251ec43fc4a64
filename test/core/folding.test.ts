import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightFold, soundFold } from "#core/folding.ts";

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
