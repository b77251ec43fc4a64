import { describe, expect, it } from "vitest";
import * as z from "zod";
import { hmacHex, isSame, isSignedByAggregator, isSignedByMeta, signed, unsigned } from "#shared/signature.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";

const vector = (name: string): Buffer => fixture(`signatures/${name}`);

const bodies = ["meta_escaped.raw", "meta_utf8.raw"] as const;
const meta = z
  .object({ app_secret: z.string(), [bodies[0]]: z.string(), [bodies[1]]: z.string() })
  .parse(fixtureJson("signatures/meta.json"));
const sms = z
  .object({ secret: z.string(), "x-intake-timestamp": z.string(), "x-intake-signature": z.string() })
  .parse(fixtureJson("signatures/generic_sms.json"));

describe("Meta's signature", () => {
  const [escaped, plain] = bodies;

  it.each(bodies)("is good over the exact bytes of %s", (name) => {
    expect(isSignedByMeta(vector(name), meta[name], [meta.app_secret])).toBe(true);
  });

  it("is not good over the same object written again", () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(vector(escaped).toString("utf8"))));
    expect(isSignedByMeta(again, meta[escaped], [meta.app_secret])).toBe(false);
  });

  it("is not good for another body of the same meaning", () => {
    expect(isSignedByMeta(vector(plain), meta[escaped], [meta.app_secret])).toBe(false);
  });

  it.each([
    [["new", meta.app_secret], true],
    [[meta.app_secret, "old"], true],
    [["new", "old"], false],
    [[], false],
  ] as const)("is good by either secret while one takes over: %j", (secrets, good) => {
    expect(isSignedByMeta(vector(plain), meta[plain], secrets)).toBe(good);
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["without its prefix", meta[plain].replace("sha256=", "")],
    ["by SHA-1", meta[plain].replace("sha256", "sha1")],
    ["cut short", meta[plain].slice(0, -1)],
    ["in capitals", meta[plain].toUpperCase()],
    ["with one letter changed", `${meta[plain].slice(0, -1)}x`],
    ["with letters that take more bytes", `${meta[plain].slice(0, -1)}آ`],
  ])("is refused where it is %s", (_what, header) => {
    expect(isSignedByMeta(vector(plain), header, [meta.app_secret])).toBe(false);
  });
});

describe("an SMS aggregator's signature", () => {
  const at = Number(sms["x-intake-timestamp"]) * 1000;
  const good = {
    body: vector("generic_sms.raw"),
    timestamp: sms["x-intake-timestamp"],
    signature: sms["x-intake-signature"],
    secrets: [sms.secret],
    now: new Date(at),
  };

  it("is good over time and body", () => {
    expect(isSignedByAggregator(good)).toBe(true);
  });

  it.each([-300_000, 300_000])("is good with a clock that is %i ms away", (away) => {
    expect(isSignedByAggregator({ ...good, now: new Date(at + away) })).toBe(true);
  });

  it.each([-300_001, 300_001])("is over with a clock that is %i ms away", (away) => {
    expect(isSignedByAggregator({ ...good, now: new Date(at + away) })).toBe(false);
  });

  it("is good by the previous secret", () => {
    expect(isSignedByAggregator({ ...good, secrets: ["new", sms.secret] })).toBe(true);
  });

  it("is not good for another time, for a text heard on the way could be sent again", () => {
    expect(isSignedByAggregator({ ...good, timestamp: String(at / 1000 + 1) })).toBe(false);
  });

  it.each([
    ["another body", { body: Buffer.from("{}") }],
    ["another secret", { secrets: ["other"] }],
    ["no secret", { secrets: [] }],
    ["no time", { timestamp: undefined }],
    ["no signature", { signature: undefined }],
    ["another version", { signature: good.signature.replace("v1=", "v2=") }],
    ["no version", { signature: good.signature.replace("v1=", "") }],
  ])("is refused with %s", (_what, other) => {
    expect(isSignedByAggregator({ ...good, ...other })).toBe(false);
  });

  it.each(["", "1.79e9", "0x6ab13b80", " 1790000000", "1790000000 ", "NaN", "-1790000000", "0001790000000"])(
    "is refused with a time written %j, signed as it may be",
    (timestamp) => {
      const signature = `v1=${hmacHex(sms.secret, `${timestamp}.`, good.body)}`;
      expect(isSignedByAggregator({ ...good, timestamp, signature })).toBe(false);
    },
  );
});

describe("a signed text", () => {
  it("is read as it was", () => {
    expect(unsigned(signed("7K3Q-9F2M.amna.0.1", "key"), "key")).toBe("7K3Q-9F2M.amna.0.1");
  });

  it("is read where the text holds the sign itself", () => {
    expect(unsigned(signed("a~b", "key"), "key")).toBe("a~b");
  });

  it("is sixteen letters longer, and fit for a URL", () => {
    expect(signed("a", "key")).toMatch(/^a~[\w-]{16}$/);
  });

  it.each([
    ["of another key", signed("a", "other")],
    ["of another text", signed("a", "key").replace("a~", "b~")],
    ["without a signature", "a"],
    ["with an empty one", "a~"],
    ["with one cut short", signed("a", "key").slice(0, -1)],
    ["with one that is longer", `${signed("a", "key")}A`],
    ["of nothing", signed("", "key")],
    ["of nothing at all", ""],
  ])("is none %s", (_what, text) => {
    expect(unsigned(text, "key")).toBeUndefined();
  });
});

describe("two texts", () => {
  it.each([
    ["a", "a", true],
    ["a", "b", false],
    ["a", "aa", false],
    ["", "", true],
    ["آ", "ab", false],
  ])("%j and %j are compared by their bytes", (a, b, same) => {
    expect(isSame(a, b)).toBe(same);
  });
});
