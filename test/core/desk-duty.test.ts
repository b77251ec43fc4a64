import { describe, expect, it } from "vitest";
import type { CaseLine } from "#core/desk-case.ts";
import { Appointment, AuditLine, Board, Colleague, DutyWeek, Me, MyDay, OwnDevice } from "#core/desk-duty.ts";
import { aCounselor, aShift } from "../support/builders.ts";

const noon = "2026-11-24T12:00:00.000Z";
const span = { from: noon, to: "2026-11-24T20:00:00.000Z" };

const line: CaseLine = {
  reference: "7K3Q-9F2M",
  version: 4,
  status: "claimed",
  priority: "P1",
  channel: "whatsapp",
  language: "ur",
  openedAt: noon,
  lastMessageAt: noon,
  waits: true,
};

const me: Me = { ...aCounselor(), group: "supervisor", onDutyUntil: noon };

const colleague: Colleague = { id: "bano", name: "Bano", role: "counselor", onDuty: true, reachable: false };

const device: OwnDevice = { id: "sms-0a1b2c", kind: "sms", address: "+9230…01", state: "confirmed" };

const week: DutyWeek = {
  monday: "2026-11-23",
  shifts: [aShift()],
  gaps: [span],
  colleagues: [colleague],
  devices: [device],
};

const appointment: Appointment = {
  id: "slot-1",
  meeting: "telephone",
  startsAt: noon,
  lasts: 45,
  languages: ["ur", "sd"],
  woman: true,
  state: "missed",
  reach: "0300 0000001",
  remind: true,
  reminder: { state: "failed", failure: "no_safe_hour" },
  reference: "7K3Q-9F2M",
  welfare: true,
};

const deed: AuditLine = {
  reference: "7K3Q-9F2M",
  by: "amna",
  at: noon,
  what: "break-glass",
  why: "She called again, and Bano is off duty.",
  refused: true,
};

const board: Board = {
  waiting: [{ priority: "P1", count: 3, oldest: noon }],
  onDuty: [{ id: "amna", name: "Amna", reachable: true, claims: 2 }],
  alarming: [line],
  callBacks: [{ line, askedAt: noon }],
  welfare: [line],
  closing: [line],
  review: [line],
  watch: [{ kind: "channel_silent", channel: "sms", since: noon }],
  unread: [{ id: "unread-1", channel: "facebook", at: noon, size: 512 }],
  opened: [{ reference: "7K3Q-9F2M", by: "amna", at: noon, why: "She called again." }],
};

const day: MyDay = { cases: [line], deeds: [deed], shifts: [span] };

describe("a counselor", () => {
  it.each([
    ["herself", Me, me],
    ["a colleague", Colleague, colleague],
    ["a device of hers", OwnDevice, device],
    ["a week of duty", DutyWeek, week],
    ["an appointment", Appointment, appointment],
    ["who waits, and who is there", Board, board],
    ["what was done to a case", AuditLine, deed],
    ["her day", MyDay, day],
  ])("is shown all there is to know of %s", (_what, schema, shown) => {
    expect(schema.parse(shown)).toEqual(shown);
  });

  it.each([
    ["a colleague", Colleague, { ...colleague, address: "+923000000001" }],
    ["a device", OwnDevice, { ...device, subscriptionArn: "arn:aws:sns:ap-southeast-1:000000000000:duty:1" }],
    ["an appointment", Appointment, { ...appointment, mailbox: "mailbox-1" }],
    ["a body that nobody can read", Board, { ...board, unread: [{ ...board.unread[0], body: "He has a gun." }] }],
    ["a case that was opened with a reason", Board, { ...board, opened: [{ ...board.opened[0], text: "Help." }] }],
    ["a deed", AuditLine, { ...deed, text: "He has a gun." }],
  ])("is never shown by accident what does not belong to %s", (_what, schema, shown) => {
    expect(schema.safeParse(shown).success).toBe(false);
  });
});

describe("a device", () => {
  it.each(["confirmed", "unconfirmed", "dead"] as const)("is shown as %s", (state) => {
    expect(OwnDevice.parse({ ...device, state }).state).toBe(state);
  });

  it("is shown in no other state", () => {
    expect(OwnDevice.safeParse({ ...device, state: "" }).success).toBe(false);
  });
});

describe("the reminder of an appointment", () => {
  it.each(["none", "planned", "pending", "sent", "delivered", "read", "failed"] as const)("is shown as %s", (state) => {
    expect(Appointment.parse({ ...appointment, reminder: { state } }).reminder).toEqual({ state });
  });

  it("is shown in no other state", () => {
    expect(Appointment.safeParse({ ...appointment, reminder: { state: "" } }).success).toBe(false);
  });
});
