import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { hmacHex } from "#shared/signature.ts";
import type { Request } from "#shared/webhook.ts";
import { Aggregator, builtIn } from "../../functions/sms/aggregator.ts";
import { isSignedByTwilio } from "../../functions/sms/twilio.ts";
import { isFromAggregator } from "../../functions/sms/verify.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";

const now = new Date(1_790_000_000_000);
const providers = { x: { secret: "secret", previousSecret: "old", user: "aggregator" } };
const isFrom = (request: Request, settings: unknown) =>
  isFromAggregator(request, {
    aggregator: Aggregator.parse({ id: "x", ...Object(settings) }),
    secret: { providers },
    now,
  });
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("an aggregator", () => {
  it("that signs is believed by the vector of the contract", () => {
    const { secret, ...headers } = z.record(z.string(), z.string()).parse(fixtureJson("signatures/generic_sms.json"));
    const request = aRequest(fixture("signatures/generic_sms.raw"), { headers });
    const [aggregator = Aggregator.parse({ id: "generic" })] = builtIn;
    expect(isFromAggregator(request, { aggregator, secret: { hmacSecret: secret }, now })).toBe(true);
  });

  it("that signs the body alone is believed by its own header", () => {
    const auth = { kind: "hmac", signatureHeader: "X-Sign" };
    const request = aRequest("a", { headers: { "x-sign": hmacHex("secret", "a") } });
    expect(isFrom(request, { auth })).toBe(true);
  });

  it.each([
    ["sha512", "hex"],
    ["sha1", "base64"],
    ["sha256", "base64"],
  ] as const)("that signs with %s in %s is believed", (algorithm, digest) => {
    const auth = { kind: "hmac", algorithm, digest, signatureHeader: "x-sign" };
    const signature = createHmac(algorithm, "secret").update("a").digest(digest);
    expect(isFrom(aRequest("a", { headers: { "x-sign": signature } }), { auth })).toBe(true);
  });

  it("that brings a text as a query signs the query", () => {
    const settings = { method: "GET", bodyFormat: "query", auth: { kind: "hmac", signatureHeader: "x-sign" } };
    const headers = { "x-sign": hmacHex("secret", "from=1&text=a") };
    const get = (rawQuery: string) => aRequest("", { method: "GET", rawQuery, headers });
    expect([isFrom(get("from=1&text=a"), settings), isFrom(get("from=1&text=b"), settings)]).toEqual([true, false]);
  });

  it.each([
    ["secret", true],
    ["old", true],
    ["wrong", false],
    ["", false],
  ])("with %j in a header of its own: %j", (key, expected) => {
    const auth = { kind: "headerToken", header: "X-Api-Key" };
    expect(isFrom(aRequest("a", { headers: { "x-api-key": key } }), { auth })).toBe(expected);
  });

  it.each([
    ["Bearer secret", true],
    ["bearer secret", true],
    ["Bearer old", true],
    ["Bearer secretx", false],
    ["secret", false],
    ["", false],
  ])("with a bearer of %j: %j", (authorization, expected) => {
    expect(isFrom(aRequest("a", { headers: { authorization } }), { auth: { kind: "bearer" } })).toBe(expected);
  });

  it.each([
    ["aggregator:secret", true],
    ["aggregator:old", true],
    ["other:secret", false],
    ["aggregator:é", false],
    ["aggregator", false],
  ])("with %j by basic: %j", (pair, expected) => {
    const request = aRequest("a", { headers: { authorization: `Basic ${base64(pair)}` } });
    expect(isFrom(request, { auth: { kind: "basic" } })).toBe(expected);
  });

  it.each([
    ["/webhooks/sms/x/secret", true],
    ["/webhooks/sms/x/wrong", false],
    ["/webhooks/sms/x", false],
  ])("at %s with a token in its path: %j", (path, expected) => {
    expect(isFrom(aRequest("a", { path }), { auth: { kind: "pathToken" } })).toBe(expected);
  });

  it.each([
    ["token=secret", true],
    ["token=", false],
    ["", false],
  ])("with the query %j: %j", (rawQuery, expected) => {
    const settings = { method: "GET", bodyFormat: "query", auth: { kind: "queryToken", field: "token" } };
    expect(isFrom(aRequest("", { method: "GET", rawQuery }), settings)).toBe(expected);
  });

  it.each([
    ["192.0.2.7", true],
    ["198.51.100.7", false],
    ["2001:db8::1", true],
  ])("from %s: %j", (sourceIp, expected) => {
    const settings = { auth: { kind: "bearer" }, allowedCidrs: ["192.0.2.0/24", "2001:db8::/32"] };
    expect(isFrom(aRequest("a", { sourceIp, headers: { authorization: "Bearer secret" } }), settings)).toBe(expected);
  });

  it("without a secret is not refused: the fault is ours", () => {
    const aggregator = Aggregator.parse({ id: "y" });
    expect(() => isFromAggregator(aRequest("a"), { aggregator, secret: {}, now })).toThrow(
      expect.objectContaining({ name: "SecretUnavailable" }),
    );
  });
});

describe("Twilio", () => {
  const publicUrl = "https://intake.example.org";
  const Vector = z.looseObject({ auth_token: z.string(), url: z.string(), "x-twilio-signature": z.string() });

  it("is believed by the vector of a form", () => {
    const vector = Vector.extend({ params: z.record(z.string(), z.string()) }).parse(
      fixtureJson("signatures/twilio_form.json"),
    );
    const body = new URLSearchParams(vector.params).toString();
    const headers = { "x-twilio-signature": vector["x-twilio-signature"] };
    const request = aRequest(body, { path: "/hooks/twilio", rawQuery: "tenant=a%20b", headers });
    expect(isSignedByTwilio({ request, publicUrl, tokens: [vector.auth_token] })).toBe(true);
  });

  const json = Vector.extend({ raw_body: z.string() }).parse(fixtureJson("signatures/twilio_json_bodySHA256.json"));
  const headers = { "x-twilio-signature": json["x-twilio-signature"] };
  const rawQuery = `bodySHA256=${createHash("sha256").update(json.raw_body).digest("hex")}`;

  it("is believed by the vector of JSON", () => {
    const request = aRequest(json.raw_body, { path: "/hooks/twilio", rawQuery, headers });
    expect(isSignedByTwilio({ request, publicUrl, tokens: [json.auth_token] })).toBe(true);
  });

  it("is not believed for another body under the same address", () => {
    const request = aRequest(`${json.raw_body} `, { path: "/hooks/twilio", rawQuery, headers });
    expect(isSignedByTwilio({ request, publicUrl, tokens: [json.auth_token] })).toBe(false);
  });
});
