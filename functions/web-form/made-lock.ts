import { type Lock, lockFor } from "#shared/mailbox-key.ts";
import { signed, unsigned } from "#shared/signature.ts";

interface Keys {
  readonly pepper: string;
  readonly linkKey: string;
}

/**
 * A mailbox's lock that is made while a page is, for the key that the page carries. It goes along with what she sends, so that
 * sending waits for no slow hash. It is signed with its key: it is good for no other.
 */
export async function makeLock(key: string, { pepper, linkKey }: Keys): Promise<string> {
  const { salt, hash, first } = await lockFor(key, pepper);
  return signed(`lock ${key} ${salt} ${hash} ${first}`, linkKey);
}

/** The lock for this key; undefined for what we did not make for it. */
export function readLock(made: string, key: string, linkKey: string): Lock | undefined {
  const [kind, of, salt, hash, first] = (unsigned(made, linkKey) ?? "").split(" ");
  if (kind !== "lock" || of !== key || salt === undefined || hash === undefined || first === undefined)
    return undefined;
  return { salt, hash, first };
}
