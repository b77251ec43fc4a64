import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  hurdles,
  inBrowser,
  picture as keepPicture,
  overflow,
  atDesk as signedIn,
  type Visit,
} from "../support/browser.ts";
import { stateAt } from "../support/running-intake.ts";

const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1200, height: 800 } };

const picture = (page: Page, name: string): Promise<void> => keepPicture(page, `desk/${name}`);
const atDesk = (visit: Visit, id: string, options: BrowserContextOptions = phone): Promise<Page> =>
  signedIn(visit, id, options);

/** A stranger writes on the form, or a caller on WhatsApp: the reference of the case. */
async function someoneWrites(visit: Visit, given: { says?: string; caller?: string } = {}): Promise<string> {
  const { says = "Please help", caller } = given;
  const text = `${says} ${crypto.randomUUID()}`;
  const channel = caller === undefined ? "web-form" : "whatsapp";
  await fetch(`${visit.url}/local/send`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel, caller: caller ?? "gul", text }),
  });
  const reference = async (): Promise<string> => {
    const { cases } = await stateAt(visit.url);
    return cases.find(({ timeline }) => timeline.some((line) => line.text === text))?.reference ?? "";
  };
  await expect.poll(reference).not.toBe("");
  return reference();
}

const open = (page: Page, visit: Visit, reference: string): Promise<unknown> =>
  page.goto(`${visit.url}/desk#/case/${reference}`);

