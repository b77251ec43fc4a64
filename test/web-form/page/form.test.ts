import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { exitTarget } from "#core/public-page/exit.ts";
import { formLanguages } from "#core/texts/form/form-texts.ts";
import { type FormPage, page } from "../../../functions/web-form/page/form.ts";
import { receipt } from "../../../functions/web-form/page/receipt.ts";
import { safety } from "../../../functions/web-form/page/safety.ts";

const form = (given: Partial<FormPage> = {}) =>
  page({ language: "en", idempotencyKey: "4f0c1a52-0000-4000-8000-000000000001", ...given });

describe("the form's page", () => {
  it.each(formLanguages)("is under 30 KB compressed in %s", (language) => {
    expect(gzipSync(form({ language })).length).toBeLessThan(30 * 1024);
  });

  it("brings to a page that is open no second style and script", () => {
    expect(form({ isInside: true })).not.toMatch(/<style>|<script>/);
  });

  it.each(formLanguages)("loads nothing from anywhere in %s", (language) => {
    expect(form({ language })).not.toMatch(/src=|@import|url\(|<link rel="(?!icon" href="data:)/);
  });

  it("needs nothing but the message", () => {
    expect(form().match(/ required/g)).toHaveLength(1);
  });

  it("comes back as it was filled in, as text", () => {
    const values = { message: '</textarea><script>"', contactMethod: "sms", district: '"><b>' };
    expect(form({ values })).toMatch(
      /&lt;\/textarea&gt;&lt;script&gt;&quot;.*value="sms" checked.*value="&quot;&gt;&lt;b&gt;"/s,
    );
  });

  it("says what is wrong beside the field", () => {
    expect(form({ errors: { "contact.value": "too long" } })).toContain('id="contactValue-error">This is too long.');
  });

  it("says what is wrong with a file beside the files, and leads there", () => {
    const shown = form({ errors: { "files.0.bytes": "too large" } });
    expect(shown).toMatch(/<a href="#files">This file is too large\..*role="alert">This file is too large\./s);
  });

  it("shows nothing of files where no script runs", () => {
    expect(form()).toContain('<fieldset id="files" tabindex="-1" hidden ');
  });

  it("posts nothing of files by itself", () => {
    const [, field = ""] = /<fieldset id="files"(.*?)<\/fieldset>/s.exec(form()) ?? [];
    expect(field).not.toContain(" name=");
  });

  it("has a sentence for what is wrong with no field of hers", () => {
    expect(form({ errors: { idempotencyKey: "not readable" } })).toContain("<li>This could not be read.");
  });

  it("says nothing in its title of what it is for", () => {
    expect(form()).toContain("<title>Message</title>");
  });

  it("lets no browser keep, complete or spell what is typed", () => {
    expect(form().match(/autocomplete="off" spellcheck="false"/g)).toHaveLength(6);
  });
});

describe("the other pages of the form", () => {
  it("shows a reference that stays in one piece", () => {
    expect(receipt({ language: "ur", reference: "7K3Q-9F2M" })).toContain('<bdi dir="ltr">7K3Q-9F2M</bdi>');
  });

  it.each(formLanguages)("hold in %s what lets in each file, and say how far it has come", (language) => {
    const files = [{ id: "4f0c1a52-0000-4000-8000-000000000002", kind: "voice", pass: "pass~tag" }];
    const shown = receipt({ language, reference: "7K3Q-9F2M", files });
    expect(shown).toMatch(/data-far="[^"]*\{done\}|data-far="[^"]*\{all\}/);
    expect(shown).toContain('data-id="4f0c1a52-0000-4000-8000-000000000002" data-pass="pass~tag"');
  });

  it("say nothing of files where there are none", () => {
    expect(receipt({ language: "en", reference: "7K3Q-9F2M" })).not.toContain('class="uploads"');
  });

  it.each(formLanguages)("lead back to the form in %s", (language) => {
    expect(safety({ language })).toContain(`href="/form?lang=${language}"`);
  });
});

describe("the way out", () => {
  it.each([
    ["gb", "https://www.bbc.co.uk/weather"],
    ["PK", "https://www.google.com.pk/search?q=weather"],
    ["ZZ", "https://www.google.com.pk/search?q=weather"],
    [undefined, "https://www.google.com.pk/search?q=weather"],
  ])("leads from %s to %s", (country, target) => {
    expect(exitTarget(country)).toBe(target);
  });
});
