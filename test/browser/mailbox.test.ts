import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";
import { blankElsewhere, hurdles, inBrowser, launch, loseAnswer, overflow, type Visit } from "../support/browser.ts";
import { leftIn, nothing, tracesIn } from "../support/profile.ts";
import { stateAt } from "../support/running-intake.ts";

const widths = [320, 1280] as const;
const ways = formLanguages.flatMap((language) =>
  widths.flatMap((width) => [true, false].map((scripts) => ({ language, width, scripts }))),
);

/** Pictures of what was seen, kept for whoever looks at a run. */
async function picture(page: Page, name: string): Promise<void> {
  await mkdir("reports/mailbox", { recursive: true });
  await page.screenshot({ path: `reports/mailbox/${name}.png`, fullPage: true });
}

const send = (page: Page) => page.locator("form > button").first().click();

/** She sends a form: what her receipt says. */
async function sendForm(page: Page, url: string, language = "en"): Promise<{ reference: string; key: string }> {
  await page.goto(`${url}/form?lang=${language}`);
  await page.locator("#message").fill("مجھے مدد چاہیے");
  await send(page);
  const shown = page.locator(".reference bdi, .key bdi");
  await shown.first().waitFor();
  const [reference = "", key = ""] = await shown.allTextContents();
  return { reference, key };
}

async function open(page: Page, url: string, given: { reference: string; key: string; language?: string }) {
  await page.goto(`${url}/mailbox?lang=${given.language ?? "en"}`);
  await page.locator("#reference").fill(given.reference);
  await page.locator("#key").fill(given.key);
  await send(page);
}

