import { describe, expect, it } from "vitest";
import { formLanguage } from "#core/public-page/language.ts";

describe("the language of the form", () => {
  it.each([
    ["sd", undefined, "sd"],
    ["en", "ur", "en"],
    [undefined, "ps-AF,ps;q=0.9,en;q=0.8", "ps"],
    [undefined, "fr, en;q=0.5, sd;q=0.7", "sd"],
    [undefined, "fr,de", "ur"],
    ["xx", undefined, "ur"],
    [undefined, undefined, "ur"],
    [undefined, ";;q=,,", "ur"],
  ])("asked for %s by an address and %s by a browser is %s", (chosen, accepted, language) => {
    expect(formLanguage({ chosen, accepted })).toBe(language);
  });
});
