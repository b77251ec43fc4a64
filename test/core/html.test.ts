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

  it("shows numbers", () => {
    expect(html`<p>${0}${1.5}</p>`.markup).toBe("<p>01.5</p>");
  });

  it("leaves nothing where there is nothing", () => {
    expect(html`<p>${false}${undefined}</p>`.markup).toBe("<p></p>");
  });

  it("trusts what is ours", () => {
    expect(html`${trusted("<b>")}`.markup).toBe("<b>");
  });
});

describe("a page", () => {
  const page = (parts: { script?: string } = {}) =>
    document({ language: "en", title: "T", style: "", body: html``, ...parts });

  it("has a style where there is one, as it is", () => {
    expect(document({ language: "en", title: "", style: 'a::before{content:"<"}', body: html`` })).toContain(
      '<style>a::before{content:"<"}</style>',
    );
  });

  it("has no style where there is none", () => {
    expect(document({ language: "en", title: "", body: html`` })).not.toMatch(/style|true|false|undefined/);
  });

  it("has a script where there is one, as it is", () => {
    expect(page({ script: 'go("<")' })).toContain('<script>go("<")</script>');
  });

  it("has no script where there is none", () => {
    expect(page()).not.toMatch(/script|true|false|undefined/);
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
