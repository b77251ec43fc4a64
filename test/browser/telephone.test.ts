import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { hurdles, inBrowser, overflow, picture } from "../support/browser.ts";

inBrowser("the telephone on one machine", (visit) => {
  let page: Page;

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const silence = () => page.getByRole("button", { name: /^(Say and press nothing|Wait on)/ }).click();
  const state = (words: string) => page.locator(".telephone .state", { hasText: words }).waitFor();
  const heard = () => page.locator(".telephone .line p");
  const calls = () => page.locator("tr.case", { hasText: "Call" });
  const choose = async (caller: string): Promise<void> => {
    await page.locator('label:has(input[value="voice"])').click();
    await page.locator("select").selectOption(caller);
  };
  const dial = async (caller: string): Promise<void> => {
    await choose(caller);
    await press("Call 1098");
    await state("waits for a key");
  };
  beforeAll(async () => {
    page = await visit.openForAll({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${visit.url}/local`);
    await page.locator("select option").nth(2).waitFor({ state: "attached" });
  }, 60_000);

  describe("a call that nobody takes", () => {
    beforeAll(async () => {
      await dial("zainab");
    });

    it("is welcomed in Urdu, from right to left", async () => {
      await page.locator(".telephone .line p:dir(rtl)[lang=ur]").first().waitFor();
    });

    it("is a case before a key is pressed", async () => {
      await calls().first().waitFor();
      expect(await calls().count()).toBe(1);
    });

    it("hears what it is asked in the language of its key", async () => {
      await press("2");
      await expect.poll(() => heard().last().getAttribute("lang")).toBe("en");
    });

    it("rings as missed when she hangs up in line", async () => {
      await silence();
      await silence();
      await state("In line");
      await picture(page, "local/telephone-queue-desktop");
      await press("Hang up");
      await page.locator(".alerts .text", { hasText: "call" }).first().waitFor();
      await expect.poll(() => reasons(visit.url)).toContain("missed_call");
    });
  });

  it("raises the case of a caller in danger to P1, with one key after her language", async () => {
    await dial("nadia");
    await press("1");
    await expect.poll(() => heard().last().textContent()).toContain("خطرے");
    await picture(page, "local/telephone-danger-desktop");
    await press("1");
    await state("In line");
    await page.locator('tr.case [data-priority="P1"]').waitFor();
  });

  it("gives a case to the counselor who picks up", async () => {
    await press("A counselor picks up");
    await state("A counselor speaks");
    await page.locator("tr.case", { hasText: "claimed" }).waitFor();
    await press("Hang up");
  });

  it("takes whoever withholds her number for a stranger each time", async () => {
    const before = await calls().count();
    for (const _ of [1, 2]) {
      await dial("gul");
      await press("Hang up");
      await state("hung up");
    }
    await expect.poll(() => calls().count()).toBe(before + 2);
  });

  it("calls nobody back who says that it is not safe", async () => {
    await dial("gul");
    for (const key of ["1", "2", "2"]) await press(key);
    await state("who else helps");
  });

  it("plays the recordings that callers hear", async () => {
    const sound = await page.request.get(`${visit.url}/local/prompts/ur/welcome.wav`);
    expect([sound.headers()["content-type"], (await sound.body()).toString("latin1", 0, 4)]).toEqual([
      "audio/wav",
      "RIFF",
    ]);
  });

  it.each(["light", "dark"] as const)("puts no hurdle in anyone's way in %s colors", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await hurdles(page)).toEqual([]);
  });

  it("fits a narrow phone", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 360, height: 740 });
    await dial("zainab");
    await press("1");
    await picture(page, "local/telephone-danger-360");
    expect(await overflow(page)).toBe(0);
  });
});

const reasons = async (url: string): Promise<readonly string[]> => {
  const alerts: readonly { readonly reason: string }[] = await (await fetch(`${url}/local/alerts.json`)).json();
  return alerts.map(({ reason }) => reason);
};
