import { referenceIn } from "#core/mailbox.ts";
import { nameOf } from "#shared/log.ts";
import { type Lock, lockFor, opens } from "#shared/mailbox-key.ts";
import { createMailbox, readMailbox } from "#shared/mailboxes.ts";
import { readSaved, type Saved } from "#shared/messages.ts";
import type { Tools } from "#shared/tools.ts";
import { readLock } from "./made-lock.ts";

/**
 * The lock for a key: the one that came with it from our page, or a new one. Undefined where none can be made just now: her
 * message comes first.
 */
export const lockOf = async (tools: Tools, key: string, made: string | undefined): Promise<Lock | undefined> => {
  try {
    const lock = made === undefined ? undefined : readLock(made, key, await tools.linkKey());
    return lock ?? (await lockFor(key, await tools.pepper()));
  } catch (error) {
    tools.log("MailboxNotMade", { error: nameOf(error) });
    return undefined;
  }
};

interface Key {
  readonly key: string;
  readonly lock: Lock | undefined;
  /** She sent it along: it was drawn with her page. */
  readonly isHers: boolean;
}

/** What she is told: the reference of her case, and the key where it is hers to know. */
interface Told {
  readonly reference: string;
  readonly key?: string;
}

/**
 * Makes the mailbox of a form that is saved. A mailbox is made once and has one key. A repeat makes no second one and is
 * told no key but the one that it brought itself and that opens the mailbox: so her page, whose first answer was lost on
 * the way, shows her the key, and whoever repeats a message without knowing the key learns nothing. Never fails: a form
 * that is saved is answered with its reference.
 */
export async function mailboxOf(tools: Tools, stored: Saved, given: Key): Promise<Told> {
  const { message } = stored;
  const name = message.identities.find(({ kind }) => kind === "mailbox")?.value;
  const reference = message.caseId ?? message.draw.caseId;
  if (name === undefined || given.lock === undefined) return { reference };
  const { key, lock } = given;
  const now = tools.now();
  try {
    if (await createMailbox(tools.table, { name, lock, now })) return { reference, key };
    const found = await readMailbox(tools.table, referenceIn(name), now);
    if (found?.name === name) {
      const isOfIt = given.isHers && (await opens(key, found, await tools.pepper()));
      return isOfIt ? { reference, key } : { reference };
    }
    // Someone else drew this reference before: the case has another by now, and there is no mailbox.
    return { reference: (await readSaved(tools.table, stored.key))?.message.caseId ?? reference };
  } catch (error) {
    tools.log("MailboxNotMade", { error: nameOf(error) });
    return { reference };
  }
}
