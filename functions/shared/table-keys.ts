import { createHash, createHmac } from "node:crypto";
import type { Alert } from "#core/alert.ts";
import type { Case, Status } from "#core/case.ts";
import type { Channel, Identity } from "#core/message.ts";

/** The case table's keys and indexes: read by the stack, by the local table and by the code, told once. */
export const tableKeys = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "expiresAt",
  indexes: {
    /** What is shown, in order: queues of cases, the timeline of a case. Keys only: texts are read by key, and true. */
    list: { partitionKey: "listPk", sortKey: "listSk" },
    /** What is not finished, by when it is next to be looked at. Sparse: done means the keys are gone. */
    due: { partitionKey: "duePk", sortKey: "dueAt" },
  },
} as const;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What the clock finishes, in order of danger. */
export const dueKinds = ["alert", "message", "reply", "reminder"] as const;
export type DueKind = (typeof dueKinds)[number];

/** One shard until a deployment is so busy that one partition of the index cannot take its writes. */
export const duePk = (kind: DueKind | "media"): string => `DUE#${kind}#0`;

/** Where a message's files are found that are still to be fetched: as soon as its path is done, and not by the clock. */
export const mediaDue = (receivedAt: string) => ({ duePk: duePk("media"), dueAt: receivedAt });

interface Addressed {
  readonly channel: string;
  readonly account: string;
  readonly id: string;
}

export const messageKey = ({ channel, account, id }: Addressed): Key => ({
  pk: `MESSAGE#${channel}#${account}#${id}`,
  sk: "MESSAGE",
});

/** What a provider told of a message of ours, under the provider's id: it may come before our send has an answer. */
export const deliveryKey = ({ channel, account, id }: Addressed): Key => ({
  pk: messageKey({ channel, account, id }).pk,
  sk: "DELIVERY",
});

/** A change of a message stands beside it, whichever of the two comes first. */
export const amendmentKey = (message: Addressed, place: string): Key => ({
  pk: messageKey(message).pk,
  sk: `AMENDED#${place}`,
});

/** That a message was changed: for the path of one that comes after its own change. */
export const amendedKey = ({ pk }: Pick<Key, "pk">): Key => ({ pk, sk: "AMENDED" });

/** Where a message goes whose provider id or account is too long for a key. */
export const hashedMessageKey = ({ channel, account, id }: Addressed): Key =>
  messageKey({ channel, account: "unreadable", id: createHash("sha256").update(`${account}#${id}`).digest("hex") });

/** One leg of a call, beside its message: events may come before the message does. */
export const legKey = ({ pk }: Key, contactId: string): Key => ({ pk, sk: `LEG#${contactId}` });

/** One of a person's calls on which nothing could be said, filed by when it came. */
export const silentCallKey = (personId: string, call: { readonly at: string; readonly cause: string }): Key => ({
  pk: `PERSON#${personId}`,
  sk: `SILENT#${call.at}#${call.cause}`,
});

/**
 * What stands for an address in the table: a keyed hash, so that who reads the table's keys, or its logs, learns no number.
 * A person goes by the id of the address she was first known by, so that no write decides who a stranger is.
 */
export const addressId = ({ kind, value, scope }: Identity, pepper: string): string =>
  createHmac("sha256", pepper)
    .update(JSON.stringify([kind, scope ?? "", value]))
    .digest("base64url");

/** A person, and every address: `personId` says whose it is, its own id where the person is named after it. */
export const personKey = (id: string): Key => ({ pk: `PERSON#${id}`, sk: "PERSON" });

/** Where a person keeps when one of her addresses last wrote to one of our accounts. */
export const heardAttribute = (addressId: string, account: string): string =>
  `heard_${createHash("sha256").update(`${addressId} ${account}`).digest("hex").slice(0, 16)}`;

/** Where an address keeps whether it wants no more texts on a channel; `At`: since when, by the provider's clock. */
export const optedOutAttribute = (channel: Channel): string => `optedOut_${channel.replace("-", "_")}`;

/** A mailbox, by the reference that opens it; and the attempts to open it on one day (UTC), whether or not there is one. */
export const mailboxKey = (reference: string): Key => ({ pk: `MAILBOX#${reference}`, sk: "MAILBOX" });
export const mailboxAttemptsKey = (reference: string, now: Date): Key => ({
  pk: `MAILBOX#${reference}`,
  sk: `ATTEMPTS#${now.toISOString().slice(0, 10)}`,
});

export const personCaseKey = (personId: string, caseId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `CASE#${caseId}`,
});
export const caseKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: "CASE" });

export const alertKey = ({ caseId, reason, cause }: Pick<Alert, "caseId" | "reason" | "cause">): Key => ({
  pk: `CASE#${caseId}`,
  sk: `ALERT#${reason}#${cause}`,
});

/**
 * One partition holds who can be alerted. Shifts are filed by when they end and sort before counselors and devices, so
 * that one read from now on brings every shift that is running or to come, and everyone.
 */
