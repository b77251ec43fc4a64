import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { type RunningIntake, runIntake } from "./running-intake.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = [process.env["CHROMIUM"], ...places].find((path) => path !== undefined && existsSync(path));

/** Nothing but the page under test: no calls home, no QUIC, no first run. */
export const launch = {
  executablePath: executablePath ?? "",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A microphone that hums, for whoever asks for it.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
  ],
};

export interface Visit {
  readonly url: string;
  readonly table: RunningIntake["table"];
  /** A page of a fresh browser profile, closed after the test. Outside this machine everything is a blank page. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, for several tests. */
  readonly openForAll: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Tests in a browser against the whole intake. Without Chromium they are skipped, and on CI that is a failure. */
export function inBrowser(name: string, tests: (visit: Visit) => void): void {
  if (executablePath === undefined && process.env["CI"] === "true")
    throw new Error("No Chromium: set CHROMIUM to its path.");
  if (executablePath === undefined) process.stderr.write(`Skipped, no Chromium (set CHROMIUM to its path): ${name}\n`);
  describe.skipIf(executablePath === undefined)(name, { timeout: 60_000 }, () => {
    const running: { intake?: RunningIntake; browser?: Browser } = {};
    beforeAll(async () => {
      [running.intake, running.browser] = await Promise.all([runIntake(), chromium.launch(launch)]);
    }, 60_000);
    afterAll(async () => {
      await running.browser?.close();
      await running.intake?.stop();
    }, 60_000);
    const openForAll: Visit["open"] = async (options) => {
      const context = await running.browser?.newContext(options);
      if (context === undefined) throw new Error("No browser");
      await blankElsewhere(context);
      return context.newPage();
    };
    tests({
      get url() {
        return running.intake?.url ?? "";
      },
      get table() {
        if (running.intake === undefined) throw new Error("No intake");
        return running.intake.table;
      },
      openForAll,
      async open(options) {
        const page = await openForAll(options);
        onTestFinished(() => page.context().close());
        return page;
      },
    });
  });
}

/** Answers everything outside this machine with a blank page. */
export const blankElsewhere = (context: BrowserContext) =>
  context.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" }));

/** What a person with a screen reader, weak eyes or no mouse would stumble over on a page. */
export async function hurdles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** By how many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** A picture of what was seen, kept in reports/ for whoever looks at a run. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join("reports", dirname(name)), { recursive: true });
  await page.screenshot({ path: join("reports", `${name}.png`), fullPage: true });
}

/** A counselor signed in at the desk, in a profile of her own. */
export async function atDesk(visit: Visit, id: string, options: BrowserContextOptions): Promise<Page> {
  const page = await visit.open(options);
  await page.goto(`${visit.url}/desk`);
  await page.locator(`button[value=${id}]`).click();
  await page.locator("nav").waitFor();
  return page;
}

/** The next request there arrives, and its answer is lost on the way back. */
export const loseAnswer = (page: Page, path: string): Promise<unknown> =>
  page.route(
    path,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
