/**
 * Where a word stands in an ordered list, and beginnings of it that are enough. The list is narrowed letter by letter:
 * most words stand in none, and that is soon found out.
 */
export function placesOf(words: readonly string[], word: string): readonly number[] {
  const places: number[] = [];
  let [from, to] = [0, words.length];
  for (let length = 1; length <= word.length; length++) {
    const letter = word.charCodeAt(length - 1);
    from = firstFrom(words, { from, to, place: length - 1, letter });
    to = firstFrom(words, { from, to, place: length - 1, letter: letter + 1 });
    if (from === to) break;
    // No letter comes before the end of a word, and then *: so these two are the first that begin so.
    const whole = words[from]?.length === length;
    if (whole && length === word.length) places.push(from);
    const next = whole ? from + 1 : from;
    if (next < to && words[next]?.charAt(length) === "*") places.push(next);
  }
  return places;
}

/** The first of some words, alike up to a place, that has the letter or a later one there. */
function firstFrom(
  words: readonly string[],
  { from, to, place, letter }: { from: number; to: number; place: number; letter: number },
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.charCodeAt(place) || 0) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
