// @ts-nocheck
import { accept } from "#shared/accept.ts";
import { environment } from "#shared/environment.ts";
import { queue } from "#shared/queue.ts";
import { tools } from "#shared/tools.ts";
import { webhook } from "#shared/webhook.ts";
import { parse, parseAws } from "./parse.ts";
import { send } from "./send.ts";
import { aggregatorSignature } from "./signature.ts";

const env = environment();
const take = accept(tools({ sms: send(env) }, env));

/** The aggregator's posts. */
export const handler = webhook({ verify: aggregatorSignature(env), parse, accept: take });

/** AWS End User Messaging: a topic, then a queue that calls this. */
export const queueHandler = queue({ parse: parseAws, accept: take });
