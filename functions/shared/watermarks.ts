import { Message } from "#core/message.ts";
import { deliveryStates, type Watermark } from "#core/notice.ts";
import { markDelivery } from "./deliveries.ts";
import { findOpenCase, knownPerson } from "./people.ts";
import type { Tools } from "./tools.ts";

/** How many of the newest entries of her case may be messages of ours that have just come. */
const looksAt = 20;

/**
 * What we sent a person up to a time has come so far: Messenger names the time and no messages. The index may be late; the
 * next word of hers covers what it missed.
 */
export async function markUntil(tools: Tools, told: Watermark): Promise<void> {
  const { table } = tools;
  const { channel, account, from, until, state, at } = told;
  const personId = await knownPerson(table, [from], await tools.pepper());
  const caseId = personId === undefined ? undefined : await findOpenCase(table, personId);
  if (caseId === undefined) return;
  const nominated = await table.nominated({
    index: "list",
    partition: `CASE#${caseId}`,
    order: "newest first",
    limit: looksAt,
  });
  for (const item of await table.readAll(nominated)) {
    const message = Message.safeParse(item).data;
    if (message?.direction !== "out" || message.providerId === undefined) continue;
    const isHers = message.channel === channel && message.account === account && message.to.value === from.value;
    if (!isHers || message.createdAt > until || isKnown(message.state, state)) continue;
    await markDelivery(tools, { kind: "delivery", channel, account, at, providerId: message.providerId, state });
  }
}

/** Whether a message stands where the news would bring it, or further: most do, for Messenger tells it again and again. */
const isKnown = (state: string, news: string): boolean => states.indexOf(state) >= states.indexOf(news);
const states: readonly string[] = deliveryStates;
