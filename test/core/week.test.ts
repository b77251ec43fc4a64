import { describe, expect, it } from "vitest";
import { mondayOf } from "#core/local-time.ts";
import { copiedWeek, gaps, weekOf } from "#core/week.ts";
import { aShift } from "../support/builders.ts";

const span = { from: "2026-11-22T19:00:00.000Z", to: "2026-11-29T19:00:00.000Z" };

describe("a week of duty", () => {
  it("begins on Monday at midnight in Pakistan", () => {
    expect(weekOf("2026-11-23")).toEqual(span);
  });

  it.each([
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    ["2026-11-30", "2026-11-30"],
  ])("has %s in the week of %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it("is one gap without shifts", () => {
    expect(gaps([], span)).toEqual([span]);
  });

  it("shows the gap between shifts, and none where they overlap", () => {
    const shifts = [
      aShift({ from: "2026-11-24T00:00:00.000Z", to: span.to }),
      aShift({ from: span.from, to: "2026-11-23T12:00:00.000Z" }),
      aShift({ from: "2026-11-23T10:00:00.000Z", to: "2026-11-23T14:00:00.000Z" }),
    ];
    expect(gaps(shifts, span)).toEqual([{ from: "2026-11-23T14:00:00.000Z", to: "2026-11-24T00:00:00.000Z" }]);
  });

  it("shows no gap for a shift that began the week before", () => {
    expect(gaps([aShift({ from: "2026-11-20T00:00:00.000Z", to: span.to })], span)).toEqual([]);
  });

  it("shows no gap within a long shift where a short one ends", () => {
    const shifts = [
      aShift({ from: span.from, to: span.to }),
      aShift({ from: "2026-11-24T08:00:00.000Z", to: "2026-11-24T12:00:00.000Z" }),
    ];
    expect(gaps(shifts, span)).toEqual([]);
  });

  it("shows a last gap to its end, not to a shift of the week after", () => {
    const shifts = [
      aShift({ from: span.from, to: "2026-11-28T00:00:00.000Z" }),
      aShift({ from: "2026-11-30T00:00:00.000Z", to: "2026-11-30T08:00:00.000Z" }),
    ];
    expect(gaps(shifts, span)).toEqual([{ from: "2026-11-28T00:00:00.000Z", to: span.to }]);
  });

  it("shows no gap where one moment is written in two ways", () => {
    const shifts = [
      aShift({ from: span.from, to: "2026-11-24T00:00:00.000Z" }),
      aShift({ from: "2026-11-24T00:00:00Z", to: span.to }),
    ];
    expect(gaps(shifts, span)).toEqual([]);
  });

  it("is copied with every shift that begins in it, at the same hours", () => {
    const shifts = [
      aShift({ from: "2026-11-23T03:00:00.000Z", to: "2026-11-23T11:00:00.000Z" }),
      aShift({ from: "2026-11-30T03:00:00.000Z", to: "2026-11-30T11:00:00.000Z" }),
    ];
    expect(copiedWeek(shifts, "2026-11-23", "2026-12-07")).toEqual([
      aShift({ from: "2026-12-07T03:00:00.000Z", to: "2026-12-07T11:00:00.000Z" }),
    ]);
  });

  it("is copied with a shift that begins as it begins, and without one that begins as it ends", () => {
    const shifts = [
      aShift({ from: span.from, to: "2026-11-23T03:00:00.000Z" }),
      aShift({ from: span.to, to: "2026-11-30T03:00:00.000Z" }),
    ];
    expect(copiedWeek(shifts, "2026-11-23", "2026-11-30")).toEqual([
      aShift({ from: span.to, to: "2026-11-30T03:00:00.000Z" }),
    ]);
  });

  it("is copied without a shift of the week before", () => {
    const before = aShift({ from: "2026-11-22T15:00:00.000Z", to: "2026-11-22T23:00:00.000Z" });
    expect(copiedWeek([before], "2026-11-23", "2026-11-30")).toEqual([]);
  });
});