export const rosterPk = "DUTY";
export const shiftKey = (shift: { readonly to: string; readonly counselorId: string }): Key => ({
  pk: rosterPk,
  sk: `AT#${shift.to}#${shift.counselorId}`,
});
export const counselorKey = (id: string): Key => ({ pk: rosterPk, sk: `COUNSELOR#${id}` });
export const deviceKey = (device: {
  readonly counselorId: string;
  readonly kind: string;
  readonly address: string;
}): Key => ({
  pk: rosterPk,
  sk: `DEVICE#${device.counselorId}#${device.kind}#${createHash("sha256").update(device.address).digest("hex").slice(0, 16)}`,
});

type Queued = Pick<Case, "priority" | "openedAt" | "suspect">;

/** Where a case stands in the queue: the most urgent first, then what may be a machine's last, then who has waited longest. */
export const queuePlace = (found: Queued & { status: Status }) => ({
  listPk: `QUEUE#${found.status}`,
  listSk: queueSk(found),
});
export const queueSk = ({ priority, openedAt, suspect = false }: Queued): string =>
  `${priority}#${suspect ? "S" : ""}${openedAt}`;
/** Since when the case at a place in the queue is open. */
export const openedAtIn = (listSk: unknown): string | undefined =>
  String(listSk ?? "")
    .split("#")[1]
    ?.replace("S", "");

/** Where a message stands in its case: by the provider's clock, then by arrival. */
export const timelinePlace = (message: { caseId: string; sentAt: string; receivedAt: string; arrival: number }) => ({
  listPk: `CASE#${message.caseId}`,
  listSk: `${message.sentAt}#${message.receivedAt}#${String(message.arrival).padStart(4, "0")}`,
});

export const noteKey = (caseId: string, id: string): Key => ({ pk: `CASE#${caseId}`, sk: `NOTE#${id}` });

/** That a person asked to be called, on her case, and where those who wait for it are listed. */
export const callBackKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: "CALL-BACK" });
export const callBacksPk = "CALL-BACKS";

/** What a counselor may open though it is not hers, and why. */
export const grantKey = (caseId: string, counselorId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `GRANT#${counselorId}`,
});

/** What a person at the desk decided about two cases that may be of one person. */
export const hintKey = (caseId: string, other: string): Key => ({ pk: `CASE#${caseId}`, sk: `HINT#${other}` });

export const incidentKey = (incidentId: string, caseId: string): Key => ({
  pk: `INCIDENT#${incidentId}`,
  sk: `CASE#${caseId}`,
});

/** A time at which somebody may meet a counselor, and where all of them are listed. */
export const slotKey = (id: string): Key => ({ pk: `SLOT#${id}`, sk: "SLOT" });
export const slotsPk = "SLOTS";

/** Audit has a partition of its own for each case, so that a case is read without it; `what` keeps repeats apart. */
export const auditKey = (caseId: string, at: string, what: string): Key => ({
  pk: `AUDIT#${caseId}`,
  sk: `${at}#${what}`,
});
export const auditPk = (caseId: string): string => `AUDIT#${caseId}`;
/** Where the deeds of one counselor on one day are listed, and where every opening for a reason is. */
export const deedsPk = (counselorId: string, day: string): string => `DEEDS#${counselorId}#${day}`;
export const breakGlassPk = "BREAK-GLASS";

/** The sessions of one counselor, each under a hash of its token: who reads the table cannot sign in with it. */
export const sessionsPk = (counselorId: string): string => `SESSIONS#${counselorId}`;
export const sessionKey = (counselorId: string, token: string): Key => ({
  pk: sessionsPk(counselorId),
  sk: `SESSION#${createHash("sha256").update(token).digest("base64url")}`,
});

/** What the hourly watch knows: one partition, findings first, then when each channel was last heard. */
export const watchPk = "WATCH";
export const findingKey = (found: {
  readonly kind: string;
  readonly channel: string;
  readonly account: string;
}): Key => ({
  pk: watchPk,
  sk: `FINDING#${found.kind}#${found.channel}#${found.account}`,
});
export const hearingKey = (channel: string): Key => ({ pk: watchPk, sk: `HEARING#${channel}` });

/** A body that its provider signed and nobody can read: what shows of it, and its pieces. `id`: a hash of it. */
export const unreadPk = "UNREAD";
export const unreadHeadKey = (id: string): Key => ({ pk: `${unreadPk}#${id}`, sk: "HEAD" });
export const unreadPieceKey = (id: string, piece: number): Key => ({
  pk: `${unreadPk}#${id}`,
  sk: `PIECE#${String(piece).padStart(2, "0")}`,
});

interface UploadName {
  readonly messageId: string;
  readonly fileId: string;
}

/** A file that is sent in pieces after its message: how far it has come, and the pieces. */
const uploadPk = ({ messageId, fileId }: UploadName): string => `UPLOAD#${messageId}#${fileId}`;
export const uploadKey = (name: UploadName): Key => ({ pk: uploadPk(name), sk: "UPLOAD" });
export const uploadPieceKey = (name: UploadName, piece: number): Key => ({
  pk: uploadPk(name),
  sk: `PIECE#${String(piece).padStart(4, "0")}`,
});
