/** Sentences that were tried on a running system, and how many of them were true. */
export class Checks {
  passed = 0;
  failed = 0;

  /** Tries one sentence. What fails is said, and the others are tried all the same. */
  async check(sentence: string, act: () => Promise<void>): Promise<void> {
    const began = Date.now();
    try {
      await act();
      this.passed += 1;
      process.stdout.write(`  ✓ ${sentence} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
    } catch (error) {
      this.failed += 1;
      process.stdout.write(`  ✗ ${sentence}\n${error instanceof Error ? error.message : error}\n`);
    }
  }
}

/** Waits until something is so, and answers with it. @throws after `seconds`, with what was waited for */
export async function until<T>(what: string, seconds: number, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
