import { pathToFileURL } from "node:url";
import * as z from "zod";

/**
 * One function in a process of its own, as Lambda runs it: the bundle is imported when the first event comes. Answers
 * with what each event was answered with, in how many milliseconds, and with the processor time of them all.
 */
const Asked = z.object({ events: z.array(z.unknown()) });
const [bundle = ""] = process.argv.slice(2);

type Handler = (event: unknown) => Promise<{ readonly statusCode?: number } | undefined>;
const load = async (): Promise<{ readonly handler: Handler }> => import(pathToFileURL(bundle).href);

process.on("message", async (asked) => {
  const { events } = Asked.parse(asked);
  const answers: { statusCode: number | undefined; milliseconds: number }[] = [];
  const before = process.cpuUsage();
  for (const event of events) {
    const from = performance.now();
    const { handler } = await load();
    const answer = await handler(event);
    answers.push({ statusCode: answer?.statusCode, milliseconds: performance.now() - from });
  }
  const { user, system } = process.cpuUsage(before);
  const { maxRSS } = process.resourceUsage();
  process.send?.({ answers, processor: (user + system) / 1000, memory: maxRSS / 1024 });
});
process.on("disconnect", () => process.exit(0));
