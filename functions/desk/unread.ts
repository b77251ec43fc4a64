import * as z from "zod/mini";
import { Channel } from "#core/message.ts";
import { cleaned } from "#core/text.ts";
import { readUnread } from "#shared/unread.ts";
import { noteDeed } from "./audit.ts";
import { refusal, route } from "./route.ts";

/** How much of it is shown, in letters: a batch of Meta's may have three megabytes. */
const shown = 200_000;

export const unreadRoute = route({
  method: "POST",
  path: "/unread/{id}",
  group: "supervisor",
  summary: "What a provider sent and nobody could read, as it came; that it was looked at is written down",
  query: z.strictObject({}),
  body: z.strictObject({ action: z.uuid() }),
  answer: z.strictObject({ channel: Channel, at: z.iso.datetime(), text: z.string() }),
  async handle(desk, { caller, id, now, body: { action } }) {
    const found = await readUnread(desk.table, id, now);
    if (found === undefined) return refusal(404, "no_such_file");
    await noteDeed(desk.table, { caseId: `UNREAD-${id}`, counselorId: caller.id, what: "unread", now, action });
    const { channel, at } = found.head;
    return { channel, at, text: cleaned(found.body.toString("utf8").slice(0, shown)) };
  },
});
