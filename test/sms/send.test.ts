import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage } from "#core/message.ts";
import type { Environment } from "#shared/environment.ts";
import { send } from "../../functions/sms/send.ts";
import { anAnswer } from "../support/builders.ts";
import { anEnvironment } from "../support/environment.ts";
import { type ProviderAnswer, providing, type TestProvider } from "../support/providing.ts";

let provider: TestProvider;
const secret: Record<string, unknown> = {};
beforeAll(async () => {
  provider = await providing({ sms: secret });
  Object.assign(secret, {
    hmacSecret: "s",
    sendUrl: `${provider.url}/send`,
    sendToken: "token",
    twilio: { accountSid: "AC1", authToken: "auth" },
  });
});
afterAll(() => provider.stop());

function sendTo(
  answer: ProviderAnswer,
  { env = {}, ...given }: Partial<OutboundMessage> & { env?: Partial<Environment> } = {},
) {
  provider.answers(answer);
  const environment = anEnvironment({ TWILIO_URL: provider.url, ...env });
  return send(environment)(anAnswer({ channel: "sms", account: "8000", ...given }), { window: "open" });
}

const ok = { status: 200, content: { id: "agg-9" } };

describe("a text", () => {
  it("goes to the aggregator as number, words and our own id", async () => {
    await sendTo(ok);
    expect([provider.asked[0]?.url, JSON.parse(provider.asked[0]?.body ?? "")]).toEqual([
      "/send",
      { to: "+923000000001", text: "We received your message.", id: "reply-1" },
    ]);
  });

  it("has the aggregator's id", async () => {
    expect(await sendTo(ok)).toEqual({ state: "sent", providerId: "agg-9" });
  });

  it.each([500, 503, 401, 403, 408, 429])("is tried again after %i", async (status) => {
    await expect(sendTo({ status, content: {} })).rejects.toThrow();
  });

  it.each([400, 404, 422])("ends at %i", async (status) => {
    expect(await sendTo({ status, content: {} })).toEqual({ state: "failed", failure: String(status) });
  });

  it("goes to Twilio where the deployment says so, and asks for what becomes of it", async () => {
    await sendTo(
      { status: 201, content: { sid: "SM1" } },
      { env: { SMS_SEND_THROUGH: "twilio" }, account: "+15550100003" },
    );
    const asked = provider.asked[0];
    expect([asked?.url, Object.fromEntries(new URLSearchParams(asked?.body))]).toEqual([
      "/Accounts/AC1/Messages.json",
      {
        To: "+923000000001",
        From: "+15550100003",
        Body: "We received your message.",
        StatusCallback: "https://intake.example.org/webhooks/sms/twilio",
      },
    ]);
  });

  it("goes back by WhatsApp to whoever came by Twilio's", async () => {
    await sendTo({ status: 201, content: { sid: "SM1" } }, { account: "whatsapp:+15550100003" });
    expect(new URLSearchParams(provider.asked[0]?.body).get("To")).toBe("whatsapp:+923000000001");
  });

  it("ends where Twilio says that she opted out", async () => {
    const end = await sendTo({ status: 400, content: { code: 21610 } }, { env: { SMS_SEND_THROUGH: "twilio" } });
    expect(end).toEqual({ state: "failed", failure: "opted_out" });
  });

  it("ends where no provider is set up", async () => {
    expect(await sendTo(ok, { env: { SMS_SEND_THROUGH: "aws" } })).toEqual({ state: "failed", failure: "no_provider" });
  });
});
