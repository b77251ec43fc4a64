import { describe, expect, it } from "vitest";
import { Finding, FindingKind, Hearing, heard, isSilent } from "#core/watch.ts";

const start = Date.parse("2026-11-24T00:00:00.000Z");
const at = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();
/** What is known of a channel that was heard at these hours. */
const heardAt = (...hours: readonly number[]): Hearing =>
  hours.map(at).reduce<Hearing | undefined>((before, time) => heard(before, time), undefined) ??
  heard(undefined, at(0));
const silentAt = (hearing: Hearing, hours: number): boolean => isSilent(hearing, new Date(at(hours)));

describe("a channel", () => {
  const hourly = heardAt(0, 1, 2, 3, 4, 5, 6);

  it("is silent when it is so for twice as long as it ever was", () => {
    const quiet = heardAt(0, 1, 2, 7, 8, 9);
    expect([silentAt(quiet, 18), silentAt(quiet, 20)]).toEqual([false, true]);
  });

  it("is not silent when it is so for exactly twice as long", () => {
    expect([silentAt(hourly, 9), silentAt(hourly, 9.001)]).toEqual([false, true]);
  });

  it("is not silent within three hours", () => expect(silentAt(hourly, 8.9)).toBe(false));

  it("is silent after three days, however silent it was before", () => {
    const rare = heardAt(0, 100, 200, 300, 400, 500);
    expect([silentAt(rare, 571), silentAt(rare, 573)]).toEqual([false, true]);
  });

  it("is not silent before anyone can say what is usual", () => expect(silentAt(heardAt(0, 1, 2), 200)).toBe(false));

  it("forgets how silent it was a hundred silences ago", () => {
    const lately = heardAt(0, 60, ...Array.from({ length: 101 }, (_, hour) => 61 + hour));
    expect(silentAt(lately, 161 + 4)).toBe(true);
  });

  it("is where it was when nothing new came", () => expect(heard(hourly, at(6))).toBe(hourly));
});

describe("what is known of a channel", () => {
  it("is read whole out of the table", () => {
    const hearing = heardAt(0, 1, 3);
    expect(Hearing.parse(hearing)).toEqual(hearing);
  });

  it.each([{}, { lastAt: "today", gaps: [] }, { lastAt: at(0), gaps: ["1"] }])("is not %j", (other) => {
    expect(Hearing.safeParse(other).success).toBe(false);
  });
});

describe("what the watch found", () => {
  const finding = { kind: "channel_silent", channel: "sms", account: "1098", since: at(0), endedAt: at(1) };

  it("is read whole out of the table", () => {
    expect(Finding.parse(finding)).toEqual(finding);
  });

  it.each(["page_unsubscribed", "token_refused", "number_restricted", "channel_silent"])("may be: %s", (kind) => {
    expect(FindingKind.parse(kind)).toBe(kind);
  });

  it.each([{ kind: "" }, { kind: "bad_weather" }, { channel: "fax" }, { since: "today" }, { account: undefined }])(
    "is not with %j",
    (other) => {
      expect(Finding.safeParse({ ...finding, ...other }).success).toBe(false);
    },
  );
});
