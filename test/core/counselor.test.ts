import { describe, expect, it } from "vitest";
import { Counselor, Device, isReachable, nextShiftChange, onDuty, Shift } from "#core/counselor.ts";
import { aCounselor, aDevice, aRoster, aShift } from "../support/builders.ts";

const at = (time: string) => new Date(time);
const presentAt = (shifts: readonly Shift[], time: string) => onDuty(aRoster({ shifts }), at(time)).map(({ id }) => id);

/** 22:00 to 06:00 at night in Karachi, which is five hours ahead of UTC all year. */
const night = aShift({ from: "2026-11-24T17:00:00.000Z", to: "2026-11-25T01:00:00.000Z" });
const karachi = (time: string) => new Date(`${time}+05:00`).toISOString();

describe("on duty", () => {
  it("is a counselor from the first moment of her shift", () => {
    expect(presentAt([night], night.from)).toEqual(["amna"]);
  });

  it("is she not a moment before", () => {
    expect(presentAt([night], "2026-11-24T16:59:59.999Z")).toEqual([]);
  });

  it("is she until the last moment of her shift", () => {
    expect(presentAt([night], "2026-11-25T00:59:59.999Z")).toEqual(["amna"]);
  });

  it("is she no more when her shift ends", () => {
    expect(presentAt([night], night.to)).toEqual([]);
  });

  it.each(["2026-11-24T22:00", "2026-11-24T23:59", "2026-11-25T00:00", "2026-11-25T05:59"])(
    "is she through the night, at %s in Karachi",
    (time) => {
      expect(presentAt([night], karachi(time))).toEqual(["amna"]);
    },
  );

  it("is she also when midnight of UTC falls into her morning in Karachi", () => {
    const morning = aShift({ from: karachi("2026-11-25T04:00"), to: karachi("2026-11-25T06:00") });
    expect(presentAt([morning], "2026-11-25T00:00:00.000Z")).toEqual(["amna"]);
  });

  it("is she once, however her shifts overlap", () => {
    const later = aShift({ from: "2026-11-24T20:00:00.000Z", to: "2026-11-25T05:00:00.000Z" });
    expect(presentAt([night, later], "2026-11-24T21:00:00.000Z")).toEqual(["amna"]);
  });

  it("is she to the end of the longer of two shifts", () => {
    const later = aShift({ from: "2026-11-24T20:00:00.000Z", to: "2026-11-25T05:00:00.000Z" });
    expect(presentAt([night, later], "2026-11-25T04:59:00.000Z")).toEqual(["amna"]);
  });

  it("is nobody who is not of the roster", () => {
    expect(presentAt([aShift({ counselorId: "gone" })], "2026-11-24T12:00:00.000Z")).toEqual([]);
  });
});

describe("reachable", () => {
  const reach = (devices: Parameters<typeof aDevice>[0][]) =>
    isReachable(aRoster({ devices: devices.map(aDevice) }), aCounselor());

  it("is a counselor with a confirmed device", () => {
    expect(reach([{ confirmed: true }])).toBe(true);
  });

  it("is she not by a device that was never confirmed", () => {
    expect(reach([{ confirmed: false }])).toBe(false);
  });

  it("is she by one of two", () => {
    expect(reach([{ confirmed: false }, { confirmed: true, kind: "sms" }])).toBe(true);
  });

  it("is she not by another's device", () => {
    expect(reach([{ counselorId: "bano" }])).toBe(false);
  });

  it("is she not without a device", () => {
    expect(reach([])).toBe(false);
  });
});

describe("the next change of shifts", () => {
  const change = (shifts: readonly Shift[], time: string) =>
    nextShiftChange(aRoster({ shifts }), at(time))?.toISOString();

  it("is the end of the running shift", () => {
    expect(change([night], "2026-11-24T18:00:00.000Z")).toBe(night.to);
  });

  it("is the start of the next one, where that comes first", () => {
    const next = aShift({ from: "2026-11-24T19:00:00.000Z", to: "2026-11-25T05:00:00.000Z" });
    expect(change([night, next], "2026-11-24T18:00:00.000Z")).toBe(next.from);
  });

  it("is not the one that is now", () => {
    expect(change([night], night.from)).toBe(night.to);
  });

  it("is none after the last", () => {
    expect(change([night], night.to)).toBeUndefined();
  });
});

describe("who may be alerted", () => {
  it.each(["amna", "amna-2", "7", "a".repeat(40)])("has an id like %s", (id) => {
    expect(Counselor.parse(aCounselor({ id }))).toEqual(aCounselor({ id }));
  });

  it.each(["", "Amna", "amna b", "amna.b", "آمنہ", "amna\n", "a".repeat(41)])(
    "has no id like %j, which stands in links and filters",
    (id) => {
      expect(Counselor.safeParse(aCounselor({ id })).success).toBe(false);
    },
  );

  it("is told which ids are good", () => {
    const sentence = Counselor.safeParse(aCounselor({ id: "Amna" })).error?.issues[0]?.message;
    expect(sentence).toBe("lower-case letters, digits and hyphens, at most 40");
  });

  it.each([aCounselor({ name: "" }), { ...aCounselor(), role: "manager" }, { ...aCounselor(), language: "fr" }])(
    "has a name, a role and a language of ours",
    (other) => {
      expect(Counselor.safeParse(other).success).toBe(false);
    },
  );

  it.each(["counselor", "supervisor"] as const)("may be a %s", (role) => {
    expect(Counselor.parse(aCounselor({ role })).role).toBe(role);
  });

  it.each(["ur", "en"] as const)("may be alerted in %s", (language) => {
    expect(Counselor.parse(aCounselor({ language })).language).toBe(language);
  });

  it.each(["sms", "email", "app"] as const)("may have a device of the kind %s", (kind) => {
    expect(Device.parse(aDevice({ kind }))).toEqual(aDevice({ kind }));
  });

  it.each([
    { ...aDevice(), counselorId: "" },
    { ...aDevice(), address: "" },
    { ...aDevice(), kind: "fax" },
    { ...aDevice(), confirmed: "yes" },
  ])("has no other device", (other) => {
    expect(Device.safeParse(other).success).toBe(false);
  });

  it.each([
    { ...aShift(), counselorId: "" },
    { ...aShift(), from: "22:00" },
    { ...aShift(), to: "2026-11-24T22:00:00+05:00" },
  ])("has shifts in UTC", (other) => {
    expect(Shift.safeParse(other).success).toBe(false);
  });

  it("has a shift as it is written", () => {
    expect(Shift.parse(night)).toEqual(night);
  });
});
