import { environment } from "#shared/environment.ts";
import { findTelephone } from "#shared/telephone-settings.ts";
import { tools } from "#shared/tools.ts";
import { http } from "#shared/webhook.ts";
import { answer } from "./answer.ts";
import { scriptAnswer } from "./script.ts";

const env = environment();
const find = findTelephone(env);

/** The client is loaded when somebody calls. */
async function telephone() {
  const settings = await find();
  if (settings === undefined) return undefined;
  const { connectClient, connectTelephone } = await import("#shared/connect.ts");
  return connectTelephone(settings, connectClient());
}

export const handler = http(answer({ ...tools({}, env), telephone, script: scriptAnswer(import.meta.dirname) }), {
  framed: "SAMEORIGIN",
});
