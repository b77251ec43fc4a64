import * as z from "zod";
import { type Entry, entriesOf } from "./entries.ts";
import { type Cue, cues, readingOf, type Surroundings, surroundings } from "./guards.ts";
import { guessLanguage, Language } from "./language.ts";
import { lexicons } from "./lexicon/all.ts";
import { type Match, Matcher } from "./matcher.ts";
import { type Phrase, phrasebook } from "./phrasebook.ts";
import { isHigher, Priority } from "./priority.ts";
import { type Word, wordsOf } from "./words.ts";

/** What a message can tell about danger. Names are stored on messages: add, never rename. */
export const Signal = z.enum([
  "weapon",
  "threat_to_kill",
  "suicide",
  "violence_now",
  "child_at_risk",
  "confined",
  "acid_or_burn",
  "abduction",
  "rape",
  "forced_marriage",
  "perpetrator_present",
  "medical",
  "ongoing_abuse",
]);
export type Signal = z.infer<typeof Signal>;

/** A hint at danger: how soon to look, the words that caused it (`text.slice(from, to)`), and the language to answer in. */
export const Triage = z.object({
  priority: Priority,
  signals: z.array(
    z.object({ signal: Signal, words: z.string(), from: z.int().nonnegative(), to: z.int().nonnegative() }),
  ),
  language: Language,
});
export type Triage = z.infer<typeof Triage>;

type Telling = { signal: Signal; priority: Priority; present: boolean; deniable: boolean; wish: boolean } | Cue;

/** A triage that reads with these lexicon entries; `triage` is the one with all of them. */
export function triageWith(entries: readonly Entry[]): (text: string) => Triage {
  const readers = new Map<Script, Reader>();
  return (text) => {
    const words = wordsOf(text);
    const script = scriptOf(words);
    // Made when the first message in a script comes: a new process answers a person before it has read ten languages.
    const reader = readers.get(script) ?? readerOf(entries, script);
    readers.set(script, reader);
    return read(reader, text, words);
  };
}

type Script = "latin" | "arabic" | "both";

function scriptOf(words: readonly Word[]): Script {
  const writes = (script: string): boolean => words.some(({ spelling }) => spelling.script === script);
  if (!writes("arabic")) return "latin";
  return writes("latin") ? "both" : "arabic";
}

interface Reader {
  readonly matcher: Matcher;
  readonly tellings: readonly Telling[];
}

/** What can be found in a script: groups of words, which every language shares, and the wordings written in it. */
function readerOf(entries: readonly Entry[], script: Script): Reader {
  const isLatin = (language: string): boolean => language === "en" || language.endsWith("-Latn");
  const found = entries.filter(
    ({ tells, language }) =>
      script === "both" || tells.startsWith("<") || language === "und" || isLatin(language) === (script === "latin"),
  );
  const book = phrasebook(found);
  return { matcher: new Matcher(book), tellings: book.phrases.map(tellingOf) };
}

/** Urdu, English and signs are always read; the smaller languages only where the words may be theirs. */
const always = new Set(["ur", "ur-Latn", "en", "und"]);

function tellingOf({ entry, denies }: Phrase): Telling {
  const cue = cues.find((name) => name === entry.tells);
  if (cue !== undefined) return cue;
  const [name, level = ""] = entry.tells.split(" ");
  const signal = Signal.parse(name);
  return {
    signal,
    priority: Priority.parse(level.slice(0, 2)),
    present: level.endsWith("!"),
    wish: signal === "suicide" && level.endsWith("!"),
    deniable: signal !== "suicide" && !denies,
  };
}

const read = ({ matcher, tellings }: Reader, text: string, words: readonly Word[]): Triage => {
  const { language, plausible } = guessLanguage(words);
  const maybe = new Set<string>(plausible);
  const cuesFound: { cue: Cue; match: Match }[] = [];
  const dangers: { telling: Exclude<Telling, Cue>; match: Match }[] = [];
  for (const match of matcher.matches(words, (name) => always.has(name) || maybe.has(name))) {
    const telling = tellings[match.phrase.index];
    if (typeof telling === "string") {
      // What can only lower is heard in the language of the message alone; what raises, in every plausible one.
      const own = match.phrase.entry.language;
      if (always.has(own) || own === language) cuesFound.push({ cue: telling, match });
    } else if (telling !== undefined) dangers.push({ telling, match });
  }
  const around = surroundings(words, cuesFound);
  const best = new Map<Signal, { priority: Priority; match: Match }>();
  let priority: Priority = isChatter(words, around, cuesFound) ? "P4" : "P3";
  for (const { telling, match } of dangers) {
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
  return { priority, signals, language };
};

const quote = (text: string, words: readonly Word[], match: Match): { words: string; from: number; to: number } => {
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
export const triage: (text: string) => Triage = triageWith(entriesOf(lexicons));
