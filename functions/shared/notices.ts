import pMap from "p-map";
import type { Comment, Echo, Moved, Notice, OptOut } from "#core/notice.ts";
import { advanceAll, type Unfinished } from "./advance.ts";
import { amend } from "./amendments.ts";
import { linkDelivery, markDelivery } from "./deliveries.ts";
import { nameOf } from "./log.ts";
import { createReply, readReply } from "./messages.ts";
import { findOpenCase, knownPerson } from "./people.ts";
import { addressId, deliveryKey, messageKey, optedOutAttribute, personKey } from "./table-keys.ts";
import { firstDue, type Tools } from "./tools.ts";
import { markUntil } from "./watermarks.ts";

/** At least one notice could not be written down: the sender must repeat it. */
export class NoticeFailed extends Error {
  override readonly name = "NoticeFailed";
  readonly statusCode = 503;
  readonly expose = true;
}

interface Told {
  readonly notices?: readonly Notice[];
}

export type TakeNotices = (told: Told) => Promise<void>;

const concurrency = 20;

/** How long alerts that follow may take before they are left to the clock, in milliseconds. */
const deadline = 1_000;

/**
 * Writes down what a provider tells of messages and people. Each notice may come twice, and before or after what it is
 * about. None opens a case.
 * @throws NoticeFailed for a passing fault; what the table refuses for its shape is logged and left
 */
export const takeNotices =
  (tools: Tools): TakeNotices =>
  async ({ notices = [] }) => {
    const failed: unknown[] = [];
    const tried = async (act: () => Promise<readonly Unfinished[]>): Promise<readonly Unfinished[]> => {
      try {
        return await act();
      } catch (error) {
        tools.log("RequestFailed", { error: nameOf(error) });
        if (nameOf(error) !== "ValidationException") failed.push(error);
        return [];
      }
    };
    const followed = (await pMap(notices, (notice) => tried(() => take(tools, notice)), { concurrency })).flat();
    if (followed.length > 0) await advanceAll(tools)(followed, AbortSignal.timeout(deadline));
    if (failed.length > 0) throw new NoticeFailed();
  };

async function take(tools: Tools, notice: Notice): Promise<readonly Unfinished[]> {
  switch (notice.kind) {
    case "delivery": {
      const alert = await markDelivery(tools, notice);
      return alert === undefined ? [] : [{ kind: "alert", alert }];
    }
    case "watermark":
      await markUntil(tools, notice);
      return [];
    case "amendment":
      return amend(tools, notice);
    case "moved":
      return move(tools, notice);
    case "echo":
      return echo(tools, notice);
    case "opt-out":
    case "opt-in":
      return opt(tools, notice);
    case "comment":
      return comment(tools, notice);
    case "warning":
      tools.log("ProviderWarned", { channel: notice.channel, code: notice.code });
      return [];
  }
}

/** Whoever writes under the new address is someone else until a counselor has made sure: a hint, no more. */
async function move(tools: Tools, { before, after, at }: Moved): Promise<readonly never[]> {
  const pepper = await tools.pepper();
  const personId = await knownPerson(tools.table, before, pepper);
  if (personId === undefined) return [];
  for (const identity of after) {
    await tools.table.change(personKey(addressId(identity, pepper)), {
      set: "SET #movedFrom = :personId, #movedAt = :at",
      values: { ":personId": personId, ":at": at },
    });
  }
  return [];
}

/** Ours is confirmed; what someone of the helpline sent elsewhere is shown on the person's open case. */
async function echo(tools: Tools, { channel, account, providerId, to, text, replyId, at }: Echo) {
  const { table } = tools;
  const ours =
    (replyId !== undefined && (await readReply(table, messageKey({ channel, account, id: replyId })))) ||
    (await table.read(deliveryKey({ channel, account, id: providerId })));
  if (ours) {
    const alert = await markDelivery(tools, {
      kind: "delivery",
      channel,
      account,
      providerId,
      state: "sent",
      replyId,
      at,
    });
    return alert === undefined ? [] : [{ kind: "alert" as const, alert }];
  }
  const personId = await knownPerson(table, [to], await tools.pepper());
  const caseId = personId === undefined ? undefined : await findOpenCase(table, personId);
  if (caseId === undefined) return [];
  const reply = {
    ...{ channel, account, id: providerId, to, text, caseId, providerId },
    direction: "out",
    state: "sent",
    writer: "elsewhere",
    createdAt: at,
  } as const;
  if (await createReply(table, reply, firstDue(tools.now()))) {
    await linkDelivery(tools, reply, providerId);
  }
  return [];
}

/** The latest word counts, by the provider's clock. */
async function opt(tools: Tools, { kind, channel, identity, at }: OptOut): Promise<readonly never[]> {
  const out = optedOutAttribute(channel);
  await tools.table.change(personKey(addressId(identity, await tools.pepper())), {
    set: `SET #${out} = :out, #${out}At = :at`,
    values: { ":out": kind === "opt-out", ":at": at },
    when: `attribute_not_exists(#${out}At) OR #${out}At <= :at`,
  });
  return [];
}

/** One neutral, private answer to a public comment, where the deployment wants one. It is tried once. */
async function comment(tools: Tools, { channel, account, commentId, at }: Comment): Promise<readonly never[]> {
  const answer = tools.answerComment;
  if (answer === undefined) return [];
  const key = { pk: messageKey({ channel, account, id: `comment-${commentId}` }).pk, sk: "COMMENT" };
  if (await tools.table.create({ ...key, at })) await answer({ account, commentId });
  return [];
}
