import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { metaChallenge, metaSignature } from "#shared/meta.ts";
import { readAhead } from "#shared/secrets.ts";
import { taking } from "#shared/taking.ts";
import { webhook } from "#shared/webhook.ts";
import { whenSending } from "#shared/when-sending.ts";
import { answerComment } from "./comment.ts";
import { parse } from "./parse.ts";

const env = environment();
readAhead(env.META_SECRET);
const { afterAnswer, answering } = await stayAwake();
const send = whenSending(() => import("./send.ts"), env);
const intake = { ...tools({ facebook: send }, env), afterAnswer, answerComment: answerComment(env) };

export const handler = answering(
  webhook({
    before: metaChallenge(env),
    verify: metaSignature(env),
    parse,
    ...taking(intake, "facebook"),
  }),
);