/** The counselor's desk, signed in. */
async function desk(visit: Visit): Promise<Page> {
  const page = await visit.openForAll({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${visit.url}/desk`);
  await page.locator("button[value=bano]").click();
  await page.locator("nav").waitFor();
  return page;
}

async function answers(counselor: Page, url: string, reference: string): Promise<void> {
  await counselor.goto(`${url}/desk#/case/${reference}`);
  await counselor.getByRole("button", { name: "I take this case" }).click();
  await counselor.getByRole("textbox", { name: "Your message" }).fill(`${reference}: ہم آپ کے ساتھ ہیں۔`);
  await counselor.getByRole("button", { name: "Send", exact: true }).click();
  await counselor.locator(".timeline").getByText(`${reference}: ہم آپ کے ساتھ ہیں۔`).waitFor();
}

inBrowser("the mailbox", (visit) => {
  let counselor: Page;
  beforeAll(async () => {
    counselor = await desk(visit);
  });
  afterAll(() => counselor.context().close());

  describe.each(ways)("in $language, $width wide, scripts: $scripts", ({ language, width, scripts }) => {
    const name = `${language}-${width}-${scripts ? "scripts" : "plain"}`;
    let page: Page;
    let given: { reference: string; key: string };

    beforeAll(async () => {
      page = await visit.openForAll({ viewport: { width, height: 700 }, javaScriptEnabled: scripts });
      given = await sendForm(page, visit.url, language);
      await picture(page, `${name}-1-receipt`);
      await answers(counselor, visit.url, given.reference);
    });
    afterAll(() => page.context().close());

    it("shows what the counselor answered, and takes more to her case", async () => {
      await open(page, visit.url, { ...given, language });
      await page.locator(".said").getByText(given.reference).waitFor();
      await picture(page, `${name}-2-open`);
      await page.locator("#message").fill(`And more for ${given.reference}`);
      await send(page);
      await page.locator(".done").waitFor();
      await picture(page, `${name}-3-sent`);
      const { cases } = await stateAt(visit.url);
      const texts = cases.find(({ reference }) => reference === given.reference)?.timeline.map(({ text }) => text);
      expect(texts).toContain(`And more for ${given.reference}`);
    });

    it("fits the screen, with the way out on it", async () => {
      await open(page, visit.url, { ...given, language });
      await page.locator(".letters").waitFor();
      const exit = await page.locator(".exit").boundingBox();
      expect([await overflow(page), (exit?.y ?? 0) + (exit?.height ?? 0)]).toEqual([0, 700]);
    });

    it("says that a key is wrong, and keeps the number", async () => {
      await open(page, visit.url, { ...given, key: "1111 1111 1111 1111", language });
      await page.locator(".summary").getByText(mailboxTexts[language].wrong).waitFor();
      await picture(page, `${name}-4-wrong`);
      expect(await page.locator("#reference").inputValue()).toBe(given.reference);
    });
  });

  describe.each(formLanguages)("in %s", (language) => {
    it.each(["light", "dark"] as const)("puts no hurdle in anyone's way in %s colors", async (colorScheme) => {
      const page = await visit.open({ colorScheme });
      const given = await sendForm(page, visit.url, language);
      const receipt = await hurdles(page);
      await open(page, visit.url, { ...given, key: "1", language });
      await page.locator(".summary").waitFor();
      const entry = await hurdles(page);
      await open(page, visit.url, { ...given, language });
      await page.locator(".letters").waitFor();
      expect([...receipt, ...entry, ...(await hurdles(page))]).toEqual([]);
    });
  });

  it("takes a key in Urdu digits", async () => {
    const page = await visit.open();
    const given = await sendForm(page, visit.url);
    const key = given.key.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
    await open(page, visit.url, { ...given, key });
    await page.locator(".letters").waitFor();
  });

  it("can be opened by keyboard alone", async () => {
    const page = await visit.open();
    const given = await sendForm(page, visit.url);
    await page.goto(`${visit.url}/mailbox?lang=en`);
    const pressUntil = async (selector: string): Promise<void> => {
      while ((await page.locator(`${selector}:focus`).count()) === 0) await page.keyboard.press("Tab");
    };
    await pressUntil("#reference");
    await page.keyboard.type(given.reference);
    await pressUntil("#key");
    await page.keyboard.type(given.key);
    await page.keyboard.press("Enter");
    await page.locator(".letters").waitFor();
  });

  it("shows the key again to her page when the first answer was lost on the way", async () => {
    const page = await visit.open();
    await page.goto(`${visit.url}/form?lang=en`);
    await loseAnswer(page, "**/form");
    await page.locator("#message").fill("Help");
    await send(page);
    await page.locator(".key").waitFor();
    const [reference = "", key = ""] = await page.locator(".reference bdi, .key bdi").allTextContents();
    await open(page, visit.url, { reference, key });
    await page.locator(".letters").waitFor();
  });

  it("keeps what she is writing while she looks again", async () => {
    const page = await visit.open();
    await open(page, visit.url, await sendForm(page, visit.url));
    await page.locator("#message").fill("Not yet ready");
    await page.locator("button[value=look] >> nth=0").click();
    await expect.poll(() => page.locator("#message").isEditable()).toBe(true);
    expect(await page.locator("#message").inputValue()).toBe("Not yet ready");
  });

  it("leaves nothing in the browser's profile after letters were read and written", async () => {
    const profile = await mkdtemp(join(tmpdir(), "profile-"));
    const context = await chromium.launchPersistentContext(profile, launch);
    await blankElsewhere(context);
    const page = await context.newPage();
    const given = await sendForm(page, visit.url);
    await answers(counselor, visit.url, given.reference);
    await open(page, visit.url, given);
    await page.locator(".said").getByText(given.reference).waitFor();
    await page.locator("#message").fill("words-that-only-she-knows");
    await send(page);
    await page.locator(".done").waitFor();
    await page.locator(".exit").click();
    await page.waitForURL(/weather/);
    const left = await leftIn(context, visit.url);
    await context.close();
    const words = ["words-that-only-she-knows", "ہم آپ کے ساتھ ہیں", given.reference, given.key, "Write more"];
    const traces = await tracesIn(profile, words);
    await rm(profile, { recursive: true, force: true });
    expect([left, traces]).toEqual([nothing, []]);
  });

  it("leaves nothing to come back to", async () => {
    const page = await visit.open();
    await open(page, visit.url, await sendForm(page, visit.url));
    await page.locator(".letters").waitFor();
    await page.locator(".exit").click();
    await page.waitForURL(/weather/);
    await page.goBack().catch(() => undefined);
    expect(await page.locator(".letters").count()).toBe(0);
  });
});
