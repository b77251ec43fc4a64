/** Which slots a word fills: whole words, and beginnings of words written "khar*". */
export class WordTable {
  readonly #slots = new Map<string, number[]>();
  #longestStem = 0;

  /** Adds a folded word, with * at its end when only the beginning is given. */
  add(word: string, slot: number): void {
    const slots = this.#slots.get(word);
    if (slots === undefined) this.#slots.set(word, [slot]);
    else slots.push(slot);
    if (word.endsWith("*")) this.#longestStem = Math.max(this.#longestStem, word.length - 1);
  }

  /** Puts every slot that the word fills into `into`. */
  find(word: string, into: Set<number>): void {
    for (const slot of this.#slots.get(word) ?? []) into.add(slot);
    for (let length = Math.min(word.length, this.#longestStem); length > 0; length--) {
      for (const slot of this.#slots.get(`${word.slice(0, length)}*`) ?? []) into.add(slot);
    }
  }
}
