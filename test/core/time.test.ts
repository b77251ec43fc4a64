import { describe, expect, it } from "vitest";
import { providerTime } from "#core/time.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const seconds = Date.UTC(2026, 10, 24, 11, 59, 59) / 1000;

describe("a provider's time", () => {
  it.each([
    ["seconds", seconds],
    ["seconds as text, as WhatsApp sends them", String(seconds)],
    ["milliseconds, as Messenger sends them", seconds * 1000],
    ["milliseconds as text", String(seconds * 1000)],
    ["seconds with a fraction", seconds + 0.7],
  ])("is read: %s", (_how, given) => {
    expect(providerTime(given, now)).toBe("2026-11-24T11:59:59.000Z");
  });

  it("keeps milliseconds", () => {
    expect(providerTime(seconds * 1000 + 123, now)).toBe("2026-11-24T11:59:59.123Z");
  });

  it.each([
    ["to the day after", "2026-11-25T12:00:00.000Z"],
    ["back to the year WhatsApp began", "2009-01-01T00:00:00.000Z"],
  ])("may be wrong by a clock %s", (_how, time) => {
    expect(providerTime(Date.parse(time), now)).toBe(time);
  });

  it.each([
    ["later than tomorrow", now.getTime() + 86_400_001],
    ["before WhatsApp", Date.UTC(2009, 0, 1) - 1],
    ["from the first year of computers", 0],
    ["negative", -seconds],
    ["a million million seconds", 1e12 - 1],
    ["no number", Number.NaN],
    ["without an end", Number.POSITIVE_INFINITY],
    ["a date as text", "2026-11-24T11:59:59Z"],
    ["digits with something before", `x${seconds}`],
    ["digits with something behind", `${seconds}x`],
    ["empty", ""],
    ["more digits than a time has", `0000000${seconds}`],
    ["missing", undefined],
    ["nothing", null],
    ["a list", [seconds]],
  ])("is now, where it cannot be: %s", (_what, given) => {
    expect(providerTime(given, now)).toBe(now.toISOString());
  });
});
