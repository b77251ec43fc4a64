import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf } from "#core/split.ts";

const a = (length: number): string => "a".repeat(length);
const b = (length: number): string => "b".repeat(length);

describe("a text that a network does not take in one message", () => {
  it.each([
    ["phone", 4_096],
    ["bsuid", 4_096],
    ["page-scoped", 1_999],
    ["instagram-scoped", 1_000],
  ] as const)("is parted for a %s after %d letters", (kind, most) => {
    expect(partsOf(a(most + 1), kind)).toEqual([a(most), "a"]);
  });

  it("is measured in bytes on Instagram, where Urdu takes two for a letter", () => {
    expect(partsOf("ا".repeat(501), "instagram-scoped")).toEqual(["ا".repeat(500), "ا"]);
  });

  it("is left as it was typed where it just fits", () => {
    const text = ` ${a(1_997)} `;
    expect(partsOf(text, "page-scoped")).toEqual([text]);
  });

  it("is cut within a letter that has more marks than a message takes", () => {
    const parts = partsOf(`a${"\u0301".repeat(1_200)}`, "instagram-scoped");
    expect(parts.map((part) => Buffer.byteLength(part) <= 1_000)).toEqual(parts.map(() => true));
  });

  it("is left whole where nobody limits it", () => {
    const text = `${a(9_000)} b`;
    expect(partsOf(text, "mailbox")).toEqual([text]);
  });
});

describe("the parts of a text", () => {
  it("are as full as words allow", () => {
    expect(partsOf(`${a(998)} ${b(1_000)} ${a(5)} b`, "page-scoped")).toEqual([`${a(998)} ${b(1_000)}`, `${a(5)} b`]);
  });

  it("end before the word that is a letter too long for them", () => {
    expect(partsOf(`${a(998)} ${b(1_001)} a`, "page-scoped")).toEqual([a(998), `${b(1_001)} a`]);
  });

  it("keep the spaces and lines between the words they hold", () => {
    expect(partsOf(`b  b\n\nb ${a(1_999)}`, "page-scoped")).toEqual(["b  b\n\nb", a(1_999)]);
  });

  it("keep a word that fills one of them in one piece", () => {
    expect(partsOf(`b ${a(1_999)} b`, "page-scoped")).toEqual(["b", a(1_999), "b"]);
  });

  it("begin anew with a word that is too long for any of them", () => {
    expect(partsOf(`b ${a(2_000)} b`, "page-scoped")).toEqual(["b", a(1_999), "a b"]);
  });

  it("are none of mere spaces", () => {
    expect(partsOf(`  ${a(2_000)}${" ".repeat(3_000)}`, "page-scoped")).toEqual([a(1_999), "a"]);
  });

  it("say every letter of it in its order, in parts that fit and none of them empty", () => {
    const words = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 1_500 }).map(a)));
    fc.assert(
      fc.property(words, (given) => {
        const text = given.join(" ");
        const parts = partsOf(text, "instagram-scoped");
        expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        expect(parts.every((part) => Buffer.byteLength(part) <= 1_000)).toBe(true);
        expect(parts.length === 1 || parts.every((part) => part.trim() !== "")).toBe(true);
      }),
    );
  });
});
