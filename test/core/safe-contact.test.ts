import { describe, expect, it } from "vitest";
import { mayContact } from "#core/safe-contact.ts";
import { SafeContact } from "#core/safe-contact-card.ts";

const card = (given: Partial<SafeContact> = {}): SafeContact => SafeContact.parse(given);
/** Wednesday in Pakistan, at this time of the day there. */
const at = (clock: string): Date => new Date(`2026-11-25T${clock}:00.000+05:00`);
const sms = (given: { now?: Date; text?: string } = {}) => ({ channel: "sms" as const, now: at("10:00"), ...given });

describe("the safe-contact card", () => {
  it("lets everything through where nothing was agreed", () => {
    expect(mayContact(undefined, sms())).toEqual({ ok: true });
  });

  it("lets everything through on an empty card", () => {
    expect(mayContact(card(), sms())).toEqual({ ok: true });
  });

  it("refuses a channel that was not agreed", () => {
    expect(mayContact(card({ channels: ["whatsapp"] }), sms())).toEqual({ ok: false, reason: "channel" });
  });

  it("refuses every channel where she is not to be reached at all", () => {
    expect(mayContact(card({ channels: [] }), sms())).toEqual({ ok: false, reason: "channel" });
  });

  const mailbox = (given: { text?: string } = {}) => ({ channel: "mailbox" as const, now: at("10:00"), ...given });

  it("lets an answer into her mailbox at any hour: it rings nowhere", () => {
    const hours = [{ days: [], from: "22:00", to: "23:00" }];
    expect(mayContact(card({ hours }), mailbox())).toEqual({ ok: true });
  });

  it("lets an answer into her mailbox where she is not to be reached at all", () => {
    expect(mayContact(card({ channels: [] }), mailbox())).toEqual({ ok: true });
  });

  it("keeps her mailbox empty where other ways were agreed and not that one", () => {
    expect(mayContact(card({ channels: ["sms"] }), mailbox())).toEqual({ ok: false, reason: "channel" });
  });

  it("keeps a word that is not safe out of her mailbox too", () => {
    expect(mayContact(card({ neverSay: ["police"] }), mailbox({ text: "the police" }))).toMatchObject({ ok: false });
  });

  it.each([
    ["09:00", true],
    ["11:59", true],
    ["12:00", false],
    ["08:59", false],
  ])("in hours 09:00 to 12:00 says at %s %s", (clock, ok) => {
    const hours = [{ days: [], from: "09:00", to: "12:00" }];
    expect(mayContact(card({ hours }), sms({ now: at(clock) })).ok).toBe(ok);
  });

  it("refuses an hour that was not agreed, and says so", () => {
    const hours = [{ days: [], from: "22:00", to: "23:00" }];
    expect(mayContact(card({ hours }), sms())).toEqual({ ok: false, reason: "hour" });
  });

  it.each([
    ["09:29", false],
    ["09:30", true],
    ["12:14", true],
    ["12:15", false],
  ])("in hours 09:30 to 12:15 says at %s %s", (clock, ok) => {
    const hours = [{ days: [], from: "09:30", to: "12:15" }];
    expect(mayContact(card({ hours }), sms({ now: at(clock) })).ok).toBe(ok);
  });

  it("lets something through in any of the hours that were agreed", () => {
    const hours = [
      { days: [], from: "07:00", to: "08:00" },
      { days: [], from: "09:00", to: "12:00" },
    ];
    expect(mayContact(card({ hours }), sms())).toEqual({ ok: true });
  });

  it.each([
    [3, "22:00", true],
    [3, "21:59", false],
    [2, "05:59", true],
    [2, "06:00", false],
    [3, "23:00", true],
    [3, "05:00", false],
    [2, "05:00", true],
    [2, "23:00", false],
  ])("counts hours over midnight to the day %i they begin on, at %s: %s", (day, clock, ok) => {
    const hours = [{ days: [day], from: "22:00", to: "06:00" }];
    expect(mayContact(card({ hours }), sms({ now: at(clock) })).ok).toBe(ok);
  });

  it.each([
    ["helpline", "Your HELPLINE called"],
    ["پولیس", "پُولیس آئے گی"],
    ["يہاں", "یہاں آئیں"],
    ["safe house", "the safe\n house"],
    ["café", "at the cafe"],
    ["سيب", "سیب"],
    ["سىب", "سیب"],
    ["مكان", "مکان"],
    ["مهم", "مہم"],
    ["مةم", "مہم"],
    ["مۃم", "مہم"],
    ["بأر", "بار"],
    ["بإر", "بار"],
    ["safe house", "the safe\u00A0\u200B \t house"],
    ["\u200F police \u200E", "The police."],
    ["\u2066پولیس\u2069", "پولیس آئے گی"],
    ["\uFEFFpolice", "the police"],
    ["police", "the po\u00ADlice"],
    ["1098", "یہ ۱۰۹۸ ہے"],
    ["ھاں", "ہاں جی"],
  ])("hears the word %s in %s", (word, text) => {
    expect(mayContact(card({ neverSay: [word] }), sms({ text }))).toEqual({ ok: false, reason: "word" });
  });

  it.each(["\u200F", "ـ", "َ", "\u2060"])("is not stopped by a word in which nothing is to be seen: %j", (word) => {
    expect(mayContact(card({ neverSay: [word] }), sms({ text: "السلام علیکم" }))).toEqual({ ok: true });
  });

  it("takes an hour to the same hour for the whole day", () => {
    const hours = [{ days: [3], from: "00:00", to: "00:00" }];
    expect(mayContact(card({ hours }), sms())).toEqual({ ok: true });
  });

  it("takes the whole of one day for it, and no hour of the next", () => {
    const hours = [{ days: [2], from: "12:00", to: "12:00" }];
    expect(
      [new Date("2026-11-24T01:00:00.000+05:00"), at("01:00")].map(
        (now) => mayContact(card({ hours }), sms({ now })).ok,
      ),
    ).toEqual([true, false]);
  });

  it("does not take words for one another that are written together", () => {
    expect(mayContact(card({ neverSay: ["here"] }), sms({ text: "he rests" }))).toEqual({ ok: true });
  });

  it("refuses no call for a word, for a call shows none", () => {
    const neverSay = Array.from("abcdefghijklmnopqrstuvwxyz");
    expect(mayContact(card({ neverSay }), { channel: "voice", now: at("10:00") })).toEqual({ ok: true });
  });

  it("lets a text without her words through", () => {
    expect(mayContact(card({ neverSay: ["police"] }), sms({ text: "Hello" }))).toEqual({ ok: true });
  });

  it("takes no word that is empty", () => {
    expect(SafeContact.safeParse({ neverSay: [" "] }).success).toBe(false);
  });
});
