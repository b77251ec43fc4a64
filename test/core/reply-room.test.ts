import { describe, expect, it } from "vitest";
import { roomFor } from "#core/reply-room.ts";
import { windowEnd } from "#core/window.ts";

describe("the room for a reply", () => {
  it("is counted in letters on WhatsApp", () => {
    expect(roomFor("whatsapp", "سلام")).toEqual({ used: 4, limit: 8_000, unit: "characters", fits: true });
  });

  it("is counted in parts on SMS, where Urdu takes more", () => {
    expect(roomFor("sms", "ا".repeat(71))).toEqual({ used: 2, limit: 6, unit: "parts", fits: true });
  });

  it.each([
    ["sms", "ا".repeat(403)],
    ["facebook", "a".repeat(8_001)],
  ] as const)("does not fit what is too long for %s", (channel, text) => {
    expect(roomFor(channel, text).fits).toBe(false);
  });
});

describe("the window of a counselor's reply", () => {
  it.each([
    ["whatsapp", "2026-11-25T12:00:00.000Z"],
    ["facebook", "2026-12-01T12:00:00.000Z"],
    ["sms", undefined],
  ] as const)("ends on %s at %s", (channel, ends) => {
    expect(windowEnd(channel, "2026-11-24T12:00:00.000Z")).toBe(ends);
  });
});
