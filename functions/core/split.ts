import type { Identity } from "./message.ts";
import { once } from "./once.ts";

interface Limit {
  readonly most: number;
  readonly size: (text: string) => number;
}

const characters = (text: string): number => text.length;
const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** The longest text each network takes in one message; an SMS is parted by the network itself. */
const limits: Partial<Record<Identity["kind"], Limit>> = {
  phone: { most: 4_096, size: characters },
  bsuid: { most: 4_096, size: characters },
  "page-scoped": { most: 1_999, size: characters },
  "instagram-scoped": { most: 1_000, size: bytes },
};

/** A text in parts that a network takes, parted between words; a word that is too long alone, between letters. */
export function partsOf(text: string, kind: Identity["kind"]): readonly string[] {
  const limit = limits[kind];
  if (limit === undefined || limit.size(text) <= limit.most) return [text];
  const parts: string[] = [];
  let part = "";
  const push = (): void => {
    if (part.trim() !== "") parts.push(part.trim());
    part = "";
  };
  for (const word of text.split(/(?<=\s)/)) {
    if (limit.size(part + word.trimEnd()) > limit.most) push();
    for (const piece of limit.size(word.trimEnd()) > limit.most ? lettersOf(word, limit) : [word]) {
      if (limit.size(part + piece.trimEnd()) > limit.most) push();
      part += piece;
    }
  }
  push();
  return parts;
}

/** Letters as a reader sees them: a joined emoji or a letter with its marks is one, unless that alone is too long. */
const lettersOf = (word: string, { most, size }: Limit): readonly string[] =>
  Array.from(segmenter().segment(word), ({ segment }) => segment).flatMap((letter) =>
    size(letter) > most ? [...letter] : [letter],
  );

/** Node reads its tables of letters when one is made: most processes never part a word. */
const segmenter = once(() => new Intl.Segmenter("ur", { granularity: "grapheme" }));
