import { describe, expect, it } from "vitest";
import { suggestDistricts } from "#core/districts.ts";

describe("suggestDistricts", () => {
  it.each([
    ["pindi se hun", "Rawalpindi"],
    ["main lyallpur me rehti hun", "Faisalabad"],
    ["نوابشاہ میں ہوں", "Shaheed Benazirabad"],
    ["ڈیرہ غازی خان", "Dera Ghazi Khan"],
    ["I am in Karachi", "Karachi"],
    ["zila kasur se hun", "Kasur"],
  ])("hears the place in %s", (text, district) => {
    expect(suggestDistricts(text).map((place) => place.district)).toContain(district);
  });

  it("does not take an everyday word for a place", () => {
    expect(suggestDistricts("is me mera kasur nahi")).toEqual([]);
  });
});
