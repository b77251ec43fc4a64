import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { atDesk, hurdles, inBrowser, overflow, picture, type Visit } from "../support/browser.ts";
import { stateAt } from "../support/running-intake.ts";

const phone = { viewport: { width: 360, height: 740 } };

const post = async (visit: Visit, path: string, body: object): Promise<{ readonly id: string }> => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${visit.url}/local/telephone/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return answer.json();
};

/** Someone calls and presses these keys, then hangs up: the reference of her case. */
async function calls(visit: Visit, caller: string, keys: readonly string[]): Promise<string> {
  const before = (await stateAt(visit.url)).cases.map(({ reference }) => reference);
  const { id: call } = await post(visit, "dial", { caller });
  for (const key of keys) await post(visit, "act", { call, act: { key } });
  await post(visit, "act", { call, act: "hang up" });
  const fresh = async (): Promise<string> =>
    (await stateAt(visit.url)).cases.map(({ reference }) => reference).find((one) => !before.includes(one)) ?? "";
  await expect.poll(fresh).not.toBe("");
  return fresh();
}

async function claimed(visit: Visit, page: Page, reference: string): Promise<void> {
  await page.goto(`${visit.url}/desk#/case/${reference}`);
  await page.locator(".stick button").click();
  await page.locator("details.call").waitFor();
}

inBrowser("calling back at the desk", (visit) => {
  it("is work on the board, dials her number, and stands on the case", async () => {
    const reference = await calls(visit, "zainab", ["2", "2", "1"]);
    const amna = await atDesk(visit, "amna", phone);
    await amna.goto(`${visit.url}/desk#/board`);
    await amna.locator("section", { hasText: "کال کے منتظر" }).getByText(reference).first().waitFor();
    await claimed(visit, amna, reference);
    await picture(amna, "desk/call-back-360-ur");
    expect([await hurdles(amna), await overflow(amna)]).toEqual([[], 0]);
    await amna.getByRole("button", { name: "ابھی کال کریں" }).click();
    await amna.locator(".timeline li[data-kind=out][data-state=sent]").waitFor();
    await picture(amna, "desk/called-back-360-ur");
    const sent: readonly { readonly channel: string; readonly to: string }[] = await (
      await fetch(`${visit.url}/local/sent.json`)
    ).json();
    expect(sent.filter(({ channel }) => channel === "voice").map(({ to }) => to)).toEqual(["+923000000001"]);
  });

  it("asks why, where she said that it is not safe", async () => {
    const reference = await calls(visit, "nadia", ["2", "2", "2"]);
    const bano = await atDesk(visit, "bano", phone);
    await claimed(visit, bano, reference);
    await bano.locator("details.call summary").click();
    await bano.getByText("She said that it is not safe to call her.").waitFor();
    await picture(bano, "desk/call-unsafe-360-en");
    expect(
      await bano.getByRole("textbox", { name: "Why it must go out all the same" }).getAttribute("required"),
    ).not.toBe(null);
  });
});
