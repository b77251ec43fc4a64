import { describe, expect, it } from "vitest";
import { fieldIn, sortIn } from "#core/texts/desk/shown.ts";

describe("what came", () => {
  it.each([
    ["image", "تصویر"],
    ["image, image", "تصویر، تصویر"],
    ["call, left the queue", "کال، انتظار میں فون رکھ دیا"],
    ["her number, as asked for", "اس کا نمبر، جو ہم نے مانگا تھا"],
    ["unsupported: poll_creation", "ایسا پیغام جو فراہم کنندہ نہیں دیتا (poll_creation)"],
    ["hologram", "hologram"],
  ])("as %j is said in Urdu: %s", (words, said) => {
    expect(sortIn("ur", words)).toBe(said);
  });
});

describe("a field", () => {
  it.each([
    ["latitude", "عرض بلد"],
    ["card 2 numbers", "کارڈ 2: نمبر"],
    ["safe_contact", "safe_contact"],
  ])("named %j is said in Urdu: %s", (name, said) => {
    expect(fieldIn("ur", name)).toBe(said);
  });
});
