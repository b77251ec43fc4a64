// @ts-nocheck
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { document, html } from "#core/html.ts";
import { pageAnswer } from "#shared/page.ts";

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

  it("keeps the page out of every cache", () => {
    expect(pageAnswer(page()).headers?.["Cache-Control"]).toBe("no-store");
  });
});
