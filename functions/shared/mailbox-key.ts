import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

/**
 * scrypt (RFC 7914) with N = 2^12, r = 8, p = 1: 4 MB and about 15 ms of one core for each guess. That is less than a
 * password would need, for a key is no password: its 16 digits are drawn, 53 bits, and what is hashed is the key's HMAC
 * under the deployment's pepper, so that a copy of the table alone gives nobody anything to guess against.
 */
const cost = { N: 2 ** 12, r: 8, p: 1 } as const;
const hashLength = 32;

/** How many of a key's digits tell its owner from a stranger (mailboxes.ts says what for). */
const firstDigits = 6;

/** What the table keeps of a key, as base64: never the key. */
export interface Lock {
  readonly salt: string;
  readonly hash: string;
  /** An HMAC of the salt and the key's first digits. */
  readonly first: string;
}

/** A new key: 16 random digits. */
export const drawKey = (): string => [half(), half()].join("");

const half = (): string => String(randomInt(1e8)).padStart(8, "0");

/** A new lock that this key opens. */
export async function lockFor(key: string, pepper: string): Promise<Lock> {
  const salt = randomBytes(16).toString("base64");
  return { salt, hash: await hashOf(key, salt, pepper), first: firstOf(key, salt, pepper) };
}

/** Whether the key's first digits are right: quick, and of no use without the rest. */
export const knowsFirst = (key: string, { salt, first }: Lock, pepper: string): boolean =>
  isEqual(firstOf(key, salt, pepper), first);

/** Whether the key opens the lock. It takes as long either way. */
export const opens = async (key: string, { salt, hash }: Lock, pepper: string): Promise<boolean> =>
  isEqual(await hashOf(key, salt, pepper), hash);

/** A lock that no key opens, for a mailbox that is not there: turning the key takes as long as in any other. */
export const noLock: Lock = {
  salt: randomBytes(16).toString("base64"),
  hash: randomBytes(hashLength).toString("base64"),
  first: randomBytes(32).toString("base64"),
};

const hashOf = (key: string, salt: string, pepper: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const peppered = createHmac("sha256", pepper).update(`mailbox key ${key}`).digest();
    scrypt(peppered, Buffer.from(salt, "base64"), hashLength, cost, (error, hash) =>
      error === null ? resolve(hash.toString("base64")) : reject(error),
    );
  });

const firstOf = (key: string, salt: string, pepper: string): string =>
  createHmac("sha256", pepper)
    .update(`mailbox first ${salt} ${key.slice(0, firstDigits)}`)
    .digest("base64");

const isEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
