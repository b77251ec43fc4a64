import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import * as z from "zod";

/** What a browser may keep of a site. */
export interface Left {
  readonly cookies: number;
  readonly storage: readonly string[];
  readonly caches: readonly string[];
  readonly databases: readonly string[];
  readonly workers: number;
}

export const nothing: Left = { cookies: 0, storage: [], caches: [], databases: [], workers: 0 };

const Kept = z.object({
  storage: z.array(z.string()),
  caches: z.array(z.string()),
  databases: z.array(z.string()),
  workers: z.number(),
});

/** What the browser keeps of a site, asked for by a page of the same site that was opened to ask. */
export async function leftIn(context: BrowserContext, url: string): Promise<Left> {
  const page = await context.newPage();
  await page.goto(`${url}/local/sent.json`);
  const kept = await page.evaluate(`(async () => ({
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))()`);
  return { cookies: (await context.cookies()).length, ...Kept.parse(kept) };
}

/** Which files of a profile hold one of these words, as text or as Chromium writes it: the browser must have ended. */
export async function tracesIn(profile: string, words: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    const held = words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")));
    found.push(...held.map((word) => `${word} in ${file.slice(profile.length)}`));
  }
  return found;
}
