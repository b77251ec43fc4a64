import type { Channel } from "#core/message.ts";
import { type Accept, accept } from "./accept.ts";
import type { TakeNotices } from "./notices.ts";
import type { Tools } from "./tools.ts";
import type { KeepUnread } from "./unread.ts";

interface Taking {
  readonly accept: Accept;
  readonly notice: TakeNotices;
  readonly keep: KeepUnread;
}

/**
 * What a provider's channel does with what it reads. A new process saves messages before it loads anything else, for their
 * provider waits for that.
 */
export const taking = (tools: Tools, channel: Channel): Taking => ({
  accept: accept(tools),
  async notice(told) {
    if (told.notices === undefined || told.notices.length === 0) return;
    const { takeNotices } = await import("./later.ts");
    await takeNotices(tools)(told);
  },
  async keep(body) {
    const { keepUnread } = await import("./later.ts");
    await keepUnread(tools, channel)(body);
  },
});
