import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { hurdles, inBrowser, overflow } from "../support/browser.ts";

const ways = formLanguages.flatMap((language) => [true, false].map((scripts) => ({ language, scripts })));

/** Pictures of what was seen, kept for whoever looks at a run. */
async function picture(page: Page, name: string): Promise<void> {
  await mkdir("reports/appointments", { recursive: true });
  await page.screenshot({ path: `reports/appointments/${name}.png`, fullPage: true });
}

/** A moment so many days from now, as the desk's field has it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

inBrowser("appointments", (visit) => {
  let supervisor: Page;
  beforeAll(async () => {
    supervisor = await visit.openForAll({ viewport: { width: 1200, height: 800 } });
    await supervisor.goto(`${visit.url}/desk`);
    await supervisor.locator("button[value=saima]").click();
    await supervisor.locator("nav").waitFor();
    await supervisor.goto(`${visit.url}/desk#/appointments`);
    await supervisor.locator("summary").click();
    for (let day = 1; day <= ways.length + 1; day += 1) {
      await supervisor.locator("input[type=datetime-local]").fill(inDays(day));
      await supervisor.locator("form button[type=submit]").click();
      await supervisor
        .locator(".lines > li")
        .nth(day - 1)
        .waitFor();
    }
    await picture(supervisor, "desk");
  }, 60_000);
  afterAll(() => supervisor.context().close());

  const openMailbox = async (page: Page, language: string): Promise<void> => {
    await page.goto(`${visit.url}/form?lang=${language}`);
    await page.locator("#message").fill("Please help");
    await page.locator("form > button").click();
    await page.locator(".key").waitFor();
    const [reference = "", key = ""] = await page.locator(".reference bdi, .key bdi").allTextContents();
    await page.goto(`${visit.url}/mailbox?lang=${language}`);
    await page.locator("#reference").fill(reference);
    await page.locator("#key").fill(key);
    await page.locator("form > button").first().click();
    await page.locator(".booking summary").click();
  };

  describe.each(ways)("in $language, scripts: $scripts", ({ language, scripts }) => {
    it("are taken, saved in a calendar and given back", async () => {
      const page = await visit.open({ viewport: { width: 320, height: 700 }, javaScriptEnabled: scripts });
      await openMailbox(page, language);
      const free = await page.locator("[name=slot]").count();
      await page.locator("[name=slot]").first().check();
      await page.locator("button[value=book]").click();
      await page.locator("button[value=cancel]").waitFor();
      await picture(page, `${language}-${scripts ? "scripts" : "plain"}`);
      expect([await page.locator("[name=slot]").count(), await overflow(page)]).toEqual([free - 1, 0]);
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator("button[value=calendar]").click()]);
      expect(file.suggestedFilename()).toBe("meeting.ics");
      await page.locator("button[value=cancel]").click();
      await expect.poll(() => page.locator("[name=slot]").count()).toBe(free);
    });
  });

  it("put no hurdle in anyone's way", async () => {
    const page = await visit.open();
    await openMailbox(page, "ur");
    await page.locator("[name=slot]").first().check();
    await page.locator("button[value=book]").click();
    await page.locator("button[value=cancel]").waitFor();
    expect([...(await hurdles(page)), ...(await hurdles(supervisor))]).toEqual([]);
  });
});
