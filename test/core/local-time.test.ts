import { describe, expect, it } from "vitest";
import { fromField, localTime, toField } from "#core/local-time.ts";

describe("the clock of Pakistan", () => {
  it.each([
    ["the last minute of Tuesday", "2026-11-24T18:59:59.999Z", { day: "2026-11-24", weekday: 2, minutes: 1_439 }],
    ["midnight, when Wednesday begins", "2026-11-24T19:00:00.000Z", { day: "2026-11-25", weekday: 3, minutes: 0 }],
  ])("is five hours ahead: %s", (_when, moment, read) => {
    expect(localTime(new Date(moment))).toEqual(read);
  });
});

describe("a form's field of date and time", () => {
  it("shows a moment to the minute, by the clock of Pakistan", () => {
    expect(toField(new Date("2026-11-24T22:00:59.999Z"))).toBe("2026-11-25T03:00");
  });

  it("stands for the moment at which that clock shows it", () => {
    expect(fromField("2026-11-25T03:00")).toBe("2026-11-24T22:00:00.000Z");
  });
});
