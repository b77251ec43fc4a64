import { beforeEach, expect, it } from "vitest";
import { hurdles, inBrowser, overflow } from "../support/browser.ts";
import { stateAt } from "../support/running-intake.ts";

inBrowser("the page behind an alert's link", (visit) => {
  const phone = { viewport: { width: 360, height: 640 } };
  let links: Readonly<Record<string, string>>;
  let reference: string;

  const found = async () => (await stateAt(visit.url)).cases.find((each) => each.reference === reference);

  beforeEach(async () => {
    const text = `Please help ${crypto.randomUUID()}`;
    await fetch(`${visit.url}/local/send`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ channel: "web-form", caller: "gul", text }),
    });
    const rung = await expect.poll(async () => {
      const { cases, alerts } = await stateAt(visit.url);
      const hers = cases.find(({ timeline }) => timeline.some((line) => line.text === text));
      reference = hers?.reference ?? "";
      links = Object.fromEntries(
        alerts.filter((alert) => alert.caseReference === reference).map((alert) => [alert.counselorId, alert.link]),
      );
      return Object.keys(links).toSorted();
    });
    await rung.toEqual(["amna", "bano"]);
  });

  it("claims nothing when it is only looked at", async () => {
    const page = await visit.open(phone);
    await page.goto(links["bano"] ?? "");
    expect((await found())?.status).toBe("new");
  });

  it.each([true, false])("claims the case by its button (scripts: %s)", async (javaScriptEnabled) => {
    const page = await visit.open({ ...phone, javaScriptEnabled });
    await page.goto(links["bano"] ?? "");
    await page.getByRole("button", { name: "I take this case" }).click();
    await page.locator("main[data-state=yours]").waitFor();
    expect((await found())?.owner).toBe("bano");
  });

  it("tells the second who presses that a colleague has the case", async () => {
    const [first, second] = [await visit.open(phone), await visit.open(phone)];
    await first.goto(links["bano"] ?? "");
    await second.goto(links["amna"] ?? "");
    await first.getByRole("button").click();
    await first.locator("main[data-state=yours]").waitFor();
    await second.getByRole("button").click();
    await second.locator("main[data-state=claimed]").waitFor();
    expect((await found())?.owner).toBe("bano");
  });

  it.each(["light", "dark"] as const)("puts no hurdle in anyone's way in %s colors", async (colorScheme) => {
    const page = await visit.open({ ...phone, colorScheme });
    await page.goto(links["amna"] ?? "");
    expect(await hurdles(page)).toEqual([]);
  });

  it("fits a narrow phone", async () => {
    const page = await visit.open(phone);
    await page.goto(links["amna"] ?? "");
    expect(await overflow(page)).toBe(0);
  });
});
