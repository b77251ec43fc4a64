import type { Entry } from "./entries.ts";
import { consonantFold, lightFold, soundFold, soundStem } from "./folding.ts";
import { WordTable } from "./word-table.ts";
import type { Spelling } from "./words.ts";

/** One wording, ready to be matched. */
export interface Phrase {
  readonly index: number;
  readonly entry: Entry;
  /** True when the wording itself holds a "not" ("jeena nahi chahti"), so that a "not" takes nothing away. */
  readonly denies: boolean;
  /** The last slot of every part; all must be reached, in any order. */
  readonly ends: readonly number[];
}

/** A place in a wording that a word can fill. */
export interface Slot {
  readonly index: number;
  readonly phrase: Phrase;
  /** The slot that must be reached before, -1 for the first of its part. */
  readonly before: number;
  /** How many words may stand between. */
  readonly gap: number;
  readonly last: boolean;
}

export interface Phrasebook {
  readonly phrases: readonly Phrase[];
  readonly slots: readonly Slot[];
  readonly fitsOf: (spelling: Spelling) => Fits;
}

/** What a word can do. */
export interface Fits {
  /** The slots it fills, later ones first: a word that fills two of one wording must not overwrite the first. */
  readonly slots: readonly Slot[];
  /** The phrases that need not be looked at unless this word, or one like it, is in the message. */
  readonly wakes: readonly Phrase[];
}

/** Compiles entries once into tables that a message is read against in one pass. */
export function phrasebook(entries: readonly Entry[]): Phrasebook {
  const groups = groupsOf(entries);
  const draft: Draft = {
    slots: [],
    choices: [],
    sets: [],
    named: new Map(),
    light: new WordTable(),
    sound: new WordTable(),
    consonants: new WordTable(),
  };
  const phrases: Phrase[] = [];
  for (const entry of entries) {
    if (entry.tells.startsWith("<")) continue;
    for (const say of entry.says) {
      const ends: number[] = [];
      const phrase = { index: phrases.length, entry, denies: negation.test(say), ends };
      for (const part of say.split(" + ")) ends.push(addPart(draft, groups, { phrase, part }));
      phrases.push(phrase);
    }
  }
  return { phrases, slots: draft.slots, fitsOf: fitFinder(draft) };
}

/** A wording that holds a "not" of its own. */
const negation = /(^|[ ,_])(<not>|<no>|mat|na|nahi|مت|نہ|نہیں|cant|cannot|dont|not|never|wont|no|without)([ ,]|$)/;

interface Draft {
  readonly slots: Slot[];
  /** How many words can fill each slot. */
  readonly choices: number[];
  /** What is written at the places of wordings: the tables file words under a set's place in this list. */
  readonly sets: WordSet[];
  readonly named: Map<string, WordSet>;
  readonly light: WordTable;
  readonly sound: WordTable;
  readonly consonants: WordTable;
}

/**
 * The words that may stand at a place, filed once, and the slots they fill. A group stands in hundreds of wordings: filing
 * its words for each of them took most of the time that a new process needs for its first answer.
 */
interface WordSet {
  readonly size: number;
  readonly slots: number[];
}

const fitFinder = ({ slots, choices, sets, light, sound, consonants }: Draft): Phrasebook["fitsOf"] => {
  const found = new WeakMap<Spelling, Fits>();
  const rarest = rarestSlots(slots, choices);
  return (spelling) => {
    const before = found.get(spelling);
    if (before !== undefined) return before;
    const filed = new Set<number>();
    light.find(spelling.light, filed);
    if (spelling.script !== "arabic") sound.find(spelling.sound, filed);
    if (spelling.consonants.length > 3) consonants.find(spelling.consonants, filed);
    const indexes = new Set([...filed].flatMap((set) => sets[set]?.slots ?? []));
    const filled = [...indexes].sort((a, b) => b - a).flatMap((index) => slots[index] ?? []);
    const fits = { slots: filled, wakes: filled.filter((slot) => rarest.has(slot)).map(({ phrase }) => phrase) };
    found.set(spelling, fits);
    return fits;
  };
};

