import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buckets } from "#core/classifier.ts";
import { compile } from "#core/compile.ts";
import { entriesOf } from "#core/entries.ts";
import { lexicons } from "#core/lexicon/all.ts";
import { isHigher, type Priority } from "#core/priority.ts";
import { Triage, triage, triageWith } from "#core/triage.ts";
import { labelled } from "../support/labelled.ts";

const visible = labelled.visible();
const entries = entriesOf(lexicons);

const signalsIn = (text: string): readonly string[] => triage(text).signals.map(({ signal }) => signal);

describe("triage on the examples", () => {
  it("reads at least 33 of the 35 dangers as P1 and none below P2", () => {
    const dangers = visible.filter(({ danger }) => danger === "P1").map(({ text }) => triage(text).priority);
    expect(dangers.filter((priority) => priority === "P1").length).toBeGreaterThanOrEqual(33);
    expect(dangers.filter((priority) => priority === "P3" || priority === "P4")).toEqual([]);
  });

  it("reads no message that is not for counseling as P1", () => {
    const chatter = visible.filter(({ danger }) => danger === "P4");
    expect(chatter.filter(({ text }) => triage(text).priority === "P1")).toEqual([]);
  });

  it("hears most dangers of messages that nothing was tuned on, and takes few of the others for danger", () => {
    const share = (danger: Priority, ...read: readonly Priority[]): number => {
      const rows = labelled.unseen().filter((row) => row.danger === danger);
      return rows.filter(({ text }) => read.includes(triage(text).priority)).length / rows.length;
    };
    expect(share("P1", "P1", "P2")).toBeGreaterThanOrEqual(0.85);
    expect(share("P1", "P1")).toBeGreaterThanOrEqual(0.65);
    expect(share("P2", "P1", "P2")).toBeGreaterThanOrEqual(0.8);
    expect(share("P3", "P1", "P2")).toBeLessThanOrEqual(0.05);
    expect(share("P4", "P1")).toBeLessThanOrEqual(0.05);
  });

  it("still hears danger without the wordings that only one fifth of the rows suggested", () => {
    const heard = [0, 1, 2, 3, 4].flatMap((fifth) => {
      const own = visible.filter((_, at) => at % 5 === fifth);
      const ids = new Set(own.map(({ id }) => id));
      const kept = entries.filter(({ rows }) => rows.length === 0 || !rows.every((id) => ids.has(id)));
      const read = triageWith(compile(kept));
      return own.filter(({ danger }) => danger === "P1").map(({ text }) => read(text).priority);
    });
    expect(heard.filter((priority) => priority === "P1").length / heard.length).toBeGreaterThanOrEqual(0.85);
  });

  it.each(entries.filter(({ example }) => example !== ""))("hears $tells in its own example: $example", (entry) => {
    const [signal = ""] = entry.tells.split(" ");
    const told = signalsIn(entry.example);
    // A cue's example shows what it silences or explains, so only signals are looked for.
    if (/ P[12]/.test(entry.tells)) expect(told).toContain(signal);
  });
});

describe("what is not written", () => {
  it.each(["", " ", "?", "...", "[voice note 0:19]", "[image]", "👍", "😭😭", "https://youtu.be/abc123", "hi", "سلام"])(
    "takes %j as P3, never as safe",
    (text) => {
      expect(triage(text).priority).toBe("P3");
    },
  );

  it("reads a danger written in square brackets", () => {
    expect(triage("[he has a knife]").priority).toBe("P1");
  });
});

describe("rules", () => {
  it.each([
    "main mar jana chahti hun",
    "lol if this exam goes bad i will kill myself",
    "میں مرنا چاہتی ہوں",
    "I don't want to live anymore",
  ])("takes the present wish to die as P1, even as a joke: %s", (text) => {
    expect(triage(text).priority).toBe("P1");
  });

  it.each(["shohar roz marta hai", "he hits me every week", "wo mujhe blackmail karta hai", "boss harass karta hai"])(
    "takes abuse that goes on as P2 at least, with its signal: %s",
    (text) => {
      expect(signalsIn(text)).toContain("ongoing_abuse");
      expect(["P1", "P2"]).toContain(triage(text).priority);
    },
  );

  it.each([
    ["mujhe kamre me band kar diya hai", "P1"],
    ["ghar se bahar nikalne nahi deta", "P2"],
    ["agar police ko bataya to wo mujhe mar dega", "P1"],
    ["2 saal pehle us ne mujh pe pistol tani thi", "P2"],
    ["pichle saal khudkushi ki koshish ki thi ab behtar hun", "P2"],
  ])("reads %s as %s", (text, priority) => {
    expect(triage(text).priority).toBe(priority);
  });

  it.each([
    "wo mujhe nahi marta",
    "yaar hansi se mar gaya",
    "kal match me kya chakka mara",
    "PUBG me usne mujhe goli mar di",
    "chicken ko masala maar ke rakho",
    "I am a reporter writing on acid attacks",
    "deadline is killing me",
  ])("takes no danger from %s", (text) => {
    expect(triage(text).priority).not.toBe("P1");
  });

  it("quotes the words that caused a signal from the text itself", () => {
    const text = "سلام 🙂 woh chaku le kar aya hai";
    for (const { words, from, to } of triage(text).signals) expect(text.slice(from, to)).toBe(words);
    expect(triage(text).signals.map(({ words }) => words)).toContain("chaku le");
  });

  it("returns what its own schema takes", () => {
    for (const { text } of visible) expect(Triage.parse(triage(text))).toEqual(triage(text));
  });
});

