import { describe, expect, it } from "vitest";
import { callOpensAt, endOf, isFree, mayCall, needsLookingAfter, Slot, suits } from "#core/appointment.ts";

const startsAt = "2026-11-25T10:00:00.000Z";
/** A moment of the day of the appointment. */
const at = (clock: string): Date => new Date(`2026-11-25T${clock}Z`);

/** Half an hour from ten o'clock, with a woman who speaks Urdu and Sindhi. */
const aSlot = (given: Partial<Slot> = {}): Slot => ({
  id: "7K3Q-9F2M",
  meeting: "telephone",
  startsAt,
  lasts: 30,
  languages: ["ur", "sd"],
  woman: true,
  state: "open",
  ...given,
});

const notOpen = ["booked", "withdrawn", "kept", "missed", "welfare done"] as const;

describe("a time to meet a counselor", () => {
  it("may be taken until an hour before it begins", () => {
    expect(isFree(aSlot(), at("09:00:00.000"))).toBe(true);
  });

  it("may not be taken later", () => {
    expect(isFree(aSlot(), at("09:00:00.001"))).toBe(false);
  });

  it.each(notOpen)("may not be taken where it is %s", (state) => {
    expect(isFree(aSlot({ state }), at("08:00:00.000"))).toBe(false);
  });

  it("ends when its minutes are over", () => {
    expect(endOf({ startsAt, lasts: 45 })).toBe("2026-11-25T10:45:00.000Z");
  });
});

describe("a call by video", () => {
  const video = aSlot({ meeting: "video", state: "booked" });

  it("opens ten minutes before its time", () => {
    expect(callOpensAt(video)).toBe("2026-11-25T09:50:00.000Z");
  });

  it.each([
    ["not a moment before it opens", "09:49:59.999", false],
    ["from when it opens", "09:50:00.000", true],
    ["to its last moment", "10:29:59.999", true],
    ["not when it is over", "10:30:00.000", false],
  ])("may be started %s", (_when, clock, may) => {
    expect(mayCall(video, at(clock))).toBe(may);
  });

  it.each(["in-person", "telephone"] as const)("may not be started at a time for meeting %s", (meeting) => {
    expect(mayCall({ ...video, meeting }, at("10:00:00.000"))).toBe(false);
  });

  it.each(["open", "withdrawn", "kept", "missed", "welfare done"] as const)(
    "may not be started at a time that is %s",
    (state) => {
      expect(mayCall({ ...video, state }, at("10:00:00.000"))).toBe(false);
    },
  );
});

describe("whoever had an appointment", () => {
  const over = at("10:30:00.000");

  it("is looked after as soon as its time is over and nobody said that she came", () => {
    expect(needsLookingAfter(aSlot({ state: "booked" }), over)).toBe(true);
  });

  it("is not looked after while it lasts", () => {
    expect(needsLookingAfter(aSlot({ state: "booked" }), at("10:29:59.999"))).toBe(false);
  });

  it("is looked after where she did not come, before its time is over too", () => {
    expect(needsLookingAfter(aSlot({ state: "missed" }), at("10:15:00.000"))).toBe(true);
  });

  it.each(["open", "withdrawn", "kept", "welfare done"] as const)("is not looked after where it is %s", (state) => {
    expect(needsLookingAfter(aSlot({ state }), over)).toBe(false);
  });
});

describe("a wish", () => {
  it.each([
    ["nothing", { woman: false }, aSlot({ woman: false })],
    ["a language that the counselor speaks", { language: "sd", woman: false }, aSlot()],
    ["a woman", { woman: true }, aSlot()],
    ["both", { language: "ur", woman: true }, aSlot()],
  ] as const)("for %s is met", (_wish, wish, slot) => {
    expect(suits(slot, wish)).toBe(true);
  });

  it.each([
    ["a language that the counselor does not speak", { language: "ps", woman: false }, aSlot()],
    ["a woman where the counselor is a man", { woman: true }, aSlot({ woman: false })],
    ["both, where only the language is met,", { language: "ur", woman: true }, aSlot({ woman: false })],
    ["both, where only the woman is met,", { language: "ps", woman: true }, aSlot()],
  ] as const)("for %s is not met", (_wish, wish, slot) => {
    expect(suits(slot, wish)).toBe(false);
  });
});

describe("an appointment as it is kept", () => {
  it("is read whole", () => {
    const full = aSlot({
      state: "booked",
      mailbox: "mailbox-1",
      caseId: "7K3Q-9F2N",
      bookedAt: "2026-11-24T12:00:00.000Z",
      language: "en",
      reach: "+923000000001",
      remind: true,
      remindAt: "2026-11-24T10:00:00.000Z",
      reminder: { message: "MESSAGE#sms#a#1", failure: "hour" },
    });
    expect(Slot.parse(full)).toEqual(full);
  });

  it.each(["in-person", "telephone", "video"] as const)("is met %s", (meeting) => {
    expect(Slot.parse(aSlot({ meeting })).meeting).toBe(meeting);
  });

  it.each(["open", ...notOpen] as const)("is read where it is %s", (state) => {
    expect(Slot.parse(aSlot({ state })).state).toBe(state);
  });

  it("has the four languages that counselors speak", () => {
    const languages: Slot["languages"] = ["ur", "en", "sd", "ps"];
    expect(Slot.parse(aSlot({ languages })).languages).toEqual(languages);
  });

  it.each([10, 180])("may last %i minutes", (lasts) => {
    expect(Slot.parse(aSlot({ lasts })).lasts).toBe(lasts);
  });

  it.each([9, 181, 30.5])("does not last %d minutes", (lasts) => {
    expect(Slot.safeParse(aSlot({ lasts })).success).toBe(false);
  });

  it.each([
    ["without a language", { languages: [] }],
    ["with more languages than counselors speak", { languages: ["ur", "en", "sd", "ps", "ur"] }],
    ["in a language that no counselor speaks", { languages: ["fr"] }],
    ["met elsewhere", { meeting: "at home" }],
    ["lost", { state: "lost" }],
    ["on some day", { startsAt: "tomorrow" }],
  ])("is never %s", (_what, given) => {
    expect(Slot.safeParse({ ...aSlot(), ...given }).success).toBe(false);
  });
});
