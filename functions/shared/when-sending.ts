import { once } from "#core/once.ts";
import type { Environment } from "./environment.ts";
import type { Send } from "./tools.ts";

/** A way to send that is loaded with the first thing to send: nothing that comes in waits for it. */
export function whenSending(
  load: () => Promise<{ readonly send: (env: Environment) => Send }>,
  env: Environment,
): Send {
  const loaded = once(load);
  return async (reply, terms) => (await loaded()).send(env)(reply, terms);
}
