import { describe, expect, it } from "vitest";
import { AgeGroup, Classification, CloseReason, Disposition, Sex } from "#core/classification.ts";

const full = {
  categories: ["LTH-MUR", "LTH-HON"],
  primary: "LTH-HON",
  survivor: { ageGroup: "13-15", sex: "female", district: "Karachi South", province: "PK-SD" },
  caller: "about",
} as const;
const isRead = (classification: unknown): boolean => Classification.safeParse(classification).success;
const withCodes = (categories: readonly string[]): boolean =>
  isRead({ ...full, categories, primary: categories[0] ?? "LTH-MUR" });
const lettered = (count: number): string[] =>
  Array.from({ length: count }, (_none, index) => `LTH-AA${String.fromCharCode(65 + index)}`);

describe("what a case was about", () => {
  it("is read whole", () => {
    expect(Classification.parse(full)).toEqual(full);
  });

  it("is unknown in all that nobody asked her", () => {
    expect(Classification.parse({ categories: ["LTH-MUR"], primary: "LTH-MUR", survivor: {} })).toEqual({
      categories: ["LTH-MUR"],
      primary: "LTH-MUR",
      survivor: { ageGroup: "unknown", sex: "unknown", district: "", province: "" },
      caller: "unknown",
    });
  });

  it("is at least one category", () => {
    expect(withCodes([])).toBe(false);
  });

  it("may be twelve categories", () => {
    expect(withCodes(lettered(12))).toBe(true);
  });

  it("is no more than twelve categories", () => {
    expect(withCodes(lettered(13))).toBe(false);
  });

  it.each(["LTH", "LTH-MU", "LT-MUR", "lth-MUR", "LTH-mur", "XLTH-MUR", "LTH-MURX", "LTH MUR", ""])(
    "has no category %j, for codes are three letters and three",
    (code) => {
      expect(withCodes([code])).toBe(false);
    },
  );

  it("counts first what is among its categories", () => {
    expect(isRead({ ...full, primary: "LTH-RMU" })).toBe(false);
  });

  it.each(["district", "province"])("names a %s in sixty letters", (place) => {
    expect(isRead({ ...full, survivor: { ...full.survivor, [place]: "a".repeat(60) } })).toBe(true);
  });

  it.each(["district", "province"])("has no room for a story in the %s", (place) => {
    expect(isRead({ ...full, survivor: { ...full.survivor, [place]: "a".repeat(61) } })).toBe(false);
  });

  it("has no room for what nobody asks", () => {
    expect(isRead({ ...full, name: "Dua" })).toBe(false);
  });

  it("has no room for what nobody asks of the survivor", () => {
    expect(isRead({ ...full, survivor: { ...full.survivor, name: "Dua" } })).toBe(false);
  });

  it.each(["self", "about", "unknown"] as const)("may be told by one who writes of: %s", (caller) => {
    expect(Classification.parse({ ...full, caller }).caller).toBe(caller);
  });
});

describe("what a report counts", () => {
  it("is these age groups, one after the other", () => {
    expect(AgeGroup.options).toEqual(["0-5", "6-9", "10-12", "13-15", "16-17", "18-24", "25-59", "60+", "unknown"]);
  });

  it("is these sexes", () => {
    expect(Sex.options).toEqual(["female", "male", "transgender", "unknown"]);
  });

  it.each([
    "silent",
    "hang_up",
    "wrong_number",
    "prank",
    "abusive",
    "information",
    "other_service",
    "thanks",
    "complaint",
    "test",
  ])("reads for ever who was noted as needing no counseling: %s", (disposition) => {
    expect(Disposition.safeParse(disposition).success).toBe(true);
  });

  it.each([
    "resolved_safe",
    "service_completed",
    "survivor_declined",
    "unreachable",
    "transferred",
    "non_counseling",
    "duplicate",
    "out_of_scope",
    "death",
  ])("reads for ever what was closed as: %s", (reason) => {
    expect(CloseReason.safeParse(reason).success).toBe(true);
  });
});
