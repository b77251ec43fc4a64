import { describe, expect, it } from "vitest";
import { heard } from "#core/hearing.ts";
import type { SavedMessage } from "#core/message.ts";
import { aStored } from "../support/builders.ts";

/** A message as it was saved, before anybody heard what is in it. */
function aSaved(given: Partial<SavedMessage> = {}): SavedMessage {
  const { priority: _, signals: __, language: ___, ...saved } = aStored();
  return { ...saved, ...given };
}

describe("what is heard in a message", () => {
  it("is how urgent its words sound", () => {
    expect([heard(aSaved({ text: "salam" })).priority, heard(aSaved({ text: "he will kill me" })).priority]).toEqual([
      "P3",
      "P1",
    ]);
  });

  it("is more urgent where something other than its words says so", () => {
    expect(heard(aSaved({ text: "salam", urgency: "P2" })).priority).toBe("P2");
  });

  it("is no less urgent than its words, whatever else says so", () => {
    expect(heard(aSaved({ text: "he will kill me", urgency: "P4" })).priority).toBe("P1");
  });

  it("is what in its words sounds of danger, and where", () => {
    expect(heard(aSaved({ text: "he will kill me" })).signals).toEqual([
      { signal: "threat_to_kill", words: "kill me", from: 8, to: 15 },
    ]);
  });

  it("is each sign of danger once, however long the text", () => {
    const { signals = [] } = heard(aSaved({ text: "he has a knife and will kill me. ".repeat(200) }));
    expect([signals.length > 0, new Set(signals.map(({ signal }) => signal)).size]).toEqual([true, signals.length]);
  });

  it("is no list of such places where there are none", () => {
    expect(heard(aSaved({ text: "salam" }))).not.toHaveProperty("signals");
  });

  it("is the language of its words, unless the channel knows", () => {
    const text = "السلام علیکم، مجھے بات کرنی ہے";
    expect([heard(aSaved({ text })).language, heard(aSaved({ text, language: "sd" })).language]).toEqual(["ur", "sd"]);
  });

  it("is no guess where there is no text", () => {
    expect(heard(aSaved({ text: undefined }))).toMatchObject({ priority: "P3", language: "und" });
  });

  it("is what was written down, where it was", () => {
    const before = aStored({ text: "he will kill me", priority: "P4", language: "ps", signals: [] });
    expect(heard(before)).toEqual(before);
  });
});
