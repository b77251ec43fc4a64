import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviceFor, advices, failureOf, isOurs, metaRefusal, refusalIn } from "#core/send-errors.ts";

/** Codes and subcodes that something is known of, and any other. */
const codes = fc.oneof(fc.constantFrom(1, 10, 190, 250, 368, 551, 130429, 131047, 131048, 132001), fc.integer());
const subcodes = fc.oneof(fc.constantFrom(undefined, 2018278, 2018001, 1893063), fc.integer());

describe("a refusal of Meta's", () => {
  it.each([1, 2, 4, 80007, 130429, 131000, 131016, 131056, 135000])("%i passes, and is tried again", (code) => {
    expect(metaRefusal(code)).toEqual({ act: "retry", advice: "busy" });
  });

  it.each([0, 3, 10, 190, 200, 250, 299, 368, 131031, 131042, 131048, 131064])(
    "%i is about our account, and more of it would do harm",
    (code) => {
      expect(metaRefusal(code)).toEqual({ act: "stop", advice: "account" });
    },
  );

  it.each([
    [130472, "not_today"],
    [131049, "not_today"],
    [131050, "no_more"],
    [131026, "other_way"],
    [131047, "window_closed"],
    [131051, "as_words"],
    [131052, "her_file"],
    [131053, "other_format"],
    [131021, "own_number"],
    [131030, "test_account"],
    [131062, "needs_number"],
    [137000, "changed_hands"],
    [551, "other_way"],
  ])("%i ends the message, and the counselor reads: %s", (code, advice) => {
    expect(metaRefusal(code)).toEqual({ act: "tell", advice });
  });

  it.each([132000, 132001, 132015, 132016])("%i is about the approved wording", (code) => {
    expect(metaRefusal(code)).toEqual({ act: "tell", advice: "wording" });
  });

  it.each([-1, 100, 199, 300, 131999, 132017, 999999])("that nobody knows, %i, sends her another way", (code) => {
    expect(metaRefusal(code)).toEqual({ act: "tell", advice: "other_way" });
  });

  it.each([
    [10, 2018278, { act: "tell", advice: "time_over" }],
    [100, 2018001, { act: "tell", advice: "other_way" }],
    [100, 1893063, { act: "stop", advice: "account" }],
  ])("%i with the subcode %i is read by the subcode, which says more", (code, subcode, refusal) => {
    expect(metaRefusal(code, subcode)).toEqual(refusal);
  });

  it("is read by its code where nobody knows the subcode", () => {
    expect(metaRefusal(190, 463)).toEqual({ act: "stop", advice: "account" });
  });
});

describe("staff", () => {
  it("must act when our account was refused", () => {
    expect(isOurs(metaRefusal(190))).toBe(true);
  });

  it.each([
    ["a busy network", 4],
    ["a person who cannot be reached", 131026],
  ])("need not act for %s", (_what, code) => {
    expect(isOurs(metaRefusal(code))).toBe(false);
  });

  it("must act exactly where the counselor reads that they were told", () => {
    fc.assert(
      fc.property(codes, subcodes, (code, subcode) => {
        const refusal = metaRefusal(code, subcode);
        expect(isOurs(refusal)).toBe(refusal.advice === "account");
      }),
    );
  });
});

describe("a refusal on a message", () => {
  it("is kept by its code, and by the subcode that says more", () => {
    expect([failureOf(131047), failureOf(10, 2018278), failureOf(100, 33)]).toEqual(["131047", "10/2018278", "100"]);
  });

  it("is read again as what it was", () => {
    expect([refusalIn("10/2018278", "facebook"), refusalIn("190", "whatsapp")]).toEqual([
      metaRefusal(10, 2018278),
      metaRefusal(190),
    ]);
  });

  it.each(["", "ValidationException", "1e1", "10.0", "+10", "10 ", "0x0", "10/", "/10"])("is not in %j", (failure) => {
    expect(refusalIn(failure, "whatsapp")).toBeUndefined();
  });

  it("is not Meta's where a text was refused: whoever takes texts counts in its own way", () => {
    expect(refusalIn("190", "sms")).toBeUndefined();
  });
});

describe("a message that failed", () => {
  it.each(advices)("for our own reason, %s, is told as that", (reason) => {
    expect(adviceFor(reason, "whatsapp")).toBe(reason);
  });

  it.each([
    ["131047", "window_closed"],
    ["131053", "other_format"],
    ["190", "account"],
    ["10/2018278", "time_over"],
    ["100/1893063", "account"],
    ["4", "busy"],
    ["132001", "wording"],
  ])("by the provider's code %s is told as %s", (failure, advice) => {
    expect(adviceFor(failure, "whatsapp")).toBe(advice);
  });

  it("because she texted STOP to the provider is told as that", () => {
    expect(adviceFor("21610", "sms")).toBe("opted_out");
  });

  it.each(["404", "30003"])("by a code that nobody knows, %s, sends the counselor another way", (failure) => {
    expect(adviceFor(failure, "whatsapp")).toBe("other_way");
  });

  it("as a text, by a code that only looks like Meta's, sends the counselor another way", () => {
    expect(adviceFor("190", "sms")).toBe("other_way");
  });

  it("for what is no code sends the counselor another way", () => {
    expect(adviceFor("ValidationException", "whatsapp")).toBe("other_way");
  });
});
