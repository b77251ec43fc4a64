import { accept } from "#shared/accept.ts";
import { environment } from "#shared/environment.ts";
import { metaChallenge, metaSignature } from "#shared/meta.ts";
import { takeNotices } from "#shared/notices.ts";
import { queue } from "#shared/queue.ts";
import { tools } from "#shared/tools.ts";
import { keepUnread } from "#shared/unread.ts";
import { webhook } from "#shared/webhook.ts";
import { parse, parseSocial } from "./parse.ts";
import { send } from "./send.ts";

const env = environment();
const intake = tools({ whatsapp: send(env) }, env);
const take = { accept: accept(intake), notice: takeNotices(intake), keep: keepUnread(intake, "whatsapp") };

/** Meta's webhook. It repeats what is not answered with 200 for days, and then unsubscribes. */
export const handler = webhook({
  before: metaChallenge(env),
  verify: metaSignature(env),
  parse,
  ...take,
});

/** AWS End User Messaging Social: a topic, then a queue that calls this. */
export const queueHandler = queue({ parse: parseSocial, ...take });