/** Of each phrase the slot that the fewest words fill. */
const rarestSlots = (slots: readonly Slot[], choices: readonly number[]): ReadonlySet<Slot> => {
  const rarest = new Map<Phrase, Slot>();
  for (const slot of slots) {
    const best = rarest.get(slot.phrase);
    if (best === undefined || (choices[slot.index] ?? 0) < (choices[best.index] ?? 0)) rarest.set(slot.phrase, slot);
  }
  return new Set(rarest.values());
};

interface Wording {
  readonly word: string;
  readonly language: string;
}

const groupsOf = (entries: readonly Entry[]): ReadonlyMap<string, readonly Wording[]> => {
  const groups = new Map<string, Wording[]>();
  for (const { tells, says, language } of entries) {
    if (!tells.startsWith("<")) continue;
    const group = groups.get(tells) ?? [];
    group.push(...says.filter((word) => word !== "").map((word) => ({ word, language })));
    groups.set(tells, group);
  }
  return groups;
};

const addPart = (
  draft: Draft,
  groups: ReadonlyMap<string, readonly Wording[]>,
  { phrase, part }: { phrase: Phrase; part: string },
): number => {
  const { language } = phrase.entry;
  let before = -1;
  let gap = 1;
  const steps = part
    .replace(/[. ]+$/, "")
    .split(" ")
    .filter((step) => step !== "");
  const lastStep = steps.length - 1;
  for (const [at, step] of steps.entries()) {
    if (step === ".." || step === "...") {
      gap = step === ".." ? 4 : 8;
      continue;
    }
    const close = step.startsWith("_");
    const slot = draft.slots.length;
    draft.slots.push({ index: slot, phrase, before, gap: close ? 0 : gap, last: at === lastStep });
    for (const choice of (close ? step.slice(1) : step).split(",")) {
      const set = setOf(draft, groups, { word: choice, language });
      set.slots.push(slot);
      draft.choices[slot] = (draft.choices[slot] ?? 0) + set.size;
    }
    before = slot;
    gap = 1;
  }
  return before;
};

const setOf = (draft: Draft, groups: ReadonlyMap<string, readonly Wording[]>, wording: Wording): WordSet => {
  const name = `${wording.language} ${wording.word}`;
  const known = draft.named.get(name);
  if (known !== undefined) return known;
  const wordings = spellingsOf(groups, wording);
  const set = { size: wordings.length, slots: [] };
  for (const one of wordings) addWord(draft, one, draft.sets.length);
  draft.sets.push(set);
  draft.named.set(name, set);
  return set;
};

/** Urdu and English are mixed into everything; the words of the smaller languages stay in their own phrases. */
const everywhere = new Set(["ur", "ur-Latn", "en", "und"]);

const spellingsOf = (
  groups: ReadonlyMap<string, readonly Wording[]>,
  { word, language }: Wording,
): readonly Wording[] =>
  groups.get(word)?.filter((wording) => everywhere.has(wording.language) || wording.language === language) ?? [
    { word, language },
  ];

const addWord = (draft: Draft, { word, language }: Wording, set: number): void => {
  if (word.startsWith("<")) throw new Error(`the lexicon names a group that no line fills: ${word}`);
  if (word.startsWith("~")) {
    draft.consonants.add(consonantFold(soundFold(word.slice(1))), set);
    return;
  }
  if (word.startsWith("=")) {
    draft.light.add(lightFold(word.slice(1)), set);
    return;
  }
  const stem = word.endsWith("*");
  const letters = stem ? word.slice(0, -1) : word;
  const star = stem ? "*" : "";
  const bySound = language.endsWith("-Latn");
  if (!bySound) draft.light.add(lightFold(letters) + star, set);
  // English in Pakistan is spelled by sound too ("kidnep", "moorder"); short words would collide.
  if (bySound || (language === "en" && letters.length > 5)) {
    draft.sound.add((stem ? soundStem(letters) : soundFold(letters)) + star, set);
  }
};
