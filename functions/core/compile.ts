import type { Entry } from "./entries.ts";
import { consonantFold, lightFold, soundFold, soundStem } from "./folding.ts";
import { type Fold, letterOf, type Phrasebook, pairOf, slotBits } from "./phrasebook.ts";
import { holdsNot, slotsOf } from "./wording-slots.ts";

/**
 * Makes entries into a phrasebook: every word folded and filed with the slots that it can fill.
 * @throws Error when a wording cannot be read, with what is wrong in it
 */
export function compile(entries: readonly Entry[]): Phrasebook {
  const filed = { light: new Map(), sound: new Map(), consonants: new Map() };
  const draft: Draft = { kinds: new Map(), shapes: [], kindOf: [], groups: groupsOf(entries), filed };
  for (const entry of entries) {
    if (!entry.tells.startsWith("<")) for (const say of entry.says) addPhrase(draft, entry, say);
  }
  const groups = [...draft.groups.values()].filter(({ slots }) => slots.length > 0);
  for (const [at, { words }] of groups.entries()) {
    for (const word of words) addWord(draft, word, draft.shapes.length + at);
  }
  if (draft.shapes.length + groups.length > mostNumbers) throw new Error("the lexicon has outgrown its numbers");
  return {
    words: ofEach((fold) => wordsIn(filed[fold]).join(" ")),
    kinds: [...draft.kinds.keys()],
    shapes: draft.shapes.join(""),
    kindOf: draft.kindOf.map(pairOf).join(""),
    groups: groups.map(({ slots }) => numbersIn(slots)).join(" "),
    fills: ofEach((fold) =>
      wordsIn(filed[fold])
        .map((word) => fillsOf(filed[fold], word))
        .join(" "),
    ),
  };
}

const ofEach = (text: (fold: Fold) => string): Record<Fold, string> => ({
  light: text("light"),
  sound: text("sound"),
  consonants: text("consonants"),
});

const wordsIn = (filed: Filed): readonly string[] => [...filed.keys()].sort();

const fillsOf = (filed: Filed, word: string): string => numbersIn([...(filed.get(word) ?? [])].sort((a, b) => a - b));

/** Numbers in order, each by how far it is from the one before. */
const numbersIn = (numbers: readonly number[]): string =>
  numbers.map((number, at) => pairOf(number - (numbers[at - 1] ?? 0))).join("");

/** What two letters can say. */
const mostNumbers = 8_100;

interface Draft {
  readonly kinds: Map<string, number>;
  readonly shapes: string[];
  readonly kindOf: number[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly filed: Readonly<Record<Fold, Filed>>;
}

/** Folded words with the slots and groups they belong to. */
type Filed = Map<string, Set<number>>;

interface Wording {
  readonly word: string;
  readonly language: string;
}

/** Words that may stand for each other: a group stands in hundreds of wordings, and its words are filed once. */
interface Group {
  readonly words: Wording[];
  readonly slots: number[];
}

/** Urdu and English are mixed into everything; the words of the smaller languages stay in their own phrases. */
const everywhere = new Set(["ur", "ur-Latn", "en", "und"]);
const groupName = (name: string, language: string): string => `${name} ${everywhere.has(language) ? "" : language}`;

function groupsOf(entries: readonly Entry[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { tells, says, language } of entries) {
    if (!tells.startsWith("<")) continue;
    const name = groupName(tells, language);
    const group = groups.get(name) ?? { words: [], slots: [] };
    group.words.push(...says.filter((word) => word !== "").map((word) => ({ word, language })));
    groups.set(name, group);
  }
  return groups;
}

function addPhrase(draft: Draft, { language, tells }: Entry, say: string): void {
  const places = say.split(" + ").flatMap(slotsOf);
  const sizes = places.map(({ choices }) => choices.reduce((sum, word) => sum + sizeOf(draft, { word, language }), 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  const name = `${language}|${tells}${holdsNot(say) ? "|denies" : ""}`;
  const kind = draft.kinds.get(name) ?? draft.kinds.size;
  draft.kinds.set(name, kind);
  for (const [at, { choices, gap, opensPart }] of places.entries()) {
    const opens = (at === 0 ? slotBits.opensPhrase : 0) + (opensPart ? slotBits.opensPart : 0);
    const bits = gap + opens + (at === rarest ? slotBits.rarest : 0);
    for (const word of choices) file(draft, { word, language }, draft.shapes.length);
    draft.shapes.push(letterOf(bits));
    draft.kindOf.push(kind);
  }
}

/** The groups that a name means in a language: the one of the languages that everybody mixes in, and its own. */
const groupsNamed = (draft: Draft, { word, language }: Wording): readonly Group[] =>
  [...new Set([groupName(word, "ur"), groupName(word, language)])].flatMap((name) => draft.groups.get(name) ?? []);

const sizeOf = (draft: Draft, wording: Wording): number =>
  wording.word.startsWith("<") ? groupsNamed(draft, wording).reduce((sum, { words }) => sum + words.length, 0) : 1;

function file(draft: Draft, wording: Wording, slot: number): void {
  if (!wording.word.startsWith("<")) {
    addWord(draft, wording, slot);
    return;
  }
  const groups = groupsNamed(draft, wording);
  if (groups.length === 0) throw new Error(`the lexicon names a group that no line fills: ${wording.word}`);
  for (const { slots } of groups) slots.push(slot);
}

function addWord({ filed: { light, sound, consonants } }: Draft, { word, language }: Wording, number: number): void {
  if (word.startsWith("~")) {
    add(consonants, consonantFold(soundFold(word.slice(1))), number);
    return;
  }
  if (word.startsWith("=")) {
    add(light, lightFold(word.slice(1)), number);
    return;
  }
  const stem = word.endsWith("*");
  const letters = stem ? word.slice(0, -1) : word;
  const star = stem ? "*" : "";
  const asWritten = lightFold(letters) + star;
  const asHeard = (stem ? soundStem(letters) : soundFold(letters)) + star;
  // English in Pakistan is spelled by sound too ("moorder"); short words would collide. What sounds as it is
  // written need not stand in both lists.
  const bySound = language.endsWith("-Latn") || (language === "en" && letters.length > 5);
  if (bySound) add(sound, asHeard, number);
  if (!language.endsWith("-Latn") && !(bySound && asHeard === asWritten)) add(light, asWritten, number);
}

function add(filed: Filed, word: string, number: number): void {
  filed.set(word, (filed.get(word) ?? new Set()).add(number));
}
