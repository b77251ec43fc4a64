import { environment } from "#shared/environment.ts";
import { tools } from "#shared/tools.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";

export const handler = http(answer(tools({}, environment())));
