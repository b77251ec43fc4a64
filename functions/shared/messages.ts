import { type InboundMessage, OutboundMessage, SavedMessage } from "#core/message.ts";
import type { CaseTable } from "./case-table.ts";
import { duePk, hashedMessageKey, type Key, mediaDue, messageKey, timelinePlace } from "./table-keys.ts";

/** A message as the table has it: `key.pk` names it everywhere; its path is done when it is not due as a message. */
export interface Stored<Kind extends SavedMessage = InboundMessage> {
  readonly key: Key;
  readonly message: Kind;
  readonly done: boolean;
}

/** The same as it was saved: how urgent it sounds may not stand on it yet. */
export type Saved = Stored<SavedMessage>;

/** How much of a text that the table refuses is kept. */
const reducedLength = 30_000;

/**
 * Saves a message that is not saved yet and says what stands in the table now. A message the table refuses for its
 * shape is saved reduced, under a hashed key, and shown as unreadable: an endless 5xx would get the helpline's page
 * unsubscribed by its provider.
 * @throws whatever the table throws for a passing fault; then nothing of the message is saved
 */
export async function saveMessage(table: CaseTable, message: SavedMessage, dueAt: string): Promise<Saved> {
  const key = messageKey(message);
  try {
    return await saved(table, { key, message, done: false }, dueAt);
  } catch (error) {
    if (!isRefusedShape(error)) throw error;
    return saved(table, { key: hashedMessageKey(message), message: reduced(message), done: false }, dueAt);
  }
}

const isRefusedShape = (error: unknown): boolean => error instanceof Error && error.name === "ValidationException";

async function saved(table: CaseTable, stored: Saved, dueAt: string): Promise<Saved> {
  const due = { duePk: duePk("message"), dueAt };
  if (await table.create({ ...stored.key, ...stored.message, ...due })) return stored;
  return (await readSaved(table, stored.key)) ?? stored;
}

function reduced(message: SavedMessage): SavedMessage {
  const short = message.identities.filter(({ value }) => value.length <= 200);
  const id = message.id.slice(0, 100);
  const { media: _, details: __, about: ___, contact: ____, profileName: _____, signals: ______, ...kept } = message;
  return {
    ...kept,
    kind: message.kind.slice(0, 100),
    account: message.account.slice(0, 100),
    id,
    text: message.text?.slice(0, reducedLength),
    shownAs: "could not be read whole",
    identities: short.length > 0 ? short : [{ kind: "message", value: id }],
  };
}

/** An inbound message by its key, with whether its path is done. */
export async function readSaved(table: CaseTable, key: Key): Promise<Saved | undefined> {
  const item = await table.read(key);
  if (item === undefined || item["direction"] === "out") return undefined;
  return {
    key: { pk: key.pk, sk: key.sk },
    message: SavedMessage.parse(item),
    done: item["duePk"] !== duePk("message"),
  };
}

/**
 * The last write of a message's path: what was heard in it stands on it, it stands on its case (or on none) and is due no
 * more, or due for its files. What stands on no case is shown to nobody, so its files stay where they are.
 */
export async function finishMessage(
  table: CaseTable,
  { key, message }: Stored,
  place?: { caseId: string; personId: string; isAmended: boolean },
) {
  // Somebody may have pressed the key for danger meanwhile.
  const { priority, language, signals } = message;
  const kept = Object.entries({ priority, language, signals }).filter(([, value]) => value !== undefined);
  const heard = kept.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`).join(", ");
  const heardValues = Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value]));
  if (place === undefined) {
    return table.change(key, { set: `SET ${heard} REMOVE #duePk, #dueAt`, values: heardValues });
  }
  const { listPk, listSk } = timelinePlace({ ...message, caseId: place.caseId });
  const placed = `SET ${heard}, #caseId = :caseId, #personId = :personId, #listPk = :listPk, #listSk = :listSk`;
  const set = place.isAmended ? `${placed}, #amendedAt = :amendedAt` : placed;
  const values = {
    ...heardValues,
    ...(place.isAmended && { ":amendedAt": message.receivedAt }),
    ":caseId": place.caseId,
    ":personId": place.personId,
    ":listPk": listPk,
    ":listSk": listSk,
  };
  if (message.media === undefined) return table.change(key, { set: `${set} REMOVE #duePk, #dueAt`, values });
  const due = mediaDue(message.receivedAt);
  return table.change(key, {
    set: `${set}, #duePk = :duePk, #dueAt = :dueAt`,
    values: { ...values, ":duePk": due.duePk, ":dueAt": due.dueAt },
  });
}

/** Writes what is to be sent to a person, if it is not there yet: true for the one writer who is to send it. */
export async function createReply(table: CaseTable, reply: OutboundMessage, dueAt: string): Promise<boolean> {
  const place = timelinePlace({
    caseId: reply.caseId,
    sentAt: reply.createdAt,
    receivedAt: reply.createdAt,
    arrival: 0,
  });
  return table.create({ ...messageKey(reply), ...reply, ...place, duePk: duePk("reply"), dueAt });
}

/** A reply by its key; undefined when it is not there. */
export async function readReply(table: CaseTable, key: Key): Promise<OutboundMessage | undefined> {
  const item = await table.read(key);
  return item === undefined ? undefined : OutboundMessage.parse(item);
}

/** A reply that will not go out: it is due no more, unless the provider has told that it did. */
export async function failReply(table: CaseTable, reply: OutboundMessage, failure: string): Promise<void> {
  await table.change(messageKey(reply), {
    set: "SET #state = :failed, #failure = :failure REMOVE #duePk, #dueAt",
    values: { ":failed": "failed", ":failure": failure },
    when: "attribute_not_exists(#rank)",
  });
}

/** A provider's message id, or its error code; never its sentence, which may quote the message. */
export type ReplyEnd =
  | { readonly state: "sent"; readonly providerId: string }
  | { readonly state: "failed"; readonly failure: string };
