import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { queue } from "#shared/queue.ts";
import { readAhead } from "#shared/secrets.ts";
import { taking } from "#shared/taking.ts";
import { webhook } from "#shared/webhook.ts";
import { whenSending } from "#shared/when-sending.ts";
import { parseAws } from "./parse.ts";
import { providers } from "./provider.ts";

const env = environment();
readAhead(env.SMS_SECRET);
const { afterAnswer, answering } = await stayAwake();
const send = whenSending(() => import("./send.ts"), env);
const intake = { ...tools({ sms: send }, env), afterAnswer };
const take = taking(intake, "sms");
const providerOf = providers(env);

/** Aggregators and Twilio. */
export const handler = answering(
  webhook({
    before: async (request) => (providerOf(request) === undefined ? { statusCode: 404 } : undefined),
    verify: async (request) => (await providerOf(request)?.verify(request)) ?? false,
    parse: (request, now) => providerOf(request)?.parse(request, now) ?? { messages: [], ignored: 0 },
    answer: (_, request) => providerOf(request)?.answer ?? { statusCode: 200 },
    ...take,
  }),
);

/** AWS End User Messaging: a topic, then a queue that calls this. */
export const queueHandler = answering(queue({ parse: parseAws, ...take }));
