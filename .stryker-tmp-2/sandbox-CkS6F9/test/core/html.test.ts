// @ts-nocheck
import { describe, expect, it } from "vitest";
import { document, html, trusted } from "#core/html.ts";

describe("html", () => {
  it("escapes what comes from outside", () => {
    expect(html`<p title="${`"'`}">${"<script>&"}</p>`.markup).toBe('<p title="&quot;&#39;">&lt;script&gt;&amp;</p>');
  });

  it("keeps markup, in lists too", () => {
    expect(html`<ul>${["a", "<"].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe(
      "<ul><li>a</li><li>&lt;</li></ul>",
    );
  });

  it("leaves nothing where there is nothing", () => {
    expect(html`<p>${false}${undefined}</p>`.markup).toBe("<p></p>");
  });

  it("trusts what is ours", () => {
    expect(html`${trusted("<b>")}`.markup).toBe("<b>");
  });
});

describe("document", () => {
  it.each([
    ["ur", "rtl"],
    ["sd", "rtl"],
    ["ps", "rtl"],
    ["en", "ltr"],
  ])("writes %s %s", (language, direction) => {
    const page = document({ language, title: "", style: "", body: html`` });
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
  });
});
