import { chromium } from "playwright-core";
import { launch } from "../support/browser.ts";
import { runIntake } from "../support/running-intake.ts";
import { atMost, type Figure, median, rounded } from "./figures.ts";

/** What a phone on slow 3G has: milliseconds from request to answer, and bytes a second each way. */
const slow = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 } as const;

/** How often a browser that knows nothing opens the desk. */
const times = 5;

/** Seconds from the address to the queue, on slow 3G, for a counselor who is signed in, in browsers with nothing kept. */
export async function slowNetwork(): Promise<readonly Figure[]> {
  const intake = await runIntake();
  const cookies = await signedIn(intake.url);
  const took: number[] = [];
  const bytes: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const browser = await chromium.launch(launch);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.emulateNetworkConditions", slow);
    let received = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      received += encodedDataLength;
    });
    const began = performance.now();
    await page.goto(`${intake.url}/desk`, { waitUntil: "commit" });
    await page.locator("main .asof").waitFor();
    took.push((performance.now() - began) / 1_000);
    bytes.push(received);
    await browser.close();
  }
  await intake.stop();
  return [
    atMost({
      name: "the queue on slow 3G, from a cold browser",
      value: rounded(median(took), 2),
      unit: "s, median",
      most: 4,
    }),
    { name: "what was received for it", value: rounded(median(bytes) / 1_000), unit: "kB" },
  ];
}

/** The session of a counselor, made in a browser that is then gone. */
async function signedIn(url: string) {
  const browser = await chromium.launch(launch);
  const page = await browser.newPage();
  await page.goto(`${url}/desk`);
  await page.locator("button[value=amna]").click();
  await page.locator("nav").waitFor();
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies;
}

if (import.meta.main) {
  for (const { name, value, unit, asked = "", met } of await slowNetwork()) {
    process.stdout.write(`${name}: ${value} ${unit}  ${asked}${met === false ? "   MISSED" : ""}\n`);
  }
}
