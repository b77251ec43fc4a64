import { describe, expect, it } from "vitest";
import { type Hearing, heard, isSilent } from "#core/watch.ts";

const start = Date.parse("2026-11-24T00:00:00.000Z");
const at = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();
/** What is known of a channel that was heard at these hours. */
const heardAt = (...hours: readonly number[]): Hearing =>
  hours.map(at).reduce<Hearing | undefined>((before, time) => heard(before, time), undefined) ??
  heard(undefined, at(0));
const silentAt = (hearing: Hearing, hours: number): boolean => isSilent(hearing, new Date(at(hours)));

describe("a channel", () => {
  const hourly = heardAt(0, 1, 2, 3, 4, 5, 6);

  it("is silent when it is so for twice as long as it ever was", () => {
    const quiet = heardAt(0, 1, 2, 7, 8, 9);
    expect([silentAt(quiet, 18), silentAt(quiet, 20)]).toEqual([false, true]);
  });

  it("is not silent within three hours", () => expect(silentAt(hourly, 8.9)).toBe(false));

  it("is silent after three days, however silent it was before", () => {
    const rare = heardAt(0, 100, 200, 300, 400, 500);
    expect([silentAt(rare, 571), silentAt(rare, 573)]).toEqual([false, true]);
  });

  it("is not silent before anyone can say what is usual", () => expect(silentAt(heardAt(0, 1, 2), 200)).toBe(false));

  it("forgets how silent it was a hundred silences ago", () => {
    const lately = heardAt(0, 60, ...Array.from({ length: 101 }, (_, hour) => 61 + hour));
    expect(silentAt(lately, 161 + 4)).toBe(true);
  });

  it("is where it was when nothing new came", () => expect(heard(hourly, at(6))).toBe(hourly));
});
