import { describe, expect, it } from "vitest";
import { Wording } from "#core/wording.ts";

const aWording = (given: Partial<Wording> = {}): Wording => ({
  name: "we_are_here_24",
  language: "ur",
  text: "ہم یہاں ہیں۔",
  ...given,
});

const isRead = (given: object): boolean => Wording.safeParse({ ...aWording(), ...given }).success;

describe("a wording that the provider approved", () => {
  it("is read with its name, its language and what it says", () => {
    expect(Wording.parse(aWording())).toEqual(aWording());
  });

  it.each([
    ["one letter", "a"],
    ["one digit", "7"],
    ["512 letters", "a".repeat(512)],
  ])("may have a name of %s", (_what, name) => {
    expect(isRead({ name })).toBe(true);
  });

  it.each([
    ["empty", ""],
    ["longer than 512", "a".repeat(513)],
    ["with a capital before", "We_are_here"],
    ["with a sign behind", "we_are_here!"],
    ["of words", "we are here"],
  ])("has no name that is %s", (_what, name) => {
    expect(isRead({ name })).toBe(false);
  });

  it.each(["en", "fil", "en_US", "fil_PH"])("may be in the language %s", (language) => {
    expect(isRead({ language })).toBe(true);
  });

  it.each(["", "e", "engl", "EN", "en_us", "en_U", "en_USA", "en-US", "_US", "the en", "en "])(
    'is in no language "%s"',
    (language) => {
      expect(isRead({ language })).toBe(false);
    },
  );

  it.each([1, 1_024])("may say %i letters", (letters) => {
    expect(isRead({ text: "a".repeat(letters) })).toBe(true);
  });

  it.each([0, 1_025])("does not say %i letters", (letters) => {
    expect(isRead({ text: "a".repeat(letters) })).toBe(false);
  });
});
