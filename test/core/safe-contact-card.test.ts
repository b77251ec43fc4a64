import { describe, expect, it } from "vitest";
import { SafeContact, SafeHours } from "#core/safe-contact-card.ts";

const fits = (given: object): boolean => SafeContact.safeParse(given).success;

describe("a card on which nothing was written", () => {
  it("allows nothing to be left and keeps nothing from being said", () => {
    expect(SafeContact.parse({})).toEqual({
      hours: [],
      whoMayAnswer: "",
      neverSay: [],
      codeWord: "",
      mayLeaveMessage: "unknown",
      note: "",
    });
  });
});

describe("what was agreed with a person", () => {
  it("is kept whole", () => {
    const card = {
      channels: ["sms", "voice"],
      hours: [{ days: [0, 6], from: "22:00", to: "06:00" }],
      whoMayAnswer: "her sister",
      neverSay: ["police"],
      codeWord: "mango",
      mayLeaveMessage: "no",
      note: "He reads her phone.",
    };
    expect(SafeContact.parse(card)).toEqual(card);
  });

  it.each(["yes", "no", "unknown"])("says of a message that is left with someone: %s", (mayLeaveMessage) => {
    expect(SafeContact.parse({ mayLeaveMessage }).mayLeaveMessage).toBe(mayLeaveMessage);
  });

  it.each(["", "maybe"])("does not say %j of a message that is left with someone", (mayLeaveMessage) => {
    expect(fits({ mayLeaveMessage })).toBe(false);
  });

  it.each([
    ["whoMayAnswer", 300],
    ["codeWord", 60],
    ["note", 1_000],
  ])("has in %s up to %d letters", (name, most) => {
    expect([most, most + 1].map((length) => fits({ [name]: "a".repeat(length) }))).toEqual([true, false]);
  });

  it("has words that nobody may say, of up to 60 letters", () => {
    expect([60, 61].map((length) => fits({ neverSay: ["a".repeat(length)] }))).toEqual([true, false]);
  });

  it("has no field that nobody knows", () => {
    expect(fits({ address: "a street" })).toBe(false);
  });
});

describe("hours in which a person may be reached", () => {
  const at = (from: string): boolean => SafeHours.safeParse({ from, to: "12:00" }).success;

  it("are those of every day where no day is named", () => {
    expect(SafeHours.parse({ from: "09:00", to: "12:00" })).toEqual({ days: [], from: "09:00", to: "12:00" });
  });

  it.each(["00:00", "09:05", "19:59", "23:59"])("may begin at %s", (clock) => {
    expect(at(clock)).toBe(true);
  });

  it.each(["24:00", "09:60", "9:00", "109:00", "-09:00", "09:000", "09:00:30", "09:00 am", "noon", ""])(
    "never begin at %j",
    (clock) => {
      expect(at(clock)).toBe(false);
    },
  );

  it.each([-1, 7, 0.5])("are on no day %d", (day) => {
    expect(SafeHours.safeParse({ days: [day], from: "09:00", to: "12:00" }).success).toBe(false);
  });
});
