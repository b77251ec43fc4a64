import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { inBrowser } from "../support/browser.ts";

/** 250 kbit/s each way, 800 ms there and back. */
const slow = { offline: false, latency: 800, downloadThroughput: 31_250, uploadThroughput: 31_250 };

inBrowser("what the form costs", (visit) => {
  /** Bytes on the wire, headers and all, of everything a page asks for from now on. */
  const counting = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const counted = { requests: 0, bytes: 0 };
    await session.send("Network.enable");
    session.on("Network.requestWillBeSentExtraInfo", ({ headers }) => {
      counted.requests += 1;
      for (const [name, value] of Object.entries(headers)) counted.bytes += name.length + value.length + 4;
    });
    session.on("Network.requestWillBeSent", ({ request }) => {
      counted.bytes += request.url.length + (request.postData?.length ?? 0);
    });
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      counted.bytes += encodedDataLength;
    });
    return counted;
  };

  describe.each(formLanguages)("in %s", (language) => {
    it("is one answer of under 30 KB", async () => {
      const page = await visit.open();
      const counted = await counting(page);
      await page.goto(`${visit.url}/form?lang=${language}`, { waitUntil: "networkidle" });
      expect([counted.requests, counted.bytes < 30_000]).toEqual([1, true]);
    });

    it("is under 40 KB with a message sent and its receipt", async () => {
      const page = await visit.open();
      const counted = await counting(page);
      await page.goto(`${visit.url}/form?lang=${language}`);
      await page.locator("#message").fill("مجھے مدد چاہیے۔ ".repeat(40));
      await page.locator("form > button").click();
      await page.locator(".reference").waitFor();
      expect(counted.bytes).toBeLessThan(40_000);
    });
  });

  it("can be written in within 5 seconds on a slow line", async () => {
    const page = await visit.open();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", slow);
    await page.goto(`${visit.url}/form?lang=ur`, { timeout: 5_000 });
    await page.locator("#message").fill("مدد");
    const ready = await page.evaluate("performance.getEntriesByType('navigation')[0].domInteractive");
    expect(ready).toBeLessThan(5_000);
  });
});
