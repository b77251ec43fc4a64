import { describe, expect, it } from "vitest";
import { Category, categories, suggestCategories } from "#core/categories.ts";

const suggested = (text: string): readonly string[] => suggestCategories(text).map(({ category }) => category);

describe("categories", () => {
  it("are 71, each code once", () => {
    expect(new Set(categories.map(({ code }) => code)).size).toBe(71);
  });

  it("are suggested by words of several languages", () => {
    expect(suggested("mera shohar roz marta hai")).toContain("PHY-DOM");
    expect(suggested("میری بیٹی کو اغوا کر لیا گیا")).toContain("MIS-KID");
    expect(suggested("forced nikah on friday")).toContain("HTP-FRM");
  });

  it("come with the words that suggest them", () => {
    expect(suggestCategories("mujhe khula leni hai")).toEqual([{ category: "LEG-DIV", words: "khula" }]);
  });

  it("are codes of the table and nothing else", () => {
    expect(Category.safeParse("LTH-MUR").success).toBe(true);
    expect(Category.safeParse("XXX-XXX").success).toBe(false);
  });
});
