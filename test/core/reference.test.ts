import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReference, reference } from "#core/reference.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const drawn = fc.uint8Array({ minLength: 7, maxLength: 12 });
const place = fc.constantFrom(0, 1, 2, 3, 5, 6, 7, 8);
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 });

describe("a reference", () => {
  it("is two groups of four letters that nobody mishears", () => {
    holds(
      fc.property(drawn, (bytes) => {
        expect(reference(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it("is made of each byte's lowest five bits", () => {
    expect(reference(Uint8Array.from([0, 1, 31, 32, 33, 255, 16])).slice(0, 8)).toBe("01Z0-1ZG");
  });

  it("ends in a letter that weighs the others by 1, 3, 7, 9, 13, 15 and 19", () => {
    const sums = [1, 3, 7, 9, 13, 15, 19].map((_, at) =>
      alphabet.indexOf(reference(Uint8Array.from({ length: 7 }, (_none, n) => (n === at ? 1 : 0))).charAt(8)),
    );
    expect(sums).toEqual([1, 3, 7, 9, 13, 15, 19]);
  });

  it("is read as it was written", () => {
    holds(
      fc.property(drawn, (bytes) => {
        expect(readReference(reference(bytes))).toBe(reference(bytes));
      }),
    );
  });

  it.each([
    ["in small letters", (written: string) => written.toLowerCase()],
    ["without the hyphen", (written: string) => written.replace("-", "")],
    ["with spaces", (written: string) => ` ${Array.from(written).join(" ")}\n`],
    ["with O for 0", (written: string) => written.replaceAll("0", "O")],
    ["with I for 1", (written: string) => written.replaceAll("1", "I")],
    ["with l for 1", (written: string) => written.replaceAll("1", "l")],
  ])("is read %s", (_how, typed) => {
    holds(
      fc.property(drawn, (bytes) => {
        expect(readReference(typed(reference(bytes)))).toBe(reference(bytes));
      }),
    );
  });

  it("is not read with any one letter wrong", () => {
    holds(
      fc.property(drawn, place, fc.constantFrom(...alphabet), (bytes, at, letter) => {
        const written = reference(bytes);
        fc.pre(written.charAt(at) !== letter);
        expect(readReference(written.slice(0, at) + letter + written.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it.each(["", "7K3Q", "7K3Q-9F2M-0", "UUUU-UUUU", "1098", "۱۲۳۴-۵۶۷۸", "x0000-0000", "0000-0000x"])(
    "is not %j",
    (typed) => {
      expect(readReference(typed)).toBeUndefined();
    },
  );

  it("is read where it is nothing but zeros", () => {
    expect(readReference("oooo-oooo")).toBe("0000-0000");
  });
});
