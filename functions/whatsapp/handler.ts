import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { metaChallenge, metaSignature } from "#shared/meta.ts";
import { queue } from "#shared/queue.ts";
import { readAhead } from "#shared/secrets.ts";
import { taking } from "#shared/taking.ts";
import { webhook } from "#shared/webhook.ts";
import { whenSending } from "#shared/when-sending.ts";
import { parse, parseSocial } from "./parse.ts";

const env = environment();
readAhead(env.META_SECRET);
const { afterAnswer, answering } = await stayAwake();
const send = whenSending(() => import("./send.ts"), env);
const intake = { ...tools({ whatsapp: send }, env), afterAnswer };
const take = taking(intake, "whatsapp");

/** Meta's webhook. It repeats what is not answered with 200 for days, and then unsubscribes. */
export const handler = answering(
  webhook({
    before: metaChallenge(env),
    verify: metaSignature(env),
    parse,
    ...take,
  }),
);

/** AWS End User Messaging Social: a topic, then a queue that calls this. */
export const queueHandler = answering(queue({ parse: parseSocial, ...take }));
