/**
 * One function in a process of its own, as Lambda runs it: the bundle is imported when the first event comes, and nothing
 * else is: another library of the process, even the reader of this file's types, would make a start cheaper or dearer.
 * Answers with what each event was answered with, in how many milliseconds, and with the processor time of them all.
 */
const { BUNDLE = "" } = process.env;

interface Asked {
  readonly events: readonly unknown[];
}

type Handler = (event: unknown) => Promise<{ readonly statusCode?: number } | undefined>;
const load = async (): Promise<{ readonly handler: Handler }> => import(BUNDLE);

process.on("message", async ({ events }: Asked) => {
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
