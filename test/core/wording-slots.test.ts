import { describe, expect, it } from "vitest";
import { holdsNot, slotsOf } from "#core/wording-slots.ts";

describe("the places of a wording", () => {
  it.each([
    ["a space", "mar raha "],
    ["two dots", "mar raha .."],
    ["three dots and a space", "mar raha ... "],
    ["dots that touch its last word", "mar raha.."],
  ])("are the same with %s behind", (_what, part) => {
    expect(slotsOf(part)).toEqual(slotsOf("mar raha"));
  });

  it("are the same with two spaces between words", () => {
    expect(slotsOf("mar  raha")).toEqual(slotsOf("mar raha"));
  });
});

describe('a "not" of a wording\'s own', () => {
  it.each([
    ["alone", "never"],
    ["at the beginning", "mat maro"],
    ["in the middle", "bas mat maro"],
    ["at the end", "maro mat"],
    ["among several words", "raha,nahi,rahi hai"],
    ["close to the word before", "can _not wait"],
    ["as a group", "<not> safe"],
    ["in Urdu", "زندہ نہیں رہنا"],
  ])("is heard %s: %s", (_where, say) => {
    expect(holdsNot(say)).toBe(true);
  });

  it.each([
    ["at the beginning", "matlab hai"],
    ["at the end", "tamasha khatam hona"],
    ["in the middle", "kya another hai"],
    ["nowhere", "mar raha hai"],
  ])("is not heard inside a word %s: %s", (_where, say) => {
    expect(holdsNot(say)).toBe(false);
  });
});
