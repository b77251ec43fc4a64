import { describe, expect, it } from "vitest";
import type { InboundMessage } from "#core/message.ts";
import { optOutWord } from "#core/opt-out.ts";
import { smsLength } from "#core/sms-length.ts";
import { joinParts } from "#core/sms-parts.ts";
import { aStored, phone } from "../support/builders.ts";

describe("the length of an SMS", () => {
  it.each([
    ["a".repeat(160), { encoding: "GSM-7", parts: 1, left: 0 }],
    ["a".repeat(161), { encoding: "GSM-7", parts: 2, left: 145 }],
    ["€".repeat(80), { encoding: "GSM-7", parts: 1, left: 0 }],
    ["ا".repeat(70), { encoding: "UCS-2", parts: 1, left: 0 }],
    ["ا".repeat(71), { encoding: "UCS-2", parts: 2, left: 63 }],
    ["", { encoding: "GSM-7", parts: 1, left: 160 }],
  ])("of %j", (text, expected) => {
    expect(smsLength(text)).toMatchObject(expected);
  });

  it("never tears an emoji between two parts", () => {
    expect(smsLength("ا".repeat(66) + "😀".repeat(4))).toMatchObject({ units: 74, parts: 2, left: 59 });
  });
});

describe("a word alone", () => {
  it.each(["STOP", "stop", " Stop. ", "UNSUBSCRIBE", "opt-out", "''STOP''", "\"'STOP!!", `STOP${" ".repeat(26)}`])(
    "like %j asks for no more texts",
    (text) => {
      expect(optOutWord(text)).toBe("opt-out");
    },
  );
  it.each([
    "STOP him",
    "help",
    "END",
    "CANCEL",
    "please stop",
    "",
    "stop it now please",
    "S T O P",
    "ST.OP",
    `STOP${"!".repeat(27)}`,
  ])("like %j does not", (text) => {
    expect(optOutWord(text)).toBeUndefined();
  });
  it("like START asks for them again", () => {
    expect(optOutWord("START")).toBe("opt-in");
  });
});

describe("the parts of a long SMS", () => {
  const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 24, 12, 0, seconds)).toISOString();
  const part = (index: number, seconds: number, given: Partial<InboundMessage> = {}): InboundMessage =>
    aStored({
      channel: "sms",
      id: `${index}-${seconds}`,
      text: `part${index} `,
      part: { reference: "79", index, total: 2 },
      receivedAt: at(seconds),
      ...given,
    });
  const ofThree = (index: number, seconds: number): InboundMessage =>
    part(index, seconds, { part: { reference: "79", index, total: 3 } });
  const shown = (messages: readonly InboundMessage[], seconds: number) =>
    joinParts(messages, new Date(at(seconds))).map((entry) =>
      "state" in entry ? [entry.state, entry.text] : entry.text,
    );

  it("are one text in its own order, whatever the order in which they came", () => {
    expect(shown([part(2, 0), part(1, 20)], 21)).toEqual([["complete", "part1 part2 "]]);
  });
  it("are waited for", () => {
    expect(shown([part(2, 0)], 30)).toEqual([["waiting", "[…]part2 "]]);
  });
  it.each([60, 61])("are shown incomplete after a minute: %d seconds", (seconds) => {
    expect(shown([part(2, 0)], seconds)).toEqual([["incomplete", "[…]part2 "]]);
  });
  it("are waited for from the first that came, however late another one comes", () => {
    expect(shown([ofThree(2, 0), ofThree(1, 50)], 70)).toEqual([["incomplete", "part1 part2 […]"]]);
  });
  it("stand in the order of the text, and those that did not come by their numbers", () => {
    const [third, first] = [ofThree(3, 0), ofThree(1, 5)];
    expect(joinParts([third, first], new Date(at(90)))).toMatchObject([{ parts: [first, third], missing: [2] }]);
  });
  it.each([
    [3_600, 1],
    [3_601, 2],
  ])("that came %d seconds apart are of so many texts: %d", (seconds, texts) => {
    expect(shown([part(1, 0), part(2, seconds)], seconds)).toHaveLength(texts);
  });
  it.each([
    ["of two people", { identities: [{ kind: "phone" as const, value: phone(2) }] }],
    ["to two of our numbers", { account: "900000000000102" }],
    ["with two references", { part: { reference: "80", index: 2, total: 2 } }],
    ["of a shorter and a longer text", { part: { reference: "79", index: 2, total: 3 } }],
  ])("%s are of two texts", (_, given) => {
    expect(shown([part(1, 0), part(2, 1, given)], 90)).toHaveLength(2);
  });
  it("of two texts with one reference are two", () => {
    expect(shown([part(1, 0), part(2, 1), part(1, 5)], 90)).toHaveLength(2);
  });
  it("stand among other messages where the first of them came", () => {
    const other = aStored({ text: "other" });
    expect(shown([part(1, 0), other, part(2, 2)], 3)).toEqual([["complete", "part1 part2 "], "other"]);
  });
});
