import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { fitting, looseFlag, looseList, looseObject, looseText } from "#core/loose.ts";

describe("a text that a provider sends", () => {
  it.each(["a", "سلام", " "])("is kept as it is: %j", (text) => {
    expect(looseText.parse(text)).toBe(text);
  });

  it.each([
    [190, "190"],
    [0, "0"],
    [-1.5, "-1.5"],
  ])("may be a number: %d", (number, text) => {
    expect(looseText.parse(number)).toBe(text);
  });

  it.each(["", undefined, null, true, {}, ["a"]])("is as if it were not there, where it is %j", (given) => {
    expect(looseText.parse(given)).toBeUndefined();
  });
});

describe("a flag that a provider sends", () => {
  it("is set by true", () => {
    expect(looseFlag.parse(true)).toBe(true);
  });

  it.each([false, "true", 1, null, undefined])("is not set by %j", (given) => {
    expect(looseFlag.parse(given)).toBeUndefined();
  });
});

describe("a list that a provider sends", () => {
  it("holds whatever it holds", () => {
    expect(looseList.parse(["a", 1, null, { b: [] }])).toEqual(["a", 1, null, { b: [] }]);
  });

  it.each(["a", 0, false, "", { b: 1 }])("may be one thing without a list around it: %j", (given) => {
    expect(looseList.parse(given)).toEqual([given]);
  });

  it.each([undefined, null, []])("is empty, where it is %j", (given) => {
    expect(looseList.parse(given)).toEqual([]);
  });
});

describe("an object that a provider sends", () => {
  const Sender = looseObject({ id: looseText });

  it("keeps what nobody expected", () => {
    expect(Sender.parse({ id: 7, mood: "calm" })).toEqual({ id: "7", mood: "calm" });
  });

  it.each(["a", 1, null, undefined])("is as if it were not there, where it is %j", (given) => {
    expect(Sender.parse(given)).toBeUndefined();
  });

  it("is as if it were not there, where it lacks what it must have", () => {
    expect(looseObject({ id: z.string() }).parse({ name: "a" })).toBeUndefined();
  });
});

describe("the members of a list", () => {
  it("are those that fit, as they are read, in their order", () => {
    const Id = z.object({ id: z.number().transform(String) });
    expect(fitting(Id, [{ id: 1 }, null, "x", { id: "2" }, { id: 3 }])).toEqual([{ id: "1" }, { id: "3" }]);
  });

  it("are never more than a provider sent", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (list) => {
        expect(fitting(z.string(), list)).toEqual(list.filter((member) => typeof member === "string"));
      }),
    );
  });
});
