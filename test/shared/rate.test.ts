import { describe, expect, it } from "vitest";
import { limiter } from "#shared/rate.ts";

const start = new Date("2026-11-24T12:00:00.000Z");
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe("the rate of a session", () => {
  it("lets a burst through, and no more", () => {
    const may = limiter({ burst: 2, perSecond: 1 });
    expect([1, 2, 3].map(() => may("a", start))).toEqual([true, true, false]);
  });

  it("lets through again as time passes", () => {
    const may = limiter({ burst: 1, perSecond: 0.5 });
    expect([may("a", start), may("a", later(1)), may("a", later(3.1))]).toEqual([true, false, true]);
  });

  it("counts each session apart", () => {
    const may = limiter({ burst: 1, perSecond: 1 });
    expect([may("a", start), may("b", start)]).toEqual([true, true]);
  });
});
