import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultReminders, maySound, Reminders, remindAt, reminderGoesAt } from "#core/reminder.ts";
import { SafeContact } from "#core/safe-contact-card.ts";

const { byDay } = defaultReminders;

/** A moment by the clock of Pakistan, which is five hours ahead and has no summer time. */
const karachi = (at: string): Date => new Date(`${at}:00.000+05:00`);
const inKarachi = (moment: Date | undefined): string | undefined =>
  moment && new Date(moment.getTime() + 5 * 3_600_000).toISOString().slice(0, 16);

const cardOf = (given: object) => SafeContact.parse(given);

interface Asked {
  readonly startsAt: string;
  readonly taken: string;
  readonly now?: string;
  readonly card?: SafeContact;
  readonly hoursBefore?: readonly number[];
}

/** When the reminder goes out, by the clock of Pakistan. */
function goesAt({ startsAt, taken, now = taken, card, hoursBefore = [24, 3] }: Asked): string | undefined {
  const start = karachi(startsAt).toISOString();
  const mark = remindAt(start, { ...defaultReminders, hoursBefore: [...hoursBefore] }, karachi(taken));
  if (mark === undefined) return "not needed";
  const slot = { startsAt: start, remindAt: mark };
  return inKarachi(reminderGoesAt({ slot, card, byDay, now: karachi(now) }));
}

describe("a reminder", () => {
  it("goes out a day before", () =>
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00" })).toBe("2026-11-29T15:00"));

  it("goes out three hours before where the day before is over", () =>
    expect(goesAt({ startsAt: "2026-11-25T18:00", taken: "2026-11-25T10:00" })).toBe("2026-11-25T15:00"));

  it("goes out three hours before where she takes the time just a day before", () =>
    expect(goesAt({ startsAt: "2026-11-26T15:00", taken: "2026-11-25T15:00" })).toBe("2026-11-26T12:00"));

  it("goes out as early as may be, in whatever order a deployment names the hours", () => {
    const hoursBefore = [3, 48, 24];
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", hoursBefore })).toBe("2026-11-28T15:00");
  });

  it("is not needed where she takes a time that is close", () =>
    expect(goesAt({ startsAt: "2026-11-25T12:00", taken: "2026-11-25T10:00" })).toBe("not needed"));

  it("waits until the morning where its hour is at night", () =>
    expect(goesAt({ startsAt: "2026-11-26T10:00", taken: "2026-11-25T20:00" })).toBe("2026-11-26T08:00"));

  it("goes out in the evening before, where the morning is too late for it", () =>
    expect(goesAt({ startsAt: "2026-11-26T08:15", taken: "2026-11-25T14:00" })).toBe("2026-11-25T20:45"));

  it("does not go out where night lasts until the appointment", () =>
    expect(goesAt({ startsAt: "2026-11-26T06:00", taken: "2026-11-25T22:00" })).toBeUndefined());

  it("goes out at night where she agreed on that hour", () => {
    const card = cardOf({ hours: [{ from: "22:00", to: "23:59" }] });
    expect(goesAt({ startsAt: "2026-11-30T22:30", taken: "2026-11-25T10:00", card })).toBe("2026-11-29T22:30");
  });

  it("waits until the morning where she agreed on no hours", () => {
    const card = cardOf({ whoMayAnswer: "her sister" });
    expect(goesAt({ startsAt: "2026-11-26T10:00", taken: "2026-11-25T20:00", card })).toBe("2026-11-26T08:00");
  });

  it("goes out at its hour to whoever agreed on texts alone", () => {
    const card = cardOf({ channels: ["sms"] });
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", card })).toBe("2026-11-29T15:00");
  });

  it("goes out in the hours she agreed on for texts", () => {
    const card = cardOf({ channels: ["sms"], hours: [{ from: "18:00", to: "19:00" }] });
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", card })).toBe("2026-11-29T18:00");
  });

  it("goes out a whole week before it was to, where her phone may sound once a week for a quarter of an hour", () => {
    const card = cardOf({ hours: [{ days: [1], from: "14:45", to: "15:00" }] });
    const asked = { startsAt: "2026-11-30T15:00", taken: "2026-11-20T10:00", card, hoursBefore: [0.25] };
    expect(goesAt(asked)).toBe("2026-11-23T14:45");
  });

  it("goes out only in the hours she agreed on, by day too", () => {
    const card = cardOf({ hours: [{ from: "18:00", to: "19:00" }] });
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", card })).toBe("2026-11-29T18:00");
  });

  it("is due at once where no hour would make it safe, so that somebody finds another way in time", () => {
    const card = cardOf({ channels: ["whatsapp"] });
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", card })).toBe("2026-11-25T10:00");
  });

  it("goes out late where the clock stood, if it is still of use", () =>
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", now: "2026-11-30T09:00" })).toBe(
      "2026-11-30T09:00",
    ));

  it("goes out late until half an hour before", () =>
    expect(goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", now: "2026-11-30T14:30" })).toBe(
      "2026-11-30T14:30",
    ));

  it("does not go out in the last half hour", () =>
    expect(
      goesAt({ startsAt: "2026-11-30T15:00", taken: "2026-11-25T10:00", now: "2026-11-30T14:45" }),
    ).toBeUndefined());

  it("never goes out at an hour at which her phone may not sound, nor when the appointment has begun", () => {
    const minutes = (most: number) => fc.integer({ min: 0, max: most });
    const clock = minutes(1_439).map(
      (at) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`,
    );
    const hours = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 3 });
    fc.assert(
      fc.property(minutes(20_000), minutes(20_000), hours, (ahead, late, agreed) => {
        const taken = karachi("2026-11-25T10:00");
        const startsAt = new Date(taken.getTime() + ahead * 60_000).toISOString();
        const mark = remindAt(startsAt, defaultReminders, taken);
        if (mark === undefined) return;
        const now = new Date(taken.getTime() + late * 60_000);
        const card = cardOf({ hours: agreed });
        const at = reminderGoesAt({ slot: { startsAt, remindAt: mark }, card, byDay, now });
        if (at === undefined) return;
        expect([maySound(card, byDay, at), at >= now, at.toISOString() < startsAt]).toEqual([true, true, true]);
      }),
    );
  });
});

describe("the reminders of a deployment", () => {
  it("are a day and three hours before, by day, from the number of the helpline, where it says nothing else", () => {
    expect(Reminders.parse(defaultReminders)).toEqual({
      hoursBefore: [24, 3],
      byDay: { from: "08:00", to: "21:00" },
      account: "1098",
    });
  });

  it.each([
    ["none", []],
    ["up to a week before", [168]],
    ["five", [24, 12, 6, 3, 0.5]],
  ])("may be %s", (_what, hoursBefore) => {
    expect(Reminders.parse({ ...defaultReminders, hoursBefore }).hoursBefore).toEqual(hoursBefore);
  });

  it.each([
    ["when it begins", { hoursBefore: [0] }],
    ["more than a week before", { hoursBefore: [168.5] }],
    ["six", { hoursBefore: [48, 24, 12, 6, 3, 1] }],
    ["on some days alone", { byDay: { days: [1], from: "08:00", to: "21:00" } }],
    ["from no number", { account: "" }],
    ["from a number of more than 30 letters", { account: "1".repeat(31) }],
    ["anything else", { often: true }],
  ])("may not be %s", (_what, given) => {
    expect(Reminders.safeParse({ ...defaultReminders, ...given }).success).toBe(false);
  });
});
