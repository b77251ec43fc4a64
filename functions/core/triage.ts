import * as z from "zod/mini";
import { type Cue, cues, readingOf, type Surroundings, surroundings } from "./guards.ts";
import { Hinter, type Hints } from "./hints.ts";
import { guessLanguage, Language } from "./language.ts";
import { dangers, hints } from "./lexicon/compiled.ts";
import { type Match, Matcher } from "./matcher.ts";
import { once } from "./once.ts";
import type { Kind, Phrase } from "./phrase-finder.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { isHigher, Priority } from "./priority.ts";
import { HeardSignal, Signal } from "./signal.ts";
import { type Word, wordsOf } from "./words.ts";

/** A hint at danger: how soon to look, the words that caused it (`text.slice(from, to)`), and the language to answer in. */
export const Triage = z.object({
  priority: Priority,
  signals: z.array(HeardSignal),
  language: Language,
});
export type Triage = z.infer<typeof Triage>;

type Telling = { signal: Signal; priority: Priority; present: boolean; deniable: boolean; wish: boolean } | Cue;

/** A triage that reads with this phrasebook, and with what was learned; `triage` is the one with the whole lexicon. */
export function triageWith(book: Phrasebook, learned: Hints = hints()): (text: string) => Triage {
  const reader = { matcher: new Matcher(book), tellings: new Map<Kind, Telling>(), hinter: new Hinter(learned) };
  return (text) => read(reader, text, wordsOf(text));
}

interface Reader {
  readonly matcher: Matcher;
  /** What the kinds that were met mean. */
  readonly tellings: Map<Kind, Telling>;
  /** What is heard where no wording tells it. */
  readonly hinter: Hinter;
}

/** Signs, Urdu and English in the scripts of the message are always read; the smaller languages where words may be theirs. */
function alwaysRead(words: readonly Word[]): ReadonlySet<string> {
  const writes = (script: string): boolean => words.some(({ spelling }) => spelling.script === script);
  const arabic = writes("arabic");
  return new Set(["und", ...(arabic ? ["ur"] : []), ...(!arabic || writes("latin") ? ["ur-Latn", "en"] : [])]);
}

const tellingIn = ({ tellings }: Reader, { kind }: Phrase): Telling => {
  const telling = tellings.get(kind) ?? tellingOf(kind);
  tellings.set(kind, telling);
  return telling;
};

function tellingOf({ tells, denies }: Kind): Telling {
  const cue = cues.find((name) => name === tells);
  if (cue !== undefined) return cue;
  const [name, level = ""] = tells.split(" ");
  const signal = Signal.options.find((option) => option === name);
  const priority = Priority.options.find((option) => level.startsWith(option));
  if (signal === undefined || priority === undefined) throw new Error(`the lexicon tells what is no signal: ${tells}`);
  return {
    signal,
    priority,
    present: level.endsWith("!"),
    wish: signal === "suicide" && level.endsWith("!"),
    deniable: signal !== "suicide" && !denies,
  };
}

const read = (reader: Reader, text: string, words: readonly Word[]): Triage => {
  const { language, plausible } = guessLanguage(words);
  const always = alwaysRead(words);
  const maybe = new Set<string>(plausible);
  const cuesFound: { cue: Cue; match: Match }[] = [];
  const told: { telling: Exclude<Telling, Cue>; match: Match }[] = [];
  for (const match of reader.matcher.matches(words, (name) => always.has(name) || maybe.has(name))) {
    const telling = tellingIn(reader, match.phrase);
    if (typeof telling === "string") {
      // What can only lower is heard in the language of the message alone; what raises, in every plausible one.
      const own = match.phrase.kind.language;
      if (always.has(own) || own === language) cuesFound.push({ cue: telling, match });
    } else told.push({ telling, match });
  }
  const around = surroundings(words, cuesFound);
  const best = new Map<Signal, { priority: Priority; match: Match }>();
  let priority: Priority = isChatter(words, around, cuesFound) ? "P4" : "P3";
  for (const { telling, match } of told) {
    const known = best.get(telling.signal);
    if (known !== undefined && !isHigher(telling.priority, known.priority)) continue;
    const reading = readingOf(around, match, telling);
    if (reading === "nothing") continue;
    const level = reading === "past" && telling.priority === "P1" ? "P2" : telling.priority;
    if (known !== undefined && !isHigher(level, known.priority)) continue;
    best.set(telling.signal, { priority: level, match });
    if (isHigher(level, priority)) priority = level;
  }
  const child = cuesFound.find(({ cue }) => cue === "child");
  if (child !== undefined && best.size > 0 && !best.has("child_at_risk")) {
    best.set("child_at_risk", { priority, match: child.match });
  }
  const signals = [...best].map(([signal, { match }]) => ({ signal, ...quote(text, words, match) }));
  const raised = reader.hinter.raised(words, around, priority);
  if (raised === undefined) return { priority, signals, language };
  const unnamed = { signal: "unnamed_danger" as const, ...quote(text, words, raised.by) };
  return { priority: raised.priority, signals: [...signals, unnamed], language };
};

const quote = (
  text: string,
  words: readonly Word[],
  match: Pick<Match, "first" | "last">,
): { words: string; from: number; to: number } => {
  const from = words[match.first]?.from ?? 0;
  const to = words[match.last]?.to ?? from;
  return { words: text.slice(from, to), from, to };
};

/** Not counseling only when every sentence is: thanks after a story leave the story as urgent as it was. */
const isChatter = (
  words: readonly Word[],
  around: Surroundings,
  found: readonly { cue: Cue; match: Match }[],
): boolean => {
  if (!words.some((word) => word.spelling.script === "latin" || word.spelling.script === "arabic")) return false;
  const sentences = (around.sentences.at(-1) ?? 0) + 1;
  const chatter = new Set<number>();
  for (const { cue, match } of found) {
    if (cue === "need") return false;
    if (cue === "chatter" || cue === "game" || cue === "idiom" || cue === "story") {
      chatter.add(around.sentences[match.last] ?? 0);
    }
  }
  return chatter.size === sentences;
};

/** Reads a first message. Never a decision: it only puts messages in order, and in doubt puts them higher. */
export const triage = (text: string): Triage => whole()(text);

const whole = /* @__PURE__ */ once(() => triageWith(dangers()));
