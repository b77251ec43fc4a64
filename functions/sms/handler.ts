import { accept } from "#shared/accept.ts";
import { environment } from "#shared/environment.ts";
import { takeNotices } from "#shared/notices.ts";
import { queue } from "#shared/queue.ts";
import { tools } from "#shared/tools.ts";
import { keepUnread } from "#shared/unread.ts";
import { webhook } from "#shared/webhook.ts";
import { parseAws } from "./parse.ts";
import { providers } from "./provider.ts";
import { send } from "./send.ts";

const env = environment();
const intake = tools({ sms: send(env) }, env);
const take = { accept: accept(intake), notice: takeNotices(intake), keep: keepUnread(intake, "sms") };
const providerOf = providers(env);

/** Aggregators and Twilio. */
export const handler = webhook({
  before: async (request) => (providerOf(request) === undefined ? { statusCode: 404 } : undefined),
  verify: async (request) => (await providerOf(request)?.verify(request)) ?? false,
  parse: (request, now) => providerOf(request)?.parse(request, now) ?? { messages: [], ignored: 0 },
  answer: (_, request) => providerOf(request)?.answer ?? { statusCode: 200 },
  ...take,
});

/** AWS End User Messaging: a topic, then a queue that calls this. */
export const queueHandler = queue({ parse: parseAws, ...take });
