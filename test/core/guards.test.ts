import { describe, expect, it } from "vitest";
import { type Cue, cues, readingOf, surroundings } from "#core/guards.ts";
import { wordsOf } from "#core/words.ts";

type Found = Parameters<typeof surroundings>[1][number];
type Match = Found["match"];
type Wording = Parameters<typeof readingOf>[2];

/** A wording over some words; which one it is does not matter here. */
const at = (first: number, last = first): Match => ({ first, last }) as Match;
const cueAt = (cue: Cue, first: number, last = first): Found => ({ cue, match: at(first, last) });

/** Ten words, and a sentence more: w0 … w9. w10 … w12. */
const text = "wa wb wc wd we wf wg wh wi wj. wk wl wm";
const words = wordsOf(text);

const told: Wording = { present: false, deniable: true, wish: false };
const read = (match: Match, found: readonly Found[], wording: Partial<Wording> = {}) =>
  readingOf(surroundings(words, found), match, { ...told, ...wording });

describe("the surroundings of words", () => {
  it("know which sentence each stands in", () => {
    expect([...surroundings(words, []).sentences]).toEqual([...Array.from({ length: 10 }, () => 0), 1, 1, 1]);
  });

  it("count from the first word, even where nothing opens it", () => {
    const unopened = words.map((word) => ({ ...word, opens: false }));
    expect(new Set(surroundings(unopened, []).sentences)).toEqual(new Set([0]));
  });

  it("mark every word of a cue, and no other", () => {
    const { marks } = surroundings(words, [cueAt("not", 2, 4)]);
    expect([...marks].map((mark) => mark !== 0)).toEqual(words.map((_, place) => place >= 2 && place <= 4));
  });

  it("keep the cues of one word apart", () => {
    const both = surroundings(words, [cueAt("not", 2), cueAt("past", 2)]).marks[2];
    const [not, past] = (["not", "past"] as const).map((cue) => surroundings(words, [cueAt(cue, 2)]).marks[2] ?? 0);
    expect([both, not === past]).toEqual([(not ?? 0) | (past ?? 0), false]);
  });

  it.each(cues.filter((cue) => cue !== "that-was"))("give the cue %s a mark of its own", (cue) => {
    const others = cues.filter((other) => other !== cue && other !== "that-was");
    const markOf = (one: Cue) => surroundings(words, [cueAt(one, 0)]).marks[0];
    expect([markOf(cue) !== 0, others.some((other) => markOf(other) === markOf(cue))]).toEqual([true, false]);
  });

  it("put the sentence before into the past where this one begins with: that was", () => {
    const { marks } = surroundings(words, [cueAt("that-was", 10)]);
    const past = surroundings(words, [cueAt("past", 9)]).marks;
    expect([...marks]).toEqual([...past]);
  });

  it.each([
    ["within a sentence", 11],
    ["with nothing before it", 0],
  ])("put nothing into the past by that was, %s", (_, place) => {
    expect([...surroundings(words, [cueAt("that-was", place)]).marks].every((mark) => mark === 0)).toBe(true);
  });
});

describe("a wording", () => {
  it("is told where nothing stands around it", () => {
    expect(read(at(3), [])).toBe("told");
  });

  it.each([
    ["a word before it", at(4), cueAt("not", 3), "nothing"],
    ["the word behind it", at(4), cueAt("not", 5), "nothing"],
    ["the word before its verb", at(3, 5), cueAt("not", 4), "nothing"],
    ["never before it", at(4), cueAt("never", 3), "nothing"],
    ["never before a longer one", at(4, 6), cueAt("never", 3), "nothing"],
    ["never within it", at(3, 6), cueAt("never", 4), "nothing"],
    ["not before a longer one", at(4, 6), cueAt("not", 3), "told"],
    ["not two words before it", at(4), cueAt("not", 2), "told"],
    ["not two words behind it", at(4), cueAt("not", 6), "told"],
    ["never in the middle of a long one", at(1, 6), cueAt("never", 3), "told"],
    ["not before the verb of a long one", at(1, 6), cueAt("not", 5), "told"],
    ["not behind a long one", at(1, 6), cueAt("not", 7), "nothing"],
    ["not in the sentence before", at(10), cueAt("not", 9), "told"],
    ["not in the sentence behind", at(9), cueAt("not", 10), "told"],
  ])("with %s is read as it is said", (...[, match, cue, reading]) => {
    expect(read(match, [cue])).toBe(reading);
  });

  it("that holds its own not is denied by no other", () => {
    expect(read(at(4), [cueAt("not", 3)], { deniable: false })).toBe("told");
  });

  it.each([
    ["its first word", at(3, 5), 3],
    ["its last word", at(3, 5), 5],
  ])("is nothing where %s is part of an idiom", (_, match, place) => {
    expect(read(match, [cueAt("idiom", place)])).toBe("nothing");
  });

  it("is told where an idiom stands beside it", () => {
    expect(read(at(3), [cueAt("idiom", 4)])).toBe("told");
  });

  it.each(["game", "story"] as const)("is nothing in a sentence of a %s", (cue) => {
    expect([read(at(5), [cueAt(cue, 0)]), read(at(0), [cueAt(cue, 9)])]).toEqual(["nothing", "nothing"]);
  });

  it.each(["game", "story", "past"] as const)("is told where only another sentence has: %s", (cue) => {
    expect([read(at(11), [cueAt(cue, 5)]), read(at(5), [cueAt(cue, 11)])]).toEqual(["told", "told"]);
  });

  it("is past in a story where the writer speaks of herself", () => {
    expect(read(at(5), [cueAt("story", 0), cueAt("victim", 2)])).toBe("past");
  });

  it("is past where the sentence is, and told where something says now", () => {
    expect([read(at(5), [cueAt("past", 0)]), read(at(5), [cueAt("past", 0), cueAt("now", 9)])]).toEqual([
      "past",
      "told",
    ]);
  });

  it("that is about now by itself is told in the past too", () => {
    expect(read(at(5), [cueAt("past", 0)], { present: true })).toBe("told");
  });
});

describe("what is too far away", () => {
  const long = wordsOf(Array.from({ length: 30 }, (_, n) => `w${String.fromCharCode(97 + (n % 26))}x${n}`).join(" "));
  const readLong = (match: Match, found: readonly Found[]) => readingOf(surroundings(long, found), match, told);

  it.each([
    ["game", 14, 10],
    ["story", 14, 10],
    ["past", 12, 10],
  ] as const)("changes nothing: %s is heard %d words before and %d behind", (cue, back, ahead) => {
    const place = 15;
    const heard = (word: number): boolean => readLong(at(place), [cueAt(cue, word)]) !== "told";
    expect([heard(place - back), heard(place - back - 1), heard(place + ahead), heard(place + ahead + 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("changes nothing: now is heard twelve words before and six behind", () => {
    const isNow = (word: number): boolean => readLong(at(15), [cueAt("past", 14), cueAt("now", word)]) === "told";
    expect([isNow(3), isNow(2), isNow(21), isNow(22)]).toEqual([true, false, true, false]);
  });
});

describe("a wish to die", () => {
  const wish = { wish: true };

  it.each(["game", "story", "not", "past"] as const)("is told whatever stands around it: %s", (cue) => {
    expect(read(at(5), [cueAt(cue, 4)], wish)).toBe("told");
  });

  it("is told where only a part of it is an idiom", () => {
    expect(read(at(3, 5), [cueAt("idiom", 3)], wish)).toBe("told");
  });

  it("is nothing where the whole of it is one", () => {
    expect(read(at(3, 5), [cueAt("idiom", 2, 6)], wish)).toBe("nothing");
  });
});
