import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { callTexts } from "#core/texts/call.ts";
import { type FormLanguage, formLanguages } from "#core/texts/form/form-texts.ts";
import { mailboxTexts } from "#core/texts/mailbox.ts";
import { listedSlots } from "#shared/slots.ts";
import { slotKey } from "#shared/table-keys.ts";
import { blankElsewhere, hurdles, inBrowser, launch, picture } from "../support/browser.ts";
import { leftIn, nothing, tracesIn } from "../support/profile.ts";
import { stateAt } from "../support/running-intake.ts";

/** A browser with a microphone and a camera that are made up, and with leave to use them. */
const withDevices = {
  ...launch,
  args: [
    ...launch.args,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    // So that two pages of one machine find each other without a name service.
    "--disable-features=WebRtcHideLocalIpsWithMdns",
  ],
};

const Chime = z.object({
  seen: z.array(z.object({ contactId: z.string(), frames: z.array(z.string()) })),
  offers: z.record(z.string(), z.string()),
});

inBrowser("a call from the mailbox", (visit) => {
  let browser: Browser;
  let supervisor: Page;
  beforeAll(async () => {
    browser = await chromium.launch(withDevices);
    supervisor = await visit.openForAll();
    await supervisor.goto(`${visit.url}/desk`);
    await supervisor.locator("button[value=saima]").click();
    await supervisor.locator("nav").waitFor();
  });
  afterAll(async () => {
    await supervisor.context().close();
    await browser.close();
  });

  const chime = async () => Chime.parse(await (await fetch(`${visit.url}/local/chime.json`)).json());
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    await blankElsewhere(context);
    return context.newPage();
  };

  /** A supervisor opens a time by video, over an hour ahead; whoever took it is let call at once. */
  async function withTime(page: Page, language: FormLanguage = "en"): Promise<{ reference: string; key: string }> {
    const startsAt = new Date(Date.now() + 65 * 60_000).toISOString();
    const body = { meeting: "video", startsAt, lasts: 30, languages: ["ur"], woman: true };
    await supervisor.evaluate(
      ([asked]) =>
        fetch("/desk/api/appointments", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: asked,
        }),
      [JSON.stringify(body)] as const,
    );
    await page.goto(`${visit.url}/form?lang=${language}`);
    await page.locator("#message").fill("Please help");
    await page.locator("form > button").click();
    await page.locator(".key").waitFor();
    const [reference = "", key = ""] = await page.locator(".reference bdi, .key bdi").allTextContents();
    await openMailbox(page, { reference, key, language });
    await page.locator(".booking summary").click();
    await page.locator("[name=slot]").last().check();
    await page.locator("button[value=book]").click();
    await page.locator("button[value=cancel]").waitFor();
    return { reference, key };
  }

  async function openMailbox(page: Page, given: { reference: string; key: string; language: string }) {
    await page.goto(`${visit.url}/mailbox?lang=${given.language}`);
    await page.locator("#reference").fill(given.reference);
    await page.locator("#key").fill(given.key);
    await page.locator("form > button").first().click();
    await page.locator(".letters").waitFor({ state: "attached" });
  }

  /** Her time begins now. */
  async function begins(): Promise<void> {
    const mine = (await listedSlots(visit.table)).filter(({ state }) => state === "booked").at(-1);
    if (mine === undefined) throw new Error("NoSlot");
    const startsAt = new Date(Date.now() - 60_000).toISOString();
    await visit.table.change(slotKey(mine.id), { set: "SET #startsAt = :at", values: { ":at": startsAt } });
  }

  /** The page of the call, after she pressed the button. */
  async function calling(page: Page, language: FormLanguage = "en", soundOnly = false): Promise<Frame> {
    const given = await withTime(page, language);
    await begins();
    await openMailbox(page, { ...given, language });
    await picture(page, `call/${language}-1-now`);
    if (soundOnly) await page.locator("#sound-only").check();
    await page.locator("[data-call]").click();
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("NoFrame");
    return frame;
  }

  /** Another page stands in for Amazon's media server, and answers whatever is offered. */
  async function mediaServer(): Promise<Page> {
    const page = await open();
    await page.goto(`${visit.url}/local/alerts.json`);
    await page.evaluate(serveMedia);
    return page;
  }

  it("says from when it can be started", async () => {
    const page = await open();
    await withTime(page);
    await picture(page, "call/0-later");
    expect(await page.locator(".done").first().textContent()).toContain(mailboxTexts.en.appointment.call.opens);
    await page.context().close();
  });

  describe.each(formLanguages)("in %s", (language) => {
    let page: Page;
    let media: Page;
    let frame: Frame;
    beforeAll(async () => {
      page = await open();
      media = await mediaServer();
      frame = await calling(page, language);
    });
    afterAll(async () => {
      await page.context().close();
      await media.context().close();
    });

    it("joins by Amazon's library, with her token, and is connected", async () => {
      await frame.locator("[data-state=connected]").waitFor();
      await picture(page, `call/${language}-2-connected`);
      expect((await chime()).seen.at(-1)?.frames).toEqual(expect.arrayContaining(["JOIN", "SUBSCRIBE"]));
    });

    it("shows her picture only when she says so", async () => {
      const before = await frame.locator("#pictures").isVisible();
      await frame.getByRole("button", { name: callTexts[language].show }).click();
      await frame.locator("#mine").waitFor();
      await picture(page, `call/${language}-3-picture`);
      await frame.getByRole("button", { name: callTexts[language].show }).click();
      await frame.locator("#pictures").waitFor({ state: "hidden" });
      expect(before).toBe(false);
    });

    it("fits the screen, with the way out on it", async () => {
      const exit = await page.locator(".exit").boundingBox();
      const inside = await page.locator("iframe").boundingBox();
      const wide = await frame.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect([wide, (inside?.height ?? 0) + (exit?.height ?? 0)]).toEqual([0, 640]);
    });

    it("puts no hurdle in anyone's way", async () => {
      expect(await hurdles(page)).toEqual([]);
    });

    it("is over when she hangs up, and then she can call again or go back to her messages", async () => {
      await frame.getByRole("button", { name: callTexts[language].hangUp }).click();
      await frame.locator("[data-state=ended]").waitFor();
      await picture(page, `call/${language}-4-over`);
      await frame.getByRole("button", { name: callTexts[language].close }).click();
      await page.locator("iframe").waitFor({ state: "detached" });
      expect(await page.locator("[data-call]").isVisible()).toBe(true);
    });
  });

  it("stands on her case, and rings as missed when nobody took it", async () => {
    const page = await open();
    const media = await mediaServer();
    const frame = await calling(page);
    await frame.locator("[data-state=connected]").waitFor();
    await frame.getByRole("button", { name: "Hang up" }).click();
    await expect
      .poll(async () => JSON.stringify(await (await fetch(`${visit.url}/local/alerts.json`)).json()))
      .toContain("missed_call");
    const { cases } = await stateAt(visit.url);
    const called = cases.filter(({ timeline }) => timeline.some(({ text }) => text?.startsWith("call")));
    const alone = called.filter(({ timeline }) => !timeline.some(({ text }) => text === "Please help"));
    expect([called.length > 0, alone]).toEqual([true, []]);
    await page.context().close();
    await media.context().close();
  });

  it("is without pictures where she wants that", async () => {
    const page = await open();
    const media = await mediaServer();
    const frame = await calling(page, "en", true);
    await frame.locator("[data-state=connected]").waitFor();
    await picture(page, "call/5-sound-only");
    expect(await frame.getByRole("button", { name: "Show my picture" }).count()).toBe(0);
    await page.context().close();
    await media.context().close();
  });

  it("says to call 1098 where it cannot connect", async () => {
    const page = await open();
    await page.route("**/call", (route) => route.fulfill({ status: 422, json: { error: "refused" } }));
    const frame = await calling(page, "ur");
    await frame.locator("[data-state=failed]").waitFor();
    await picture(page, "call/6-failed");
    expect(await frame.locator("#state").textContent()).toContain("1098");
    await page.context().close();
  });

  it("ends at once when Escape is pressed three times in it", async () => {
    const page = await open();
    const media = await mediaServer();
    const frame = await calling(page);
    await frame.locator("[data-state=connected]").waitFor();
    const { contactId } = (await chime()).seen.at(-1) ?? {};
    await frame.locator("#state").focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("Escape");
    await page.waitForURL(/weather/);
    await page.goBack().catch(() => undefined);
    expect([await page.locator(".letters, iframe").count(), contactId === undefined]).toEqual([0, false]);
    await page.context().close();
    await media.context().close();
  });

  it("leaves nothing in the browser's profile, nor do letters read and written", async () => {
    const profile = await mkdtemp(join(tmpdir(), "profile-"));
    const context = await chromium.launchPersistentContext(profile, withDevices);
    await blankElsewhere(context);
    const media = await mediaServer();
    const page = await context.newPage();
    const frame = await calling(page);
    await frame.locator("[data-state=connected]").waitFor();
    await frame.getByRole("button", { name: "Hang up" }).click();
    await frame.getByRole("button", { name: "Close" }).click();
    await page.locator("#message").fill("words-that-only-she-knows");
    await page.locator("main form button").first().click();
    await page.locator("main .done[role=status]").waitFor();
    await page.locator(".exit").click();
    await page.waitForURL(/weather/);
    const left = await leftIn(context, visit.url);
    await context.close();
    const traces = await tracesIn(profile, ["words-that-only-she-knows", "Please help", "Sound only", "chime"]);
    await rm(profile, { recursive: true, force: true });
    await media.context().close();
    expect([left, traces]).toEqual([nothing, []]);
  });
});

/** Runs in the page that stands in for the media server: answers every offer, and sends a tone. */
const serveMedia = `(async () => {
  const context = new AudioContext();
  const tone = context.createMediaStreamDestination();
  context.createOscillator().connect(tone);
  const known = new Map();
  setInterval(async () => {
    const { offers } = await (await fetch("/local/chime.json")).json();
    for (const [contactId, sdp] of Object.entries(offers)) {
      if (known.get(contactId)?.sdp === sdp) continue;
      const peer = known.get(contactId)?.peer ?? new RTCPeerConnection({ bundlePolicy: "max-bundle" });
      known.set(contactId, { sdp, peer });
      await peer.setRemoteDescription({ type: "offer", sdp });
      if (peer.getSenders().every(({ track }) => track === null)) peer.addTrack(tone.stream.getAudioTracks()[0], tone.stream);
      await peer.setLocalDescription(await peer.createAnswer());
      while (peer.iceGatheringState !== "complete") await new Promise((done) => setTimeout(done, 20));
      await fetch("/local/chime.json", { method: "POST", body: JSON.stringify({ contactId, sdp: peer.localDescription.sdp }) });
    }
  }, 100);
})()`;
