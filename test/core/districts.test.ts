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

  it("shows the words that named the place, as they were typed", () => {
    expect(suggestDistricts("hum log Gujar Khan se hain")).toEqual([{ district: "Rawalpindi", words: "Gujar Khan" }]);
  });

  it("names places in the order of the text", () => {
    expect(suggestDistricts("multan se sukkur ja rahi hun").map((place) => place.district)).toEqual([
      "Multan",
      "Sukkur",
    ]);
  });

  it("shows a place that was named twice by the first of its names", () => {
    expect(suggestDistricts("pindi me hun, Rawalpindi")).toEqual([{ district: "Rawalpindi", words: "pindi" }]);
  });

  it("leaves the city of Karachi out where its district is named", () => {
    expect(suggestDistricts("Karachi, lyari me")).toEqual([{ district: "Karachi South", words: "lyari" }]);
  });

  it("keeps the city of Karachi beside a district that is elsewhere", () => {
    expect(suggestDistricts("sukkur se karachi aai").map((place) => place.district)).toEqual(["Sukkur", "Karachi"]);
  });

  it("keeps a place elsewhere beside a district of Karachi", () => {
    expect(suggestDistricts("sukkur se orangi aai").map((place) => place.district)).toEqual(["Sukkur", "Karachi West"]);
  });
});