inBrowser("the desk", (visit) => {
  it("goes from the ringing phone to the closed case", async () => {
    const reference = await someoneWrites(visit, { says: "he has a knife", caller: "zainab" });
    const link = async () => {
      const { alerts } = await stateAt(visit.url);
      return alerts.find((alert) => alert.caseReference === reference && alert.counselorId === "bano")?.link ?? "";
    };
    await expect.poll(link).not.toBe("");
    const [bano, amna] = [await atDesk(visit, "bano"), await atDesk(visit, "amna")];
    await bano.goto(await link());
    await bano.getByRole("button", { name: "I take this case" }).click();
    await bano.getByRole("textbox", { name: "Your message" }).fill("We are here.");
    await bano.getByRole("button", { name: "Send", exact: true }).click();
    await bano.locator(".timeline").getByText("We are here.").waitFor();
    await bano.getByRole("button", { name: "What it was" }).click();
    await bano.getByRole("checkbox").first().check();
    await picture(bano, "sorting");
    await bano.getByRole("button", { name: "Save" }).click();
    await bano.locator("dialog").waitFor({ state: "detached" });
    await bano.getByRole("button", { name: "Close", exact: true }).click();
    await bano.getByRole("button", { name: "Resolved, she is safe" }).click();
    await bano.getByText("asked to close this case").waitFor();
    await open(amna, visit, reference);
    await amna.getByRole("button", { name: "متفق ہوں: بند کریں" }).click();
    await amna.getByText("بند کیا:").waitFor();
    await picture(amna, "closed");
    expect((await stateAt(visit.url)).cases.find((each) => each.reference === reference)?.status).toBe("closed");
  });

  it("says in one tap that a case needs no counselor", async () => {
    const reference = await someoneWrites(visit, { says: "shukriya" });
    const bano = await atDesk(visit, "bano");
    await open(bano, visit, reference);
    await bano.getByRole("button", { name: "I take this case" }).click();
    await bano.getByRole("region", { name: "No counseling" }).getByRole("button", { name: "Thanks" }).click();
    await bano.getByText("asked to close this case").waitFor();
  });

  it("gives a case to one of two who claim at once, and tells the other", async () => {
    const reference = await someoneWrites(visit);
    const pages = [await atDesk(visit, "bano"), await atDesk(visit, "amna")];
    await Promise.all(pages.map((page) => open(page, visit, reference)));
    const buttons = pages.map((page) => page.locator(".stick button"));
    await Promise.all(buttons.map((button) => button.waitFor()));
    await Promise.all(buttons.map((button) => button.click()));
    const lost = pages.map((page) => page.locator(".told[data-kind=wrong]:not(:empty)"));
    await Promise.any(lost.map((told) => told.waitFor()));
    const owner = (await stateAt(visit.url)).cases.find((each) => each.reference === reference)?.owner;
    expect(["amna", "bano"]).toContain(owner);
  });

  it("keeps an answer while the network is away, says so, and sends it once it is back", async () => {
    const reference = await someoneWrites(visit, { caller: "nadia" });
    const bano = await atDesk(visit, "bano");
    await open(bano, visit, reference);
    await bano.locator(".stick button").click();
    await bano.getByRole("textbox", { name: "Your message" }).fill("Kept and sent.");
    await bano.context().setOffline(true);
    await bano.getByRole("button", { name: "Send", exact: true }).click();
    await bano.getByText("Waiting for the network: Send").waitFor();
    await picture(bano, "offline");
    await bano.context().setOffline(false);
    await bano.locator(".timeline").getByText("Kept and sent.").waitFor();
    const sent = await (await fetch(`${visit.url}/local/sent.json`)).text();
    const texts: readonly { readonly text: string }[] = JSON.parse(sent);
    expect(texts.filter(({ text }) => text === "Kept and sent.")).toHaveLength(1);
  });

  it("leaves nothing in the browser at sign-out", async () => {
    const reference = await someoneWrites(visit);
    const bano = await atDesk(visit, "bano");
    await open(bano, visit, reference);
    await bano.locator(".stick button").click();
    await bano.locator("form.reply textarea").fill("A draft");
    await bano.getByRole("button", { name: "Sign out" }).click();
    await bano.getByRole("heading", { name: "Sign in at the desk" }).waitFor();
    const left = await bano.evaluate(async () => ({
      session: sessionStorage.length,
      local: localStorage.length,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));
    expect([left, await bano.context().cookies()]).toEqual([{ session: 0, local: 0, caches: 0, databases: 0 }, []]);
  });

  it("shows what came in one second in the order in which it came", async () => {
    const reference = await someoneWrites(visit, { says: "0", caller: "gul" });
    for (const text of ["1", "2", "3"]) {
      await fetch(`${visit.url}/local/send`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ channel: "whatsapp", caller: "gul", text }),
      });
    }
    const bano = await atDesk(visit, "bano");
    await open(bano, visit, reference);
    const texts = () => bano.locator('.timeline li[data-kind="in"] .text').allTextContents();
    await expect.poll(async () => (await texts()).slice(-3), { timeout: 10_000 }).toEqual(["1", "2", "3"]);
  });

  it("shows a claim on every other phone within five seconds", async () => {
    const reference = await someoneWrites(visit);
    const [bano, saima] = [await atDesk(visit, "bano"), await atDesk(visit, "saima")];
    await saima.clock.install();
    await open(saima, visit, reference);
    await saima.locator(".stick button").waitFor();
    // From here on her clock stands, and goes on when it is told to: what she sees then was asked for within that time.
    await saima.clock.pauseAt(Date.now() + 60_000);
    await open(bano, visit, reference);
    await bano.locator(".stick button").click();
    await bano.getByText("With you").waitFor();
    expect(await saima.getByText("With Bano").count()).toBe(0);
    await saima.clock.runFor(4_000);
    await saima.getByText("With Bano").waitFor();
    expect(await saima.locator(".stick").count()).toBe(0);
  });

  it("takes a case with the keyboard alone", async () => {
    const reference = await someoneWrites(visit);
    const bano = await atDesk(visit, "bano");
    await open(bano, visit, reference);
    await bano.locator(".stick button").waitFor();
    for (let pressed = 0; pressed < 30; pressed += 1) {
      await bano.keyboard.press("Tab");
      if (await bano.locator(".stick button:focus").count()) break;
    }
    await bano.keyboard.press("Enter");
    await bano.getByText("With you").waitFor();
  });

  describe.each([
    ["bano", "en", phone],
    ["amna", "ur", phone],
    ["bano", "en", desktop],
    ["amna", "ur", desktop],
  ] as const)("for %s in %s", (id, language, options) => {
    it.each(["queue", "board", "duty", "day", "contact"])("has a page %s without a hurdle, that fits", async (name) => {
      const page = await atDesk(visit, id, options);
      await page.goto(`${visit.url}/desk#/${name}`);
      await page.locator("h1").waitFor();
      await page.locator(".asof, form").first().waitFor();
      await picture(page, `${name}-${language}-${options.viewport.width}`);
      expect([await page.getAttribute("html", "lang"), await hurdles(page), await overflow(page)]).toEqual([
        language,
        [],
        0,
      ]);
    });
  });
});
