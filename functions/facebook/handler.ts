import { accept } from "#shared/accept.ts";
import { environment } from "#shared/environment.ts";
import { metaChallenge, metaSignature } from "#shared/meta.ts";
import { takeNotices } from "#shared/notices.ts";
import { tools } from "#shared/tools.ts";
import { keepUnread } from "#shared/unread.ts";
import { webhook } from "#shared/webhook.ts";
import { parse } from "./parse.ts";
import { answerComment, send } from "./send.ts";

const env = environment();
const intake = { ...tools({ facebook: send(env) }, env), answerComment: answerComment(env) };

export const handler = webhook({
  before: metaChallenge(env),
  verify: metaSignature(env),
  parse,
  accept: accept(intake),
  notice: takeNotices(intake),
  keep: keepUnread(intake, "facebook"),
});
