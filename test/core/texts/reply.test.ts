import { describe, expect, it } from "vitest";
import { Language } from "#core/language.ts";
import { receivedText } from "#core/texts/reply.ts";

const every = [...Language.options, undefined];

describe("the automatic answer", () => {
  it.each(every)("is there for %s", (language) => {
    expect(receivedText(language).length).toBeGreaterThan(30);
  });

  it.each([
    ["en", /^Thank you/],
    ["ur-Latn", /^Shukriya/],
    ["ur", /^شکریہ/],
    ["sd", /^مهرباني/],
    ["ps", /^مننه/],
  ] as const)("is in hers where she writes %s", (language, words) => {
    expect(receivedText(language)).toMatch(words);
  });

  it.each(["pa-Latn", "sd-Latn", "ps-Latn"] as const)("is in Roman Urdu where she writes %s", (language) => {
    expect(receivedText(language)).toBe(receivedText("ur-Latn"));
  });

  it.each(["pa", "skr", "und", undefined] as const)("is in Urdu where she writes %s", (language) => {
    expect(receivedText(language)).toBe(receivedText("ur"));
  });

  it("names no helpline, no number and nothing of a case, for someone else may read it", () => {
    const telling = /\d|\p{Nd}|helpline|madadgaar|case|abuse|violence|police|child|ہیلپ|مددگار|کیس|تشدد|پولیس|بچ/iu;
    expect(every.filter((language) => telling.test(receivedText(language)))).toEqual([]);
  });

  it("fits an SMS of two parts", () => {
    expect(Math.max(...every.map((language) => receivedText(language).length))).toBeLessThanOrEqual(134);
  });
});
