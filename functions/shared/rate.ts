/** Lets through so many at once and so many a second after that, for each name apart. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** How many names are remembered; the oldest are forgotten, and begin anew. */
const remembered = 10_000;

/**
 * Counts requests of one process. The API in front counts all of them together; this one keeps a single session, or a
 * single way of asking, from taking everyone's share.
 */
export function limiter({ burst, perSecond }: Rate): (name: string, now: Date) => boolean {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (name, now) => {
    const at = now.getTime();
    const before = left.get(name) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    left.delete(name);
    left.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    const oldest = left.keys().next().value;
    if (left.size > remembered && oldest !== undefined) left.delete(oldest);
    return tokens >= 1;
  };
}
