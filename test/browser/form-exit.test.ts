import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect, it } from "vitest";
import { blankElsewhere, inBrowser, launch } from "../support/browser.ts";

const typed = "words-that-only-she-knows";

inBrowser("the way out of the form", (visit) => {
  const openAndType = async (page: Page): Promise<Page> => {
    await page.goto(`${visit.url}/local/sent.json`);
    await page.goto(`${visit.url}/form?lang=en`);
    await page.locator("#message").fill(typed);
    return page;
  };

  it("leads to a harmless page", async () => {
    const page = await openAndType(await visit.open());
    await page.locator(".exit").click();
    await page.waitForURL(/^https:\/\/www\.google\.com\.pk\//);
  });

  it("leads there without scripts too", async () => {
    const page = await openAndType(await visit.open({ javaScriptEnabled: false }));
    await page.locator(".exit").click();
    await page.waitForURL(/^https:\/\/www\.google\.com\.pk\//);
  });

  it("leaves nothing of the form to come back to", async () => {
    const page = await openAndType(await visit.open());
    await page.locator("nav a[lang=ur]").click();
    await page.locator("html[lang=ur]").waitFor();
    await page.locator("a[href^='/form/safety']").click();
    await page.locator("h2").first().waitFor();
    await page.locator(".exit").click();
    await page.waitForURL(/^https:/);
    await page.goBack();
    expect(page.url()).toBe(`${visit.url}/local/sent.json`);
  });

  it("is opened by pressing Escape three times", async () => {
    const page = await openAndType(await visit.open());
    for (const _ of [1, 2, 3]) await page.keyboard.press("Escape");
    await page.waitForURL(/^https:/);
  });

  it("says how many times Escape is still to be pressed", async () => {
    const page = await openAndType(await visit.open());
    await page.keyboard.press("Escape");
    expect(await page.locator("#presses").textContent()).toBe("Press Esc twice more to leave.");
  });

  it("is the first thing a keyboard reaches", async () => {
    const page = await visit.open();
    await page.goto(`${visit.url}/form`);
    await page.keyboard.press("Tab");
    expect(await page.locator(".exit:focus").count()).toBe(1);
  });

  it("leaves no word, cookie or stored page in the browser's profile", async () => {
    const profile = await mkdtemp(join(tmpdir(), "profile-"));
    const context = await chromium.launchPersistentContext(profile, launch);
    await blankElsewhere(context);
    const page = await openAndType(await context.newPage());
    await page.locator("form > button").click();
    await page.locator(".reference").waitFor();
    await page.locator(".exit").click();
    await page.waitForURL(/^https:/);
    const cookies = await context.cookies();
    await context.close();
    const files = await filesIn(profile);
    await rm(profile, { recursive: true, force: true });
    const traces = [typed, "We have your message", "Madadgaar"].flatMap((word) =>
      files
        .filter(({ bytes }) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")))
        .map(({ path }) => path),
    );
    expect([cookies, traces]).toEqual([[], []]);
  });
});

async function filesIn(folder: string): Promise<readonly { readonly path: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })));
}
