import { stayAwake } from "#shared/after-answer.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { forOrigins } from "#shared/origins.ts";
import { findTelephone } from "#shared/telephone-settings.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";

const env = environment();
const { afterAnswer, answering } = await stayAwake();
const intake = { ...tools({}, env), afterAnswer };

const find = findTelephone(env);

/** A mailbox opens also while nobody can tell whether there is a telephone. */
const hasTelephone = async (): Promise<boolean> => (await find().catch(() => undefined)) !== undefined;

export const handler = answering(http(forOrigins(env.FORM_ORIGINS, answer({ ...intake, hasTelephone }))));
