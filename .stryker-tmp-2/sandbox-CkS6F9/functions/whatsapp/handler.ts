// @ts-nocheck
import { accept } from "#shared/accept.ts";
import { environment } from "#shared/environment.ts";
import { metaChallenge, metaSignature } from "#shared/meta.ts";
import { tools } from "#shared/tools.ts";
import { webhook } from "#shared/webhook.ts";
import { parse } from "./parse.ts";
import { send } from "./send.ts";

const env = environment();

export const handler = webhook({
  before: metaChallenge(env),
  verify: metaSignature(env),
  parse,
  accept: accept(tools({ whatsapp: send(env) }, env)),
  // Meta repeats what is not answered with 200 for days, and then unsubscribes the page.
  unreadable: 200,
});
