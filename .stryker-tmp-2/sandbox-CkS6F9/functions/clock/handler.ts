// @ts-nocheck
import { tick } from "#shared/clock.ts";
import { environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { tools } from "#shared/tools.ts";
import { senders } from "../channels.ts";

const env = environment();
const run = tick(tools(await senders(env), env));

/** How long a tick works, in milliseconds: it ends before the next one begins. */
const budget = 50_000;

/** Called every minute. */
export async function handler(): Promise<void> {
  const taken = await run(AbortSignal.timeout(budget));
  if (taken.alert + taken.message + taken.reply > 0) {
    log("ClockTicked", { alerts: taken.alert, messages: taken.message, replies: taken.reply });
  }
}
