import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page, type Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { pieceBytes } from "#core/upload.ts";
import {
  atDesk,
  blankElsewhere,
  hurdles,
  inBrowser,
  launch,
  loseAnswer,
  overflow,
  picture,
  type Visit,
} from "../support/browser.ts";

/** One green point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgzrYCAAEUAIB1GJ9YAAAAAElFTkSuQmCC",
  "base64",
);
const aPicture = { name: "picture.png", mimeType: "image/png", buffer: png };

/** A JPEG that says where it was taken, as a camera writes it: what a browser draws of it is one grey point. */
const place = Buffer.from("Exif\0\0GPS 24.8600 N 67.0100 E");

/** A sound of several pieces, that tells whether each is in its place. */
const sound = Buffer.concat([
  Buffer.from("OggS\0\x02"),
  Buffer.from(Array.from({ length: 4 * pieceBytes }, (_, at) => (at >> 8) & 255)),
]);
const aSound = { name: "sound.ogg", mimeType: "audio/ogg", buffer: sound };

/** A browser in which nothing can be recorded. */
const withoutRecorder = (page: Page) => page.addInitScript("delete window.MediaRecorder");

const isPiece = (request: Request): boolean => request.url().endsWith("/form/file");
const send = (page: Page) => page.locator("form > button").click();
const choose = (page: Page, kind: "voice" | "image", file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator(`[data-kind=${kind}]`).setInputFiles(file);
const isOver = (page: Page) => page.locator(".uploads[data-busy=false]").waitFor();

async function recordFor(page: Page, time: RegExp): Promise<void> {
  await page.locator("[data-do=record]").click();
  await page.locator("#lasts").filter({ hasText: time }).waitFor();
}

async function open(visit: Visit, path = "/form?lang=en", prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await visit.open({ viewport: { width: 320, height: 700 } });
  await prepare?.(page);
  await page.goto(`${visit.url}${path}`);
  return page;
}

/** What a counselor finds on the case of the receipt that is shown: each file with its bytes, once all are there. */
async function atCounselor(
  visit: Visit,
  page: Page,
): Promise<readonly { name: string; bytes: Buffer; line: string }[]> {
  const reference = (await page.locator(".reference").textContent()) ?? "";
  const desk = await atDesk(visit, "bano", { viewport: { width: 360, height: 740 } });
  await desk.goto(`${visit.url}/desk#/case/${reference}`);
  const files = desk.locator(".files li");
  await files.first().waitFor();
  const count = await files.count();
  await expect.poll(() => desk.locator('.files li[data-state="stored"]').count(), { timeout: 40_000 }).toBe(count);
  const found = [];
  for (const file of await files.all()) {
    const [download] = await Promise.all([desk.waitForEvent("download"), file.getByRole("button").click()]);
    const bytes = await readFile(await download.path());
    found.push({ name: download.suggestedFilename(), bytes, line: (await file.textContent()) ?? "" });
  }
  return found;
}

inBrowser("files that go with the form", (visit) => {
  const ways = [...formLanguages.map((language) => ({ language, width: 320 })), { language: "ur", width: 1280 }];
  it.each(ways)("are recorded, added and sent, over a cut, in $language, $width wide", async ({ language, width }) => {
    const page = await visit.open({ viewport: { width, height: 700 } });
    const seen: unknown[] = [];
    const look = async (step: string): Promise<void> => {
      await picture(page, `form/files-${language}-${width}-${step}`);
      seen.push(...(await hurdles(page)), await overflow(page));
    };
    await page.goto(`${visit.url}/form?lang=${language}`);
    await recordFor(page, /0:01/);
    await look("recording");
    await page.locator("[data-do=stop]").click();
    await page.locator("#added audio").waitFor();
    await choose(page, "image", aPicture);
    await page.locator("#added img").waitFor();
    await choose(page, "image", { ...aPicture, buffer: Buffer.from("no picture") });
    await page.locator("#files-error:not(:empty)").waitFor();
    await look("added");
    let pieces = 0;
    await page.route("**/form/file", async (route) => {
      pieces += 1;
      if (pieces === 1) await page.context().setOffline(true);
      await route.continue();
    });
    await send(page);
    await page.locator("[data-state=waiting]").waitFor();
    await look("waiting");
    await page.context().setOffline(false);
    await isOver(page);
    await look("here");
    expect([new Set(seen), await page.locator("[data-state=done]").count()]).toEqual([new Set([0]), 2]);
  });

  it("reach the counselor, a voice without a word and a picture without the place where it was taken", async () => {
    const page = await open(visit);
    await recordFor(page, /0:01/);
    const jpeg = await page.evaluate(drawnJpeg);
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, place.length + 2]), place]);
    const drawn = Buffer.from(String(jpeg), "base64");
    const placed = Buffer.concat([drawn.subarray(0, 2), segment, drawn.subarray(2)]);
    await choose(page, "image", { name: "IMG_2410.jpg", mimeType: "image/jpeg", buffer: placed });
    await page.locator("#added img").waitFor();
    // Whoever presses "send" while she still records sends what there is.
    await send(page);
    await isOver(page);
    const [image, voice] = await atCounselor(visit, page);
    expect([placed.includes("GPS"), image?.bytes.includes("GPS"), image?.bytes.includes("IMG_"), image?.line]).toEqual([
      true,
      false,
      false,
      expect.stringContaining("image/jpeg"),
    ]);
    expect([voice?.line, (voice?.bytes.length ?? 0) > 1_000]).toEqual([
      expect.stringMatching(/Voice note · here · audio\/webm/),
      true,
    ]);
  });

  it("arrive byte by byte, though answers and pieces are lost", async () => {
    const page = await open(visit, "/form?lang=en", withoutRecorder);
    await choose(page, "voice", aSound);
    let tries = 0;
    await page.route("**/form/file", async (route) => {
      tries += 1;
      // The second is taken, and its answer is lost; the fourth never arrives.
      if (tries === 2) await route.fetch();
      if (tries === 2 || tries === 4) await route.abort();
      else await route.continue();
    });
    await send(page);
    await isOver(page);
    const [voice] = await atCounselor(visit, page);
    expect([tries, voice?.bytes.equals(sound)]).toEqual([7, true]);
  });

  it("go on after the message's own answer was lost", async () => {
    const page = await open(visit);
    await choose(page, "image", aPicture);
    await loseAnswer(page, "**/form");
    await page.locator("#message").fill("Sent twice, taken once");
    await send(page);
    await isOver(page);
    expect(await atCounselor(visit, page)).toHaveLength(1);
  });

  it("go along though she sends before they are ready", async () => {
    const page = await open(visit);
    await page.evaluate(
      "document.querySelector('[data-kind=image]').addEventListener('change', () => setTimeout(() => document.querySelector('form > button').click()))",
    );
    await choose(page, "image", aPicture);
    await isOver(page);
    expect(await page.locator("[data-state=done]").count()).toBe(1);
  });

  it("leave a message that is answered at once, whatever becomes of them", async () => {
    const page = await open(visit, "/form?lang=en", withoutRecorder);
    await choose(page, "voice", aSound);
    await page.route("**/form/file", (route) => route.fulfill({ status: 403, body: "{}" }));
    await send(page);
    await isOver(page);
    expect([
      await page.locator(".reference").count(),
      await page.locator("[data-state=failed] p").first().textContent(),
    ]).toEqual([1, "Voice message: could not be sent. Your message is here all the same."]);
  });

  it("are sent no further once she stops them", async () => {
    const page = await open(visit, "/form?lang=en", async (one) => {
      await withoutRecorder(one);
      await one.clock.install();
    });
    await choose(page, "voice", aSound);
    await page.route("**/form/file", (route) => route.fulfill({ status: 503, body: "" }));
    await send(page);
    await page.locator("[data-state=waiting]").waitFor();
    await page.locator("[data-do=drop]").click();
    const pieces: string[] = [];
    page.on("request", (request) => void (isPiece(request) && pieces.push(request.url())));
    await page.clock.runFor(600_000);
    expect([await page.locator("[data-state=stopped]").count(), pieces]).toEqual([1, []]);
  });

  it("go on while she writes another message", async () => {
    const page = await open(visit, "/form?lang=en", withoutRecorder);
    await choose(page, "voice", aSound);
    await page.route("**/form/file", (route) => route.abort(), { times: 1 });
    await send(page);
    await page.locator(".reference").waitFor();
    await page.locator("a.here[href^='/form?']").last().click();
    await page.locator("#message").waitFor();
    await isOver(page);
    expect(await page.locator("[data-state=done]").count()).toBe(1);
  });

  it("can be heard and taken away again before they are sent", async () => {
    const page = await open(visit);
    await recordFor(page, /0:01/);
    await page.locator("[data-do=stop]").click();
    await page.locator("#added audio").waitFor();
    await expect.poll(() => page.evaluate("document.querySelector('audio').readyState")).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Delete: Voice message" }).click();
    await page.locator("#message").fill("Words only");
    await send(page);
    await page.locator(".reference").waitFor();
    expect(await page.locator(".uploads").count()).toBe(0);
  });

  it("stay when another language is chosen, and nothing is recorded on", async () => {
    const page = await open(visit);
    await recordFor(page, /0:01/);
    await page.locator("nav a[lang=ur]").click();
    await page.locator("html[lang=ur] #added audio").waitFor();
    expect(await page.locator("#recording").isVisible()).toBe(false);
  });

  it("stay when the message is refused", async () => {
    const page = await open(visit);
    await choose(page, "image", aPicture);
    await page.locator("input[value=phone]").check();
    await page.locator("#contactValue").fill("0".repeat(300));
    await send(page);
    await page.locator(".summary").waitFor();
    expect(await page.locator("#added img").count()).toBe(1);
  });

  it("are no more than may be sent", async () => {
    const page = await open(visit);
    for (const count of [1, 2, 3]) {
      await choose(page, "image", aPicture);
      await page
        .locator("#added img")
        .nth(count - 1)
        .waitFor();
    }
    expect(await page.locator("[data-kind=image]").isVisible()).toBe(false);
  });

  it("are not too large to be sent: a sound that is, is named so", async () => {
    const page = await open(visit, "/form?lang=en", withoutRecorder);
    await choose(page, "voice", { ...aSound, buffer: Buffer.alloc(5 * 1024 * 1024 + 1) });
    expect(await page.locator("#files-error").textContent()).toBe("This file is too large.");
  });

  it("can be sounds recorded elsewhere where the microphone may not be used", async () => {
    const page = await open(visit, "/form?lang=en", (one) =>
      one.addInitScript("navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error())"),
    );
    await page.locator("[data-do=record]").click();
    await page.getByText("The microphone cannot be used here.").waitFor();
    expect([await page.locator("#sound").isVisible(), await hurdles(page)]).toEqual([true, []]);
  });

  it("are spoken of nowhere without scripts", async () => {
    const page = await visit.open({ javaScriptEnabled: false });
    await page.goto(`${visit.url}/form?lang=en`);
    expect(await page.getByText("A voice message or pictures").isVisible()).toBe(false);
  });

  it("can be recorded and sent by keyboard alone", async () => {
    const page = await open(visit);
    const pressUntil = async (selector: string): Promise<void> => {
      while ((await page.locator(`${selector}:focus`).count()) === 0) await page.keyboard.press("Tab");
    };
    await pressUntil("[data-do=record]");
    await page.keyboard.press("Enter");
    await page.locator("#lasts").filter({ hasText: /0:01/ }).waitFor();
    await pressUntil("[data-do=stop]");
    await page.keyboard.press("Enter");
    await page.locator("#added audio").waitFor();
    await pressUntil("form > button");
    await page.keyboard.press("Enter");
    await isOver(page);
  });

  describe("on the way out", () => {
    const tracked = (page: Page) =>
      page.addInitScript(`
        var ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = (wish) => ask(wish).then((stream) => {
          window.states = () => stream.getTracks().map((track) => track.readyState).join();
          return stream;
        });`);

    it("close the microphone at once", async () => {
      const page = await open(visit, "/form?lang=en", tracked);
      await page.route(/^https:/, () => new Promise(() => undefined));
      await recordFor(page, /0:00/);
      const before = await page.evaluate("states()");
      const after = await page.evaluate("document.querySelector('.exit').click(), states()");
      expect([before, after]).toEqual(["live", "ended"]);
    });

    it("are sent no further", async () => {
      const page = await open(visit, "/form?lang=en", withoutRecorder);
      await choose(page, "voice", aSound);
      const pieces: string[] = [];
      page.on("request", (request) => void (isPiece(request) && pieces.push(request.url())));
      await page.route("**/form/file", () => new Promise(() => undefined));
      await send(page);
      await page.locator("[data-state=sending]").waitFor();
      const failed = page.waitForEvent("requestfailed", isPiece);
      await page.locator(".exit").click();
      await page.waitForURL(/^https:/);
      expect([(await failed).failure()?.errorText, pieces.length]).toEqual(["net::ERR_ABORTED", 1]);
    });

    it("leave nothing in the browser's profile", async () => {
      const profile = await mkdtemp(join(tmpdir(), "profile-"));
      const context = await chromium.launchPersistentContext(profile, launch);
      await blankElsewhere(context);
      const page = await context.newPage();
      await withoutRecorder(page);
      await page.goto(`${visit.url}/form?lang=en`);
      await choose(page, "voice", aSound);
      await choose(page, "image", aPicture);
      await page.locator("#added img").waitFor();
      await send(page);
      await isOver(page);
      await page.locator(".exit").click();
      await page.waitForURL(/^https:/);
      await context.close();
      const entries = await readdir(profile, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const traces = [];
      for (const path of files) if ((await readFile(path)).includes(sound.subarray(0, 600))) traces.push(path);
      await rm(profile, { recursive: true, force: true });
      expect(traces).toEqual([]);
    });
  });
});

/** A grey point as a browser writes it. */
const drawnJpeg = `(() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 8;
  return canvas.toDataURL("image/jpeg").split(",")[1];
})()`;
