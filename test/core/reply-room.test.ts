import { describe, expect, it } from "vitest";
import { roomFor, smsParts, windowEnd } from "#core/reply-room.ts";

describe("the length of an SMS", () => {
  it.each([
    ["a".repeat(160), 1],
    ["a".repeat(161), 2],
    ["{".repeat(80), 1],
    ["{".repeat(81), 2],
    ["ا".repeat(70), 1],
    ["ا".repeat(71), 2],
    ["ا".repeat(135), 3],
    ["", 1],
  ])("of %s is %i", (text, parts) => {
    expect(smsParts(text)).toBe(parts);
  });
});

describe("the room for a reply", () => {
  it("is counted in letters on WhatsApp", () => {
    expect(roomFor("whatsapp", "سلام")).toEqual({ used: 4, limit: 4_096, unit: "characters", fits: true });
  });

  it("does not fit what is too long", () => {
    expect(roomFor("facebook", "a".repeat(2_001)).fits).toBe(false);
  });
});

describe("the window of a reply", () => {
  it("ends a day after her last message on WhatsApp", () => {
    expect(windowEnd("whatsapp", "2026-11-24T12:00:00.000Z")).toBe("2026-11-25T12:00:00.000Z");
  });

  it("never ends for SMS", () => {
    expect(windowEnd("sms", "2026-11-24T12:00:00.000Z")).toBeUndefined();
  });
});
