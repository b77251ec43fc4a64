import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { document, html } from "#core/html.ts";
import { pageAnswer, squeezed } from "#shared/page.ts";

const policyOf = (page: string) => String(pageAnswer(page).headers?.["Content-Security-Policy"]);
const page = (parts: { script?: string } = {}) =>
  document({ language: "en", title: "Page", style: "p{}", body: html`<p></p>`, ...parts });

describe("a page's policy", () => {
  it("lets the page's own style in", () => {
    expect(policyOf(page())).toContain(`style-src 'sha256-${createHash("sha256").update("p{}").digest("base64")}'`);
  });

  it("lets the page's own script in", () => {
    const hash = createHash("sha256").update("go()").digest("base64");
    expect(policyOf(page({ script: "go()" }))).toContain(`script-src 'sha256-${hash}'`);
  });

  it("lets no script in where the page has none", () => {
    expect(policyOf(page())).toContain("script-src 'none'");
  });

  it("lets a page listen and show what was recorded where it can record", () => {
    const { headers = {} } = pageAnswer(page({ script: "navigator.mediaDevices.getUserMedia({})" }));
    expect([headers["Permissions-Policy"], headers["Content-Security-Policy"]]).toEqual([
      "camera=(), microphone=(self), geolocation=()",
      expect.stringContaining("img-src data: blob:; media-src blob:;"),
    ]);
  });

  it("lets no other page listen", () => {
    const { headers = {} } = pageAnswer(page({ script: "go()" }));
    expect([headers["Permissions-Policy"], headers["Content-Security-Policy"]]).toEqual([
      "camera=(), microphone=(), geolocation=()",
      expect.not.stringContaining("blob:"),
    ]);
  });

  it("keeps the page out of every cache", () => {
    expect(pageAnswer(page()).headers?.["Cache-Control"]).toBe("no-store");
  });
});

describe("a squeezed answer", () => {
  const long = pageAnswer("مدد ".repeat(1_000));
  const bytesFor = (encodings: string) =>
    Buffer.from(squeezed(long, { headers: { "accept-encoding": encodings } }).body ?? "", "base64");

  it("is the same page to a browser that takes brotli", () => {
    expect(brotliDecompressSync(bytesFor("gzip, deflate, br")).toString()).toBe(long.body);
  });

  it("is the same page to one that takes gzip only", () => {
    expect(gunzipSync(bytesFor("gzip, deflate")).toString()).toBe(long.body);
  });

  it("is sent as it is to one that takes neither", () => {
    expect(squeezed(long, { headers: {} })).toBe(long);
  });

  it("says that it depends on who asks", () => {
    expect(squeezed(long, { headers: { "accept-encoding": "br" } }).headers).toMatchObject({ Vary: "Accept-Encoding" });
  });
});
