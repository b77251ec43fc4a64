// @ts-nocheck
import { describe, expect, it } from "vitest";
import { type AlertPage, alertPage } from "../../../functions/desk/page/alert.ts";

const page = (given: Partial<AlertPage> = {}) =>
  alertPage({ language: "en", reference: "7K3Q-9F2M", channel: "sms", priority: "P1", state: "open", ...given });

describe("the page behind an alert's link", () => {
  it("says reference, channel and priority", () => {
    expect(page()).toMatch(/P1.*7K3Q-9F2M.*SMS/s);
  });

  it("claims by a POST to its own address", () => {
    expect(page()).toContain('<form method="post"><button>');
  });

  it.each(["claimed", "yours", "expired", "closed"] as const)("offers no claim when the case is %s", (state) => {
    expect(page({ state })).not.toContain("<form");
  });

  it("speaks Urdu from right to left", () => {
    expect(page({ language: "ur" })).toMatch(/lang="ur" dir="rtl".*یہ کیس میں لے رہی ہوں/s);
  });

  it("needs no script", () => {
    expect(page()).not.toContain("<script");
  });
});
