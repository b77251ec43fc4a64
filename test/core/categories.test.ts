import { describe, expect, it } from "vitest";
import { suggestCategories } from "#core/categories.ts";
import { categoryTable } from "#core/category-table.ts";
import { categoriesFromSource } from "#core/lexicon/sources.ts";

const suggested = (text: string): readonly string[] => suggestCategories(text).map(({ category }) => category);

describe("categories", () => {
  it("are 71, each code once", () => {
    expect(new Set(categoryTable.map(({ code }) => code)).size).toBe(71);
  });

  it("are suggested by words of several languages", () => {
    expect(suggested("mera shohar roz marta hai")).toContain("PHY-DOM");
    expect(suggested("میری بیٹی کو اغوا کر لیا گیا")).toContain("MIS-KID");
    expect(suggested("forced nikah on friday")).toContain("HTP-FRM");
  });

  it("come with the words that suggest them", () => {
    expect(suggestCategories("mujhe khula leni hai")).toEqual([{ category: "LEG-DIV", words: "khula" }]);
  });

  it("are suggested by codes of the table and nothing else", () => {
    const codes = new Set<string>(categoryTable.map(({ code }) => code));
    const told = categoriesFromSource().kinds.map((kind) => kind.split("|")[1] ?? "");
    expect(told.filter((code) => !codes.has(code))).toEqual([]);
  });

  it("come gravest first", () => {
    expect(suggested("khula leni hai, us ne meri behn ka qatal kar diya")).toEqual(["LTH-MUR", "LEG-DIV"]);
  });
});
