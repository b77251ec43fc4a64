import { nameOf } from "#shared/log.ts";
import { limiter } from "#shared/rate.ts";
import type { Tools } from "#shared/tools.ts";

/** How long a person takes for the shortest message, in seconds. */
const quick = 3;

/**
 * How many messages may come from one address before they look like a flood: whole cities of Pakistan are behind one. Each
 * process counts for itself, so a flood is seen when it is one, and nobody waits for a count.
 */
const crowd = { burst: 100, perSecond: 0.5 };

/** What a form shows of who filled it in. */
export interface Signs {
  readonly idempotencyKey: string;
  readonly sourceIp: string;
  /** The field that nobody sees, filled in. */
  readonly website?: string | undefined;
  /** Unix seconds; when the page was made. */
  readonly startedAt?: number | undefined;
  readonly pow?: { readonly challenge: string; readonly solution: string } | undefined;
}

/**
 * Whether a form may be a machine's. It sorts, and never refuses. A puzzle that is solved clears who was quick or came in
 * a crowd; one that is not is no suspicion by itself, for a slow phone, or one without scripts, solves none.
 */
export function suspicion(tools: Tools): (signs: Signs) => Promise<boolean> {
  const isAlone = limiter(crowd);
  return async ({ idempotencyKey, sourceIp, website = "", startedAt, pow }) => {
    const now = tools.now();
    const isFlood = !isAlone(sourceIp, now);
    if (website !== "") return true;
    const isQuick = startedAt !== undefined && now.getTime() / 1000 - startedAt < quick;
    if (!isFlood && !isQuick) return false;
    if (pow === undefined) return true;
    try {
      const { isSolved } = await import("./later.ts");
      return !(await isSolved(pow, { idempotencyKey, secret: await tools.linkKey() }));
    } catch (error) {
      tools.log("RequestFailed", { error: nameOf(error) });
      return true;
    }
  };
}
