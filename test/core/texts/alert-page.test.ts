import { describe, expect, it } from "vitest";
import { Counselor } from "#core/counselor.ts";
import { Priority } from "#core/priority.ts";
import { alertPageTexts } from "#core/texts/alert-page.ts";

/** Every sentence under a set of texts. */
const sentences = (texts: unknown): readonly unknown[] =>
  typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(sentences) : [texts];

describe("the page behind an alert's link", () => {
  it.each(Counselor.shape.language.options)("has no sentence missing in %s", (language) => {
    expect(
      sentences(alertPageTexts[language]).filter((text) => typeof text !== "string" || text.trim() === ""),
    ).toEqual([]);
  });

  it.each(Counselor.shape.language.options)("names every priority in %s", (language) => {
    expect(Object.keys(alertPageTexts[language].priorities)).toEqual(Priority.options);
  });

  it("is written in Urdu letters where it is Urdu", () => {
    expect(sentences(alertPageTexts.ur).filter((text) => /\p{Script=Latin}/u.test(String(text)))).toEqual([]);
  });
});
