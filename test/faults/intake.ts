import { once } from "node:events";
import * as z from "zod";
import { startLocal } from "../../lib/local/start.ts";

/**
 * The whole intake in a process that can be killed. Whoever started it says what to call in place of each service, so
 * that the proxies outlive this process.
 */
const [port = "", dataFolder = "", outFolder = ""] = process.argv.slice(2);
const Instead = z.object({ service: z.string(), url: z.string() });

process.on("disconnect", () => process.exit(0));

const through = async (url: string, service: string): Promise<string> => {
  process.send?.({ service, url });
  for (;;) {
    const [message]: unknown[] = await once(process, "message");
    const instead = Instead.parse(message);
    if (instead.service === service) return instead.url;
  }
};

await startLocal({ port: Number(port), dataFolder, outFolder, through });
process.send?.({ service: "started", url: "" });
