import { consonantFold, lightFold, soundFold } from "./folding.ts";

/** How one word is looked up. The same object for the same letters, so that what is known of it can be kept. */
export interface Spelling {
  /** As typed. */
  readonly raw: string;
  /** Small letters, one letter form: how English and the Arabic script are looked up. */
  readonly light: string;
  /** By sound: how the Roman spellings of Urdu, Punjabi, Sindhi and Pashto are looked up. */
  readonly sound: string;
  /** The consonants of a long word, "" for a short one. */
  readonly consonants: string;
  readonly script: "arabic" | "latin" | "digits" | "sign";
}

/** A word of a message and its place in the text (UTF-16 offsets). */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly spelling: Spelling;
  /** True when a full stop, question mark or new line stands before this word. */
  readonly opens: boolean;
}

/** What channels put where no text came, such as "[voice note 0:19]": nothing is visible, which does not mean safe. */
const placeholder =
  /^\s{0,9}\[(voice|audio|image|photo|picture|video|sticker|gif|document|file|location|contact|media|attachment|missed)[a-z ]{0,20}[\d:., ]{0,20}\]\s{0,9}$/i;

/** The words of a text in order; signs such as emoji are words of their own, punctuation is not. */
export function wordsOf(text: string): readonly Word[] {
  if (placeholder.test(text)) return [];
  const words: Word[] = [];
  let opens = true;
  let i = 0;
  while (i < text.length) {
    const code = text.codePointAt(i) ?? 0;
    if (isLinkAt(text, i)) i = endOfLink(text, i);
    else if (isLetter(code)) {
      const to = endOfWord(text, i);
      const spelling = spellingOf(text.slice(i, to));
      if (spelling.light !== "" && !isEcho(words, spelling)) {
        words.push({ from: i, to, spelling, opens });
        opens = false;
      }
      i = to;
    } else {
      const size = code > 0xffff ? 2 : 1;
      if (isSign(code)) {
        const sign = text.slice(i, i + size);
        words.push({ from: i, to: i + size, spelling: spellingOf(sign), opens });
        opens = false;
      } else if (isStop(code)) opens = true;
      i += size;
    }
  }
  return words;
}

const known = new Map<string, Spelling>();

/** Enough for the words of a language, and a bound for texts made of noise. */
const mostKnown = 20_000;

const spellingOf = (raw: string): Spelling => {
  const before = known.get(raw);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const spelling = spell(raw);
  known.set(raw, spelling);
  return spelling;
};

const spell = (raw: string): Spelling => {
  const light = lightFold(raw);
  const first = light.charCodeAt(0);
  if (isSign(raw.codePointAt(0) ?? 0)) return { raw, light, sound: light, consonants: "", script: "sign" };
  if (first > 0x2ff) return { raw, light, sound: light, consonants: "", script: "arabic" };
  if (first >= 0x30 && first <= 0x39) return { raw, light, sound: light, consonants: "", script: "digits" };
  const sound = soundFold(raw);
  return { raw, light, sound, consonants: sound.length > 4 ? consonantFold(sound) : "", script: "latin" };
};

const isLinkAt = (text: string, i: number): boolean =>
  (text.startsWith("http", i) && text.startsWith("://", text[i + 4] === "s" ? i + 5 : i + 4)) ||
  text.startsWith("www.", i);

const endOfLink = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && text.charCodeAt(i) > 0x20) i++;
  return i;
};

/** "help help help help help": the fifth tells nothing that the fourth did not. */
const isEcho = (words: readonly Word[], spelling: Spelling): boolean =>
  words.length > 3 && words.slice(-4).every((word) => word.spelling === spelling);

/** A word of one kilobyte is no word; cutting it keeps the work of one word bounded. */
const longest = 64;

const endOfWord = (text: string, from: number): number => {
  let i = from;
  const digits = isDigit(text.charCodeAt(from));
  while (i < text.length && i - from < longest) {
    const code = text.codePointAt(i) ?? 0;
    if (isJoiner(code)) {
      i++;
      continue;
    }
    if (!isLetter(code) || isDigit(code) !== digits) break;
    i += code > 0xffff ? 2 : 1;
  }
  return i;
};

const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f);

const isLetter = (code: number): boolean => {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code);
  if (code < 0x600) return code >= 0xc0;
  if (code < 0x900) return code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0x6d4 && code !== 0x66c;
  if (code < 0x2000) return true;
  return (code >= 0xfb50 && code <= 0xfefc) || (code >= 0xff21 && code <= 0xff5a) || isBold(code);
};

/** "4saal" and "۴سال" are two words. */
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);

const isBold = (code: number): boolean => code >= 0x1d400 && code <= 0x1d7ff;

const isStop = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0xa || code === 0x6d4 || code === 0x61f;

const isSign = (code: number): boolean =>
  (code >= 0x2600 && code <= 0x27bf) || (code >= 0x1f000 && code <= 0x1f3fa) || (code >= 0x1f400 && code <= 0x1faff);
