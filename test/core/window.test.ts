import { describe, expect, it } from "vitest";
import { beginsHours, windowFor } from "#core/window.ts";

const heardAt = "2026-11-24T12:00:00.000Z";
const later = (hours: number, ms = 0): Date => new Date(Date.parse(heardAt) + hours * 3_600_000 + ms);

describe("the time in which she may be answered", () => {
  it.each([
    { hours: 24, channel: "whatsapp", before: "open", from: "closed" },
    { hours: 24, channel: "facebook", before: "open", from: "human" },
    { hours: 7 * 24, channel: "facebook", before: "human", from: "closed" },
  ] as const)("on $channel is $before until $hours hours are full, then $from", ({ hours, channel, before, from }) => {
    const answer = { channel, writer: "counselor" } as const;
    expect([later(hours, -1), later(hours)].map((now) => windowFor(answer, heardAt, now))).toEqual([before, from]);
  });
});

it.each(["system", "request_welcome", "pass_thread_control", "take_thread_control", "request_thread_control"])(
  "hours do not begin anew with a %s, for it is not hers",
  (kind) => {
    expect(beginsHours({ channel: "facebook", kind })).toBe(false);
  },
);
