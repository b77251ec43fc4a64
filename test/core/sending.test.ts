import { describe, expect, it } from "vitest";
import { partsOf } from "#core/split.ts";
import { beginsHours, windowFor } from "#core/window.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const ago = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();

describe("the time in which she may be answered", () => {
  it.each([
    { channel: "whatsapp", writer: "counselor", hours: 23.9, expected: "open" },
    { channel: "whatsapp", writer: "counselor", hours: 24.1, expected: "closed" },
    { channel: "facebook", writer: "counselor", hours: 24.1, expected: "human" },
    { channel: "facebook", writer: "automatic", hours: 24.1, expected: "closed" },
    { channel: "facebook", writer: "counselor", hours: 169, expected: "closed" },
    { channel: "sms", writer: "automatic", hours: 1_000, expected: "open" },
  ] as const)("on $channel for $writer after $hours hours is $expected", ({ channel, writer, hours, expected }) => {
    expect(windowFor({ channel, writer }, ago(hours), now)).toBe(expected);
  });
  it("is unknown where she was never heard", () => {
    expect(windowFor({ channel: "whatsapp", writer: "counselor" }, undefined, now)).toBe("unknown");
  });
});

it.each([
  { channel: "whatsapp", kind: "text", expected: true },
  { channel: "facebook", kind: "reaction", expected: true },
  { channel: "whatsapp", kind: "system", expected: false },
  { channel: "whatsapp", kind: "request_welcome", expected: false },
  { channel: "facebook", kind: "pass_thread_control", expected: false },
  { channel: "sms", kind: "text", expected: false },
] as const)("the hours begin anew with a $kind on $channel: $expected", ({ channel, kind, expected }) => {
  expect(beginsHours({ channel, kind })).toBe(expected);
});

describe("a text that is too long", () => {
  it("is parted between words", () => {
    const parts = partsOf("word ".repeat(1_000).trim(), "page-scoped");
    expect(parts.every((part) => part.length <= 1_999 && part.startsWith("word") && part.endsWith("word"))).toBe(true);
  });
  it("of one word is parted between letters, an emoji never", () => {
    const parts = partsOf("👩‍👩‍👧".repeat(100), "instagram-scoped");
    expect([parts.join(""), parts.every((part) => Buffer.byteLength(part) <= 1_000)]).toEqual([
      "👩‍👩‍👧".repeat(100),
      true,
    ]);
  });
  it("that fits is left as it is", () => {
    expect(partsOf(" a  b ", "phone")).toEqual([" a  b "]);
  });
});
