import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Files, lengthOfPiece, pieceBytes, piecesOf, uploadOpensFor } from "#core/upload.ts";

const id = (n: number): string => `4f0c1a52-0000-4000-8000-${String(n).padStart(12, "0")}`;
const wrongWith = (files: readonly object[]): readonly string[] =>
  Files.safeParse(files).error?.issues.map(({ message }) => message) ?? [];

describe("files that are announced", () => {
  it("are one voice message and three pictures at most", () => {
    const images = [1, 2, 3].map((n) => ({ id: id(n), kind: "image", bytes: 1 }));
    expect(wrongWith([{ id: id(4), kind: "voice", bytes: 1 }, ...images])).toEqual([]);
  });

  it("may be sent for three hours after their message", () => {
    expect(uploadOpensFor / 3_600_000).toBe(3);
  });

  it.each([
    ["image", 3],
    ["voice", 5],
  ])("may be of the kind %s and of %d MB", (kind, megabytes) => {
    expect(wrongWith([{ id: id(1), kind, bytes: megabytes * 1024 * 1024 }])).toEqual([]);
  });

  it("are known by one id, in whichever letters a client writes it", () => {
    const given = "4F0C1A52-0000-4000-8000-00000000ABCD";
    expect(Files.parse([{ id: given, kind: "image", bytes: 1 }]).map((file) => file.id)).toEqual([given.toLowerCase()]);
  });

  it("tell in which field they are too large", () => {
    const files = [{ id: id(1), kind: "image", bytes: 3 * 1024 * 1024 + 1 }];
    expect(Files.safeParse(files).error?.issues.map(({ path }) => path)).toEqual([[0, "bytes"]]);
  });

  it.each([
    ["two voice messages", [1, 2].map((n) => ({ id: id(n), kind: "voice", bytes: 1 })), "too many"],
    ["four pictures", [1, 2, 3, 4].map((n) => ({ id: id(n), kind: "image", bytes: 1 })), "too many"],
    ["a picture of more than 3 MB", [{ id: id(1), kind: "image", bytes: 3 * 1024 * 1024 + 1 }], "too large"],
    ["a voice message of more than 5 MB", [{ id: id(1), kind: "voice", bytes: 5 * 1024 * 1024 + 1 }], "too large"],
    ["the same file twice", [1, 1].map((n) => ({ id: id(n), kind: "image", bytes: 1 })), "not readable"],
  ])("are not %s", (_, files, word) => {
    expect(wrongWith(files)).toContain(word);
  });

  it.each([
    ["of no bytes", { id: id(1), kind: "image", bytes: 0 }],
    ["of half a byte", { id: id(1), kind: "image", bytes: 1.5 }],
    ["of another kind", { id: id(1), kind: "video", bytes: 1 }],
    ["with a name of the client's own", { id: "a#b", kind: "image", bytes: 1 }],
    ["with more than is asked", { id: id(1), kind: "image", bytes: 1, name: "her.jpg" }],
  ])("are none %s", (_, file) => {
    expect(wrongWith([file])).not.toEqual([]);
  });
});

describe("the pieces of a file", () => {
  it("are together as long as the file", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 * 1024 * 1024 }), (bytes) => {
        const lengths = Array.from(
          { length: piecesOf(bytes) },
          (_, piece) => lengthOfPiece(piece, bytes) ?? Number.NaN,
        );
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(bytes);
        expect(lengths.every((length) => length > 0 && length <= pieceBytes)).toBe(true);
      }),
    );
  });

  it.each([-1, 2, 0.5, Number.NaN])("of 100 KB have no number %d", (piece) => {
    expect(lengthOfPiece(piece, 100 * 1024)).toBeUndefined();
  });
});
