import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { findTelephone, openTelephone } from "#shared/telephone-settings.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";
import { scriptAnswer } from "./script.ts";

const env = environment();
const find = findTelephone(env);

async function telephone() {
  const settings = await find();
  return settings && openTelephone(settings);
}

export const handler = http(answer({ ...tools({}, env), telephone, script: scriptAnswer(import.meta.dirname) }), {
  framed: "SAMEORIGIN",
});
