import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { hurdles, inBrowser, overflow } from "../support/browser.ts";

const told = "السلام علیکم، مجھے مدد چاہیے";

inBrowser("the page on which to try everything", (visit) => {
  let page: Page;

  const write = async (channel: string, caller: string): Promise<void> => {
    await page.locator(`label:has(input[value="${channel}"])`).click();
    await page.locator("select").selectOption(caller);
    await page.locator("textarea").fill(told);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The intake answered 200").waitFor();
    await page.locator(".chat li.caller").waitFor();
  };
  const row = (channels: string) => page.locator("tr.case", { hasText: channels });

  beforeAll(async () => {
    page = await visit.openForAll({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${visit.url}/local`);
    await write("whatsapp", "zainab");
    await write("sms", "zainab");
    await write("facebook", "nadia");
    await write("web-form", "nadia");
    await page.locator("tr.case").nth(2).waitFor();
  }, 60_000);

  it("makes one case of WhatsApp and SMS from the same phone", async () => {
    await expect.poll(() => row("WhatsApp, SMS").locator("td").nth(5).textContent()).toBe("2");
  });

  it("makes a case each of Messenger and the web form", async () => {
    const others = [row("Messenger"), row("Web form")].map((found) => found.count());
    expect(await Promise.all(others)).toEqual([1, 1]);
  });

  it("rings the phones of the counselors on duty, and no other", async () => {
    await page.locator(".phone.ringing").nth(1).waitFor();
    expect(await page.locator(".phone.ringing h3").allTextContents()).toEqual(["Amna (fictional)", "Bano (fictional)"]);
  });

  it("shows the caller the neutral reply in her language", async () => {
    await page.locator('label:has(input[value="whatsapp"])').click();
    await page.locator("select").selectOption("zainab");
    await page.locator(".chat .helpline", { hasText: "شکریہ" }).waitFor();
  });

  it("sends no reply to a number typed into the form", async () => {
    expect(await page.locator(".out li", { hasText: "Web form" }).count()).toBe(0);
  });

  it("shows what was said from right to left", async () => {
    await row("Messenger").getByRole("button", { expanded: false }).click();
    await row("Messenger").getByRole("button", { expanded: true }).waitFor();
    await page.locator("tr.timeline:not([hidden]) p:dir(rtl)", { hasText: told }).waitFor();
  });

  it("stops ringing for a case that someone has claimed by her link", async () => {
    const reference = await row("Messenger").getAttribute("data-case");
    const alerts = page.locator(`.alerts [data-case="${reference}"]`);
    const claiming = await page.context().newPage();
    await claiming.goto((await alerts.first().locator("a").getAttribute("href")) ?? "");
    await claiming.getByRole("button").click();
    await claiming.locator("main[data-state=yours]").waitFor();
    await expect.poll(() => page.locator(`.alerts .rings[data-case="${reference}"]`).count()).toBe(0);
  });

  it("knows a caller by her WhatsApp id alone, but takes no SMS from her", async () => {
    await page.locator('label:has(input[value="sms"])').click();
    await page.locator("select").selectOption("gul");
    expect(await page.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
  });

  it.each(["light", "dark"] as const)("puts no hurdle in anyone's way in %s colors", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await hurdles(page)).toEqual([]);
  });

  it("fits a narrow phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
  });
});
