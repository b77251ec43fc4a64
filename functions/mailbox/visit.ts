import { randomUUID } from "node:crypto";
import { endOf, mayCall, type Slot, suits } from "#core/appointment.ts";
import type { Message } from "#core/message.ts";
import { accept } from "#shared/accept.ts";
import { markDelivery } from "#shared/deliveries.ts";
import { nameOf } from "#shared/log.ts";
import { keepOpen, type Mailbox } from "#shared/mailboxes.ts";
import type { Saved } from "#shared/messages.ts";
import { SaveFailed } from "#shared/save.ts";
import { appointmentOf, freeSlots } from "#shared/slots.ts";
import type { Tools } from "#shared/tools.ts";
import { type Booked, book, cancel } from "./appointment.ts";
import { lettersIn, timeOf } from "./letters.ts";
import type { CallState } from "./page/call.ts";
import type { Letter, Opened } from "./page/opened.ts";
import { messageOf, type Posted, wrongWith } from "./parse.ts";

/** What came of one visit to an open mailbox. */
export interface Visit {
  readonly mailbox: Mailbox;
  readonly letters: readonly Letter[];
  readonly sent: boolean;
  readonly error?: Opened["error"];
  /** The time she has, and whether another was quicker than she. */
  readonly hers?: Slot | undefined;
  readonly taken: boolean;
  readonly free: readonly Slot[];
  /** Whether the call of her time can be started, where it is one by video and not over. */
  readonly call?: CallState | undefined;
}

export interface MailboxTools extends Tools {
  /** Whether calls can be made from a mailbox; left out: they cannot. */
  readonly hasTelephone?: () => Promise<boolean>;
}

/** She writes, if she has written; then she is shown what lies there, and what she is shown has been delivered. */
export async function visit(tools: MailboxTools, mailbox: Mailbox, posted: Posted): Promise<Visit> {
  const stored = isWriting(posted) ? await write(tools, mailbox, posted) : undefined;
  const { slot: hers, taken } = await acted(tools, mailbox, posted);
  const isRefused = typeof stored === "string";
  const found = await lettersIn(tools, mailbox);
  await markRead(tools, found);
  const letters = found.map(letterOf);
  // The index may not have her last message yet.
  const isThere = stored === undefined || isRefused || found.some((message) => isSame(message, stored));
  return {
    mailbox,
    letters: isThere ? letters : [{ at: stored.message.receivedAt }, ...letters],
    sent: stored !== undefined && !isRefused,
    hers,
    taken,
    free: await freeFor(tools, posted),
    call: hers && (await callOf(tools, hers)),
    ...(isRefused && { error: stored }),
  };
}

/** How many times she is shown. */
const shownSlots = 20;

/** Times that suit her; those by video only where calls can be made. */
async function freeFor(tools: MailboxTools, posted: Posted): Promise<readonly Slot[]> {
  const free = (await freeSlots(tools.table, tools.now())).filter((slot) => suits(slot, wishIn(posted)));
  const isVideo = ({ meeting }: Slot): boolean => meeting === "video";
  const canCall = free.some(isVideo) && (await tools.hasTelephone?.()) === true;
  return free.filter((slot) => canCall || !isVideo(slot)).slice(0, shownSlots);
}

async function callOf(tools: MailboxTools, hers: Slot): Promise<CallState | undefined> {
  const now = tools.now();
  if (hers.meeting !== "video" || endOf(hers) <= now.toISOString()) return undefined;
  if ((await tools.hasTelephone?.()) !== true) return "off";
  return mayCall(hers, now) ? "now" : "later";
}

const wishIn = ({ speaks, woman }: Posted) => ({ language: speaks, woman: woman !== undefined });

async function acted(tools: Tools, mailbox: Mailbox, posted: Posted): Promise<Booked> {
  if (posted.act === "book") return book(tools, mailbox, posted);
  if (posted.act === "cancel") return { slot: await cancel(tools, mailbox), taken: false };
  return { slot: await appointmentOf(tools.table, mailbox), taken: false };
}

/** Who opens it with number and key may have nothing to say; who presses "send" in the open page has. */
const isWriting = ({ message, pass, act }: Posted): boolean =>
  act === undefined && message !== undefined && (message !== "" || pass !== undefined);

async function write(
  tools: Tools,
  { name }: Mailbox,
  { message: text = "", idempotencyKey = randomUUID(), language }: Posted,
): Promise<Saved | NonNullable<Visit["error"]>> {
  const wrong = wrongWith(text);
  if (wrong !== undefined) return wrong;
  const now = tools.now();
  const message = messageOf({ name, text, idempotencyKey, language, now });
  const stored = await saved(tools, message);
  if (stored === undefined) return "try again";
  if (stored.message.bodyHash !== message.bodyHash) return "sent before";
  await keepOpen(tools.table, name, now);
  return stored;
}

async function saved(tools: Tools, message: ReturnType<typeof messageOf>): Promise<Saved | undefined> {
  try {
    return (await accept(tools)([message])).at(0);
  } catch (error) {
    if (error instanceof SaveFailed) return undefined;
    throw error;
  }
}

/** Answers that she is shown have reached her. A fault here keeps nobody from reading. */
async function markRead(tools: Tools, messages: readonly Message[]): Promise<void> {
  const at = tools.now().toISOString();
  for (const message of messages) {
    if (message.direction !== "out" || message.state !== "sent") continue;
    const { channel, account, id: providerId } = message;
    const delivery = { kind: "delivery", channel, account, providerId, state: "delivered", at } as const;
    await markDelivery(tools, delivery).catch((error) => tools.log("RequestFailed", { error: nameOf(error) }));
  }
}

const isSame = (message: Message, { message: { channel, id } }: Saved): boolean =>
  message.channel === channel && message.id === id;

const letterOf = (message: Message): Letter => ({
  at: timeOf(message),
  ...(message.direction === "out" && { text: message.text }),
});
