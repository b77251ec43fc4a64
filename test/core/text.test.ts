import { describe, expect, it } from "vitest";
import { cleaned, tidied } from "#core/text.ts";

describe("a text that is kept", () => {
  it.each([
    ["Urdu with its joiners", "می\u200Cخواہم \u200D"],
    ["marks of direction that turn nothing around", "\u200Eabc\u200F"],
    ["emoji with joiners and skin tones", "👩🏽‍👧"],
    ["lines and tabs", "a\n\tb"],
    ["what stands next to the controls", "\u2029\u202F\u2065\u206A"],
  ])("keeps %s", (_what, text) => {
    expect(cleaned(text)).toBe(text);
  });

  it("has no NUL", () => {
    expect(cleaned("a\0b\0")).toBe("ab");
  });

  it.each(["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"])(
    "has no control that turns other text around: %j",
    (control) => {
      expect(cleaned(`a${control}b${control}`)).toBe("ab");
    },
  );
});

describe("a text that is typed into a page", () => {
  it("has the same line ends from a browser as from a script", () => {
    expect(tidied("one\r\ntwo\r\n\r\nthree")).toBe("one\ntwo\n\nthree");
  });

  it("has the same letters whether they were composed or not", () => {
    expect([tidied("cafe\u0301"), tidied("ا\u0653پ")]).toEqual(["caf\u00E9", "\u0622پ"]);
  });

  it("begins and ends with what was said", () => {
    expect(tidied(" \n\tmadad chahiye \r\n")).toBe("madad chahiye");
  });

  it("has nothing that turns other text around", () => {
    expect(tidied("a\u202Eb\0")).toBe("ab");
  });

  it("keeps what stands between its words", () => {
    expect(tidied("one  two\n three")).toBe("one  two\n three");
  });
});
