import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { hurdles, inBrowser, loseAnswer, overflow } from "../support/browser.ts";
import { stateAt } from "../support/running-intake.ts";

const send = (page: Page) => page.locator("form > button").click();
const widths = [320, 1280] as const;
const ways = formLanguages.flatMap((language) =>
  widths.flatMap((width) => [true, false].map((scripts) => ({ language, width, scripts }))),
);

inBrowser("the public form", (visit) => {
  const open = async (path = "/form", options: Parameters<typeof visit.open>[0] = {}): Promise<Page> => {
    const page = await visit.open(options);
    await page.goto(`${visit.url}${path}`);
    return page;
  };

  describe.each(ways)("in $language, $width wide, scripts: $scripts", ({ language, width, scripts }) => {
    let page: Page;

    beforeAll(async () => {
      page = await visit.openForAll({ viewport: { width, height: 700 }, javaScriptEnabled: scripts });
    });
    beforeEach(() => page.goto(`${visit.url}/form?lang=${language}`));
    afterAll(() => page.context().close());

    it("takes a message and gives a reference", async () => {
      await page.locator("#message").fill("مجھے مدد چاہیے");
      await send(page);
      expect(await page.locator(".reference").textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    });

    it("keeps what was typed and says what is wrong", async () => {
      await page.locator("input[value=phone]").check();
      await page.locator("#contactValue").fill("۰۳۰۰۰۰۰۰۰۰۱");
      await send(page);
      await page.locator(".summary a[href='#message']").waitFor();
      expect(await page.locator("#contactValue").inputValue()).toBe("۰۳۰۰۰۰۰۰۰۰۱");
    });

    it("fits the screen, with the way out on it", async () => {
      const exit = await page.locator(".exit").boundingBox();
      expect([await overflow(page), (exit?.y ?? 0) + (exit?.height ?? 0)]).toEqual([0, 700]);
    });
  });

  describe.each(formLanguages)("in %s", (language) => {
    it.each(["light", "dark"] as const)("puts no hurdle in anyone's way in %s colors", async (colorScheme) => {
      const page = await open(`/form?lang=${language}`, { colorScheme });
      await page.locator("input[value=whatsapp]").check();
      await page.locator("summary").click();
      await send(page);
      await page.locator(".summary").waitFor();
      expect(await hurdles(page)).toEqual([]);
    });

    it("has no hurdle on its receipt", async () => {
      const page = await open(`/form?lang=${language}`);
      await page.locator("#message").fill("help");
      await send(page);
      await page.locator(".reference").waitFor();
      expect(await hurdles(page)).toEqual([]);
    });

    it("has no hurdle on its safety page", async () => {
      expect(await hurdles(await open(`/form/safety?lang=${language}`))).toEqual([]);
    });
  });

  it("can be sent by keyboard alone", async () => {
    const page = await open("/form?lang=en");
    const pressUntil = async (selector: string): Promise<void> => {
      while ((await page.locator(`${selector}:focus`).count()) === 0) await page.keyboard.press("Tab");
    };
    await pressUntil("#message");
    await page.keyboard.type("Please help");
    await pressUntil("form > button");
    await page.keyboard.press("Enter");
    await page.locator(".reference").waitFor();
  });

  it("leads from what is wrong to its field", async () => {
    const page = await open("/form?lang=en");
    await send(page);
    await page.locator(".summary a").click();
    expect(await page.locator("#message:focus").count()).toBe(1);
  });

  it("keeps what was typed when another language is chosen", async () => {
    const page = await open("/form?lang=en");
    await page.locator("#message").fill("مجھے مدد چاہیے");
    await page.locator("nav a[lang=ur]").click();
    await page.locator("html[lang=ur]").waitFor();
    expect(await page.locator("#message").inputValue()).toBe("مجھے مدد چاہیے");
  });

  it("solves its puzzle while she types, and sends it along", async () => {
    const page = await open("/form?lang=en");
    await page.locator("#message").pressSequentially("Please help");
    await expect
      .poll(() => page.locator("[name=powSolution]").inputValue(), { timeout: 20_000 })
      .toContain("derivedKey");
    const posted = page.waitForRequest((request) => request.method() === "POST");
    await send(page);
    expect((await posted).postData()).toContain("derivedKey");
  });

  it("keeps its puzzle and its key when another language is chosen", async () => {
    const page = await open("/form?lang=en");
    const hidden = () =>
      Promise.all(["powChallenge", "mailboxKey"].map((name) => page.locator(`[name=${name}]`).inputValue()));
    const before = await hidden();
    await page.locator("nav a[lang=ur]").click();
    await page.locator("html[lang=ur]").waitFor();
    expect(await hidden()).toEqual(before);
  });

  it("sends by itself when the network is back", async () => {
    const page = await open("/form?lang=en");
    await page.locator("#message").fill("Sent when the network is back");
    await page.context().setOffline(true);
    await send(page);
    await page.getByText("There is no connection").waitFor();
    await page.context().setOffline(false);
    await page.locator(".reference").waitFor();
  });

  it("makes one case when the first answer is lost", async () => {
    const page = await open("/form?lang=en");
    const text = "Sent twice, taken once";
    await loseAnswer(page, "**/form");
    await page.locator("#message").fill(text);
    await send(page);
    await page.locator(".reference").waitFor();
    const { cases } = await stateAt(visit.url);
    expect(cases.filter(({ timeline }) => timeline.some((line) => line.text === text))).toHaveLength(1);
  });
});
