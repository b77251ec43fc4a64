/**
 * Lets one at a time through. What may be a machine's goes here, so that in a process that serves many at once a flood
 * waits for itself, and nobody else waits for it. It hears the same as everyone, later.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
