import { describe, expect, it } from "vitest";
import { isSignedByAggregator, isSignedByMeta } from "#shared/signature.ts";
import { callers } from "../../../lib/local/callers.ts";
import { type ProviderRequest, providerRequests } from "../../../lib/local/provider-request.ts";

const now = new Date("2026-11-25T00:00:00Z");

function request(channel: string, callerId: string): ProviderRequest | undefined {
  const caller = callers.find(({ id }) => id === callerId);
  return caller === undefined ? undefined : providerRequests[channel]?.({ caller, text: "مدد", now });
}

describe("a request as a provider sends it", () => {
  it.each(["whatsapp", "facebook"])("is signed by Meta on %s", (channel) => {
    const { body = "", headers = {} } = request(channel, "zainab") ?? {};
    expect(isSignedByMeta(Buffer.from(body), headers["x-hub-signature-256"], ["local-app-secret"])).toBe(true);
  });

  it("is signed by the aggregator as an SMS", () => {
    const { body = "", headers = {} } = request("sms", "zainab") ?? {};
    const signed = {
      body: Buffer.from(body),
      timestamp: headers["x-intake-timestamp"],
      signature: headers["x-intake-signature"],
    };
    expect(isSignedByAggregator({ ...signed, secrets: ["local-sms-secret"], now })).toBe(true);
  });

  it("escapes letters as Meta does", () => {
    expect(request("whatsapp", "zainab")?.body).toContain("\\u0645\\u062f\\u062f");
  });

  it("brings no number of a caller whom WhatsApp hides", () => {
    expect(request("whatsapp", "gul")?.body).not.toMatch(/wa_id|"from"/);
  });

  it("is no SMS from a caller without a number", () => {
    expect(request("sms", "gul")).toBeUndefined();
  });
});
