import { randomInt } from "node:crypto";
import * as z from "zod/mini";
import { jsonIn } from "#shared/public-request.ts";

/**
 * How much work a puzzle is: a key is derived with this many rounds of PBKDF2 for each try, and the one that fits is among
 * the first `tries`. Two hundred thousand rounds on average: a tenth of a second on a computer, a second or two on a cheap
 * phone, on which it runs while she types. The page gives up where one try takes long (public-page/solver.ts).
 */
const rounds = 1_000;
const tries = { from: 100, to: 300 };

/** For how long a page may lie open before its puzzle is of no use, in milliseconds. */
const opensFor = 12 * 3_600_000;

interface Puzzled {
  /** The message that the puzzle is for: solved, it is good for no other, so nothing need remember it. */
  readonly idempotencyKey: string;
  readonly secret: string;
  readonly now: Date;
}

/** A puzzle for one message, signed, as JSON text. @see https://altcha.org/docs/v2/proof-of-work */
export async function makePuzzle({ idempotencyKey, secret, now }: Puzzled): Promise<string> {
  const [{ createChallenge }, { deriveKey }] = await library();
  const puzzle = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: rounds,
    counter: randomInt(tries.from, tries.to),
    data: { for: idempotencyKey },
    expiresAt: new Date(now.getTime() + opensFor),
    deriveKey,
    ...secrets(secret),
  });
  return JSON.stringify(puzzle);
}

interface Solved {
  readonly challenge: string;
  readonly solution: string;
}

const Puzzle = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    expiresAt: z.int(),
    data: z.object({ for: z.string() }),
  }),
  signature: z.string(),
});
const Solution = z.object({ counter: z.int(), derivedKey: z.string() });

/** Whether a puzzle of ours was solved for this message. What is no puzzle at all is not solved. */
export async function isSolved(
  { challenge, solution }: Solved,
  { idempotencyKey, secret }: Omit<Puzzled, "now">,
): Promise<boolean> {
  const [puzzle, found] = [Puzzle.safeParse(jsonIn(challenge)), Solution.safeParse(jsonIn(solution))];
  if (!puzzle.success || !found.success || puzzle.data.parameters.data.for !== idempotencyKey) return false;
  const [{ verifySolution }, { deriveKey }] = await library();
  try {
    const { verified } = await verifySolution({
      challenge: puzzle.data,
      solution: found.data,
      deriveKey,
      ...secrets(secret),
    });
    return verified;
  } catch {
    return false;
  }
}

/** Read when a puzzle is made or solved, not when the function starts. */
const library = () => Promise.all([import("altcha-lib"), import("altcha-lib/algorithms/pbkdf2")]);

const secrets = (secret: string) => ({
  hmacSignatureSecret: `puzzle ${secret}`,
  hmacKeySignatureSecret: `solution ${secret}`,
});
