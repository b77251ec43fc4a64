import { mkdir, readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hurdles, inBrowser, overflow, type Visit } from "../support/browser.ts";
import { stateAt } from "../support/running-intake.ts";

/** One green point. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgzrYCAAEUAIB1GJ9YAAAAAElFTkSuQmCC",
  "base64",
);
const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="run"</script></svg>');

interface Attached {
  readonly channel: "whatsapp" | "facebook";
  readonly caller: string;
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Sends a file on the caller's phone at /local: the reference of the case. */
async function sendFile(visit: Visit, { channel, caller, ...file }: Attached): Promise<string> {
  const page = await visit.open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${visit.url}/local`);
  await page.locator(`label:has(input[value="${channel}"])`).click();
  await page.locator("select").selectOption(caller);
  const words = `words ${crypto.randomUUID()}`;
  await page.getByRole("textbox", { name: "Message" }).fill(words);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("The intake answered 200").waitFor();
  const reference = async (): Promise<string> => {
    const { cases } = await stateAt(visit.url);
    return cases.find(({ timeline }) => timeline.some((line) => line.text === words))?.reference ?? "";
  };
  await expect.poll(reference, { timeout: 10_000 }).not.toBe("");
  return reference();
}

async function atCase(visit: Visit, id: string, reference: string): Promise<Page> {
  const page = await visit.open({ viewport: { width: 360, height: 740 } });
  await page.goto(`${visit.url}/desk`);
  await page.locator(`button[value=${id}]`).click();
  await page.locator("nav").waitFor();
  await page.goto(`${visit.url}/desk#/case/${reference}`);
  await page.locator(".files li").first().waitFor();
  return page;
}

async function pictured(page: Page, name: string): Promise<void> {
  await mkdir("reports/desk", { recursive: true });
  await page.screenshot({ path: `reports/desk/${name}.png`, fullPage: true });
}

const stored = (page: Page) => page.locator('.files li[data-state="stored"]').first();

inBrowser("a file that a person sent", (visit) => {
  it.each(["whatsapp", "facebook"] as const)(
    "comes from %s to the desk, to be saved as it was sent",
    async (channel) => {
      const caller = channel === "whatsapp" ? "zainab" : "nadia";
      const sent = { name: "../../evil name.png", mimeType: "image/png", buffer: picture };
      const reference = await sendFile(visit, { channel, caller, ...sent });
      const page = await atCase(visit, "bano", reference);
      await stored(page).waitFor();
      await pictured(page, `file-${channel}`);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        stored(page).getByRole("button", { name: "Save" }).click(),
      ]);
      const saved = await readFile(await download.path());
      expect([download.suggestedFilename(), saved.equals(picture)]).toEqual([`${reference}.png`, true]);
    },
  );

  it("is never opened in the page, whatever it calls itself, and is named for what it is", async () => {
    const sent = { name: "picture.png", mimeType: "image/png", buffer: script };
    const reference = await sendFile(visit, { channel: "whatsapp", caller: "gul", ...sent });
    const page = await atCase(visit, "amna", reference);
    await stored(page).waitFor();
    await pictured(page, "file-disguised");
    const [download] = await Promise.all([page.waitForEvent("download"), stored(page).getByRole("button").click()]);
    const warned = await stored(page).locator(".bad").count();
    expect([download.suggestedFilename(), warned, await page.title()]).toEqual([
      `${reference}.bin`,
      1,
      expect.not.stringContaining("run"),
    ]);
  });

  it("puts no hurdle in anyone's way, and fits a phone", async () => {
    const sent = { name: "a.png", mimeType: "image/png", buffer: picture };
    const reference = await sendFile(visit, { channel: "whatsapp", caller: "zainab", ...sent });
    const page = await atCase(visit, "saima", reference);
    await stored(page).waitFor();
    expect([await hurdles(page), await overflow(page)]).toEqual([[], 0]);
  });
});
