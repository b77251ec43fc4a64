import { describe, expect, it } from "vitest";
import { entriesOf } from "#core/entries.ts";

const read = (...lines: readonly string[]) => entriesOf([{ language: "ur-Latn", lines: lines.join("\n") }]);

describe("a line of the lexicon", () => {
  it("tells something, says how, gives an example and the rows it came from", () => {
    expect(read("weapon P1 | chaqu hai / goli .. chali | us ke pas chaqu hai | V001 V002")).toEqual([
      {
        language: "ur-Latn",
        tells: "weapon P1",
        says: ["chaqu hai", "goli .. chali"],
        example: "us ke pas chaqu hai",
        rows: ["V001", "V002"],
      },
    ]);
  });

  it.each([["weapon P1 | chaqu | chaqu hai"], ["weapon P1 | chaqu | chaqu hai |"]])(
    "came from knowing the language where it names no row: %s",
    (line) => {
      expect(read(line).map(({ rows }) => rows)).toEqual([[]]);
    },
  );

  it("may have no example", () => {
    expect(read("past | pichle saal").map(({ example }) => example)).toEqual([""]);
  });

  it("says nothing where somebody has begun it and not gone on", () => {
    expect(read("weapon P1").map(({ says }) => says)).toEqual([[""]]);
  });

  it("names the words of a group with spaces between them", () => {
    expect(read("<weapon> | chaqu churi pistol").map(({ says }) => says)).toEqual([["chaqu", "churi", "pistol"]]);
  });

  it("may end in the sign of a note", () => {
    expect(read("past | pichle saal | saal #").map(({ tells }) => tells)).toEqual(["past"]);
  });
});

describe("a lexicon", () => {
  it.each(["", "   ", "\t", "# weapons", "#weapon P1 | chaqu"])("has no entry in the line %j", (line) => {
    expect(read(line)).toEqual([]);
  });

  it("stands in the order of its files and lines, each entry in its file's language", () => {
    const lexicons = [
      { language: "en", lines: "\nneed | help\npast | once\n" },
      { language: "ur", lines: "need | مدد" },
    ];
    expect(entriesOf(lexicons).map(({ language, says }) => [language, ...says])).toEqual([
      ["en", "help"],
      ["en", "once"],
      ["ur", "مدد"],
    ]);
  });
});
