import { describe, expect, it } from "vitest";
import { groupedKey, mailboxName, readKey, readTypedReference, referenceIn } from "#core/mailbox.ts";

describe("a mailbox's key", () => {
  it.each([
    ["in groups", "1234 5678 9012 3456"],
    ["in one", "1234567890123456"],
    ["in Urdu digits", "۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶"],
    ["in Arabic-Indic digits", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦"],
    ["with dashes and marks that nobody sees", "\u200E1234-5678-9012-3456\u200F"],
  ])("is read %s", (_, typed) => {
    expect(readKey(typed)).toBe("1234567890123456");
  });

  it.each(["", "123456789012345", "12345678901234567", "1234 5678 9012 345x", "x234 5678 9012 3456"])(
    "is not %j",
    (typed) => {
      expect(readKey(typed)).toBeUndefined();
    },
  );

  it("is shown in groups of four", () => {
    expect(groupedKey("1234567890123456")).toBe("1234 5678 9012 3456");
  });
});

describe("a mailbox", () => {
  it("is opened by the reference in its name", () => {
    expect(referenceIn(mailboxName("7K3Q-9F2M", "one"))).toBe("7K3Q-9F2M");
  });

  it("is found by a reference that was typed in Urdu digits", () => {
    expect(readTypedReference("۰۰۰۰-۰۰۰۰")).toBe("0000-0000");
  });

  it("is found by a reference that was copied with marks that nobody sees", () => {
    expect(readTypedReference("\u200E0000\u2060-0000\u200F")).toBe("0000-0000");
  });
});
