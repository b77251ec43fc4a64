import { tick } from "#shared/clock.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { senders } from "../channels.ts";

const env = environment();
const run = tick(tools(senders(env), env));

/** How long a tick works, in milliseconds: it ends before the next one begins. */
const budget = 50_000;

/** Called every minute. */
export async function handler(): Promise<void> {
  const taken = await run(AbortSignal.timeout(budget));
  const { alert, message, reply, reminder } = taken;
  if (alert + message + reply + reminder > 0) {
    log("ClockTicked", { alerts: alert, messages: message, replies: reply, reminders: reminder });
  }
}
