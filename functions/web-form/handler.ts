import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { forOrigins } from "#shared/origins.ts";
import { readAhead } from "#shared/secrets.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";

const env = environment();
readAhead(env.LINK_SECRET);
const { afterAnswer, answering } = await stayAwake();
const intake = { ...tools({}, env), afterAnswer };

export const handler = answering(http(forOrigins(env.FORM_ORIGINS, answer(intake), ["Upload-Pass", "Upload-Piece"])));
