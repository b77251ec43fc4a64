import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlertLink, readLink, writeLink } from "#core/link.ts";

const link: AlertLink = { caseId: "7K3Q-9F2M", counselorId: "amna", claimsSeen: 2, expires: 1_790_000_000 };

describe("an alert's link", () => {
  it("is short, for it goes out by SMS", () => {
    expect(writeLink(link)).toBe("7K3Q-9F2M.amna.2.tlpwu8");
  });

  it("is read as it was written", () => {
    const some = fc.record({
      caseId: fc.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      counselorId: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      claimsSeen: fc.nat(),
      expires: fc.nat({ max: 4e9 }),
    });
    fc.assert(
      fc.property(some, (one) => {
        expect(readLink(writeLink(one))).toEqual(one);
      }),
    );
  });

  it.each(["", "7K3Q-9F2M", "7K3Q-9F2M.amna", "7K3Q-9F2M.amna.2", "7K3Q-9F2M.amna..", "7K3Q-9F2M.amna.!.2"])(
    "is not %j",
    (text) => {
      expect(readLink(text)).toBeUndefined();
    },
  );
});
