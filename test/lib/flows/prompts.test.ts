import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { promptFiles, promptNames, spoken, wordsOf } from "../../../lib/flows/prompts.ts";
import { describeWav } from "../../../lib/flows/wav.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "lib", "flows", "prompts");

describe.each(promptFiles)("$file", ({ file }) => {
  const { seconds, ...format } = describeWav(readFileSync(join(folder, `${file}.wav`)));

  it("is a sound as Connect plays it: 8,000 samples a second, one channel, µ-law", () => {
    expect(format).toEqual({ isWav: true, muLaw: true, channels: 1, rate: 8_000 });
  });

  it("lasts as long as someone who is afraid will listen", () => {
    expect(seconds > 0.5 && seconds < 40).toBe(true);
  });
});

describe.each(spoken)("$language", ({ language }) => {
  it.each(promptNames)("has words for %s", (name) => {
    expect(wordsOf(language, name).length).toBeGreaterThan(5);
  });

  it("has no prompt that the others have not", () => {
    const words = readdirSync(join(folder, language)).filter((file) => file.endsWith(".txt"));
    expect(words.map((file) => file.replace(".txt", "")).toSorted()).toEqual(promptNames.toSorted());
  });
});

it("nothing that a stranger picks up says who calls", () => {
  const told = spoken.map(({ language }) => wordsOf(language, "outbound")).join(" ");
  expect(told).not.toMatch(/1098|helpline|Madadgaar|مددگار|ہیلپ|هيلپ|مددګار/i);
});
