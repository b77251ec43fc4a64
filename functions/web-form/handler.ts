import { environment } from "#shared/environment.ts";
import { forOrigins } from "#shared/origins.ts";
import { tools } from "#shared/tools.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";

const env = environment();

export const handler = http(forOrigins(env.FORM_ORIGINS, answer(tools({}, env)), ["Upload-Pass", "Upload-Piece"]));