describe("a lexicon of a few lines", () => {
  const silent = { letters: "f".repeat(buckets), step: 1, bias: -9 };
  const lines = `
weapon P1 | chaqu | chaqu
weapon P2 | lathi | lathi
violence_now P1! | maar _raha | maar raha
suicide P1 | zehar | zehar
child_at_risk P2 | bacha _akela | bacha akela
not | nahi | nahi
past | pehle | pehle
child | bacha | bacha
chatter | shukriya | shukriya
game | match | match
idiom | hansi | hansi
story | film | film
need | madad | madad
`;
  const read = triageWith(compile(entriesOf([{ language: "ur-Latn", lines }])), { danger: silent, urgent: silent });
  const heard = (text: string) => read(text).signals.map(({ signal, words }) => `${signal}: ${words}`);

  it.each(["shukriya", "match dekha", "hansi aai", "film dekhi", "shukriya ji. match dekha"])(
    "takes for no counseling what is nothing else: %s",
    (text) => {
      expect(read(text).priority).toBe("P4");
    },
  );

  it.each(["shukriya ji. kal aana", "shukriya madad", "kal aana", "123 👍", ""])(
    "leaves open what may be more: %j",
    (text) => {
      expect(read(text).priority).toBe("P3");
    },
  );

  it("hears one sign once, by its gravest wording, wherever that stands", () => {
    expect([heard("lathi aur chaqu"), heard("chaqu aur lathi")]).toEqual([["weapon: chaqu"], ["weapon: chaqu"]]);
  });

  it("hears each of several signs", () => {
    expect(heard("chaqu le kar maar raha")).toEqual(["weapon: chaqu", "violence_now: maar raha"]);
  });

  it("adds the child where something is told of one, as urgent as that", () => {
    expect([heard("bacha chaqu"), read("bacha chaqu").priority]).toEqual([
      ["weapon: chaqu", "child_at_risk: bacha"],
      "P1",
    ]);
  });

  it("adds no child where nothing is told, or where one is told of already", () => {
    expect([heard("bacha"), heard("bacha akela")]).toEqual([[], ["child_at_risk: bacha akela"]]);
  });

  it("takes the past of a P1 for P2, but for what is about now by itself", () => {
    expect([read("pehle chaqu").priority, read("pehle maar raha").priority]).toEqual(["P2", "P1"]);
  });

  it("takes the past of a P2 for P2", () => {
    expect(read("pehle lathi").priority).toBe("P2");
  });

  it("believes a not, but where someone may die by her own hand", () => {
    expect([heard("nahi chaqu"), heard("nahi zehar")]).toEqual([[], ["suicide: zehar"]]);
  });

  it.each(["wapon P1", "weapon P9", "weapon"])("is refused where a line tells no signal: %s", (tells) => {
    const book = compile(entriesOf([{ language: "ur-Latn", lines: `${tells} | chaqu | chaqu` }]));
    expect(() => triageWith(book, { danger: silent, urgent: silent })("chaqu")).toThrow(tells.split(" ")[0]);
  });
});

const innocent = [
  "Shukriya.",
  "Aaj mausam acha hai.",
  "Thank you for your help.",
  "کل ہم بازار گئے تھے۔",
  "Kal film dekhi thi.",
  "Pichle saal hum Lahore gaye.",
  "Allah aap ko khush rakhe.",
  "مهرباني.",
  "مننه.",
  "My CV is attached.",
  "Match kaun jeeta?",
];

/** Spellings that the folding rules take for one. */
const respell = (text: string, choices: readonly number[]): string => {
  const others: Readonly<Record<string, readonly string[]>> = {
    a: ["a", "aa", "aaaa"],
    z: ["z", "j", "zz"],
    j: ["j", "z"],
    k: ["k", "kh", "kk"],
    w: ["w", "v"],
    v: ["v", "w"],
    r: ["r", "rr"],
    m: ["m", "mm"],
    t: ["t", "T"],
  };
  return [...text]
    .map((letter, at) => {
      const spellings = others[letter] ?? [letter];
      return spellings[(choices[at % choices.length] ?? 0) % spellings.length] ?? letter;
    })
    .join("");
};

describe("for any message", { timeout: 60_000 }, () => {
  const orders: readonly Priority[] = ["P1", "P2", "P3", "P4"];
  const told = visible.filter(({ language }) => language !== "und");

  it("is never lowered by an innocent sentence, before or after", () => {
    fc.assert(
      fc.property(fc.constantFrom(...told), fc.constantFrom(...innocent), fc.boolean(), (row, sentence, first) => {
        const before = triage(row.text).priority;
        const after = triage(first ? `${sentence}\n${row.text}` : `${row.text}\n${sentence}`).priority;
        expect(isHigher(before, after)).toBe(false);
        expect(orders).toContain(after);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its danger in any spelling that folds alike", () => {
    const roman = entries.filter(
      ({ language, tells, example }) => language === "ur-Latn" && / P1/.test(tells) && example !== "",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...roman),
        fc.array(fc.nat(11), { minLength: 1, maxLength: 40 }),
        (entry, choices) => {
          const [signal = ""] = entry.tells.split(" ");
          expect(signalsIn(respell(entry.example, choices))).toContain(signal);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("answers whatever is written", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
      fc
        .array(fc.constantFrom("mar", "nahi", "\u0000", "\ud83d", "\udd2a", "کر", "۔", "\u200f", "_", "*", "<me>"), {
          maxLength: 200,
        })
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(noise, (text) => {
        expect(orders).toContain(triage(text).priority);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["mar ", "a", "mujhe ", "maar raha pehle saal 2 ", "😭", "\u0670", "ہ", "hahaha\n", "[", "chaku le nahi "])(
    "reads 256 KB of %j to its end",
    (part) => {
      const text = part.repeat(Math.ceil(262_144 / part.length));
      expect(triage(`${text} he will kill me`).priority).toBe("P1");
    },
  );
});
