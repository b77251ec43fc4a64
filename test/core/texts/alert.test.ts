import { describe, expect, it } from "vitest";
import { Reason } from "#core/alert.ts";
import { Counselor } from "#core/counselor.ts";
import { Channel } from "#core/message.ts";
import { Priority } from "#core/priority.ts";
import { alertText } from "#core/texts/alert.ts";

const languages = Counselor.shape.language.options;
const caseId = "7K3Q-9F2M";
const every = languages.flatMap((language) =>
  Reason.options.flatMap((reason) =>
    Channel.options.flatMap((channel) =>
      Priority.options.map((priority) => ({ language, reason, channel, priority, caseId })),
    ),
  ),
);

describe("what a counselor's phone shows", () => {
  it("is urgency, reason, channel and reference", () => {
    const text = alertText({ language: "en", reason: "new_case", channel: "whatsapp", priority: "P1", caseId });
    expect(text).toBe("P1 · New case · WhatsApp · 7K3Q-9F2M");
  });

  it("is the same in Urdu, laid out from the right, with the reference in one piece", () => {
    const text = alertText({ language: "ur", reason: "no_answer", channel: "voice", priority: "P2", caseId });
    expect(text).toBe("\u200FP2 · کسی نے جواب نہیں دیا · کال · \u200E7K3Q-9F2M");
  });

  it("differs by every language, reason, channel and priority", () => {
    expect(new Set(every.map(alertText)).size).toBe(every.length);
  });

  it("names each of them in words", () => {
    const parts = every.map((one) => alertText(one).split(" · "));
    expect(parts.filter((each) => each.length !== 4 || each.some((part) => part.trim() === ""))).toEqual([]);
  });

  it("is short enough for one SMS with its link", () => {
    expect(Math.max(...every.map((one) => alertText(one).length))).toBeLessThan(70);
  });

  it("holds no digit but the priority's and the reference's", () => {
    const told = every.map((one) => alertText(one).replace(caseId, "").replace(one.priority, ""));
    expect(told.filter((text) => /\p{Nd}/u.test(text))).toEqual([]);
  });
});
