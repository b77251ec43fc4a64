import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage } from "#core/message.ts";
import { bodyOf, send } from "../../functions/whatsapp/send.ts";
import { anAnswer, phone } from "../support/builders.ts";
import { anEnvironment } from "../support/environment.ts";
import { fixtureJson } from "../support/fixture.ts";
import { type ProviderAnswer, providing, type TestProvider } from "../support/providing.ts";

let meta: TestProvider;
beforeAll(async () => {
  meta = await providing({ meta: { appSecret: "s", verifyToken: "v", accessToken: "token" } });
});
afterAll(() => meta.stop());

function sendTo(answer: ProviderAnswer, given: Partial<OutboundMessage> = {}) {
  meta.answers(answer);
  return send(anEnvironment({ GRAPH_URL: `${meta.url}/v26.0` }))(anAnswer(given), { window: "open" });
}

const ok = { status: 200, content: fixtureJson("whatsapp/out_send_ok_response.json") };
const refusal = (code: number) => ({ status: 400, content: { error: { code, message: "quotes what was said" } } });

/** What Meta's manual shows, and our own id beside it. */
const withId = (name: string) => ({ ...Object(fixtureJson(name)), biz_opaque_callback_data: "reply-1" });

describe("the request", () => {
  it("for a number names it in `to`", () => {
    expect(bodyOf(anAnswer())).toEqual(withId("whatsapp/out_send_text_by_phone.json"));
  });

  it("for an id names it in `recipient`", () => {
    const to = { kind: "bsuid" as const, value: "PK.70000000000000000002" };
    expect(bodyOf(anAnswer({ to }))).toEqual(withId("whatsapp/out_send_text_by_bsuid.json"));
  });

  it("with buttons is an interactive message", () => {
    const buttons = [
      { id: "safe_yes", title: "Yes" },
      { id: "safe_no", title: "No" },
    ];
    expect(bodyOf(anAnswer({ text: "Is it safe to reply here?", buttons }))).toEqual(
      withId("whatsapp/out_send_interactive_buttons.json"),
    );
  });

  it("with a template names it, its language and its values", () => {
    const template = { name: "callback_ready", language: "ur", values: ["HL-0001"] };
    expect(bodyOf(anAnswer({ template }))).toEqual(withId("whatsapp/out_send_template.json"));
  });

  it("that answers a message quotes it by its id", () => {
    expect(bodyOf(anAnswer({ about: "wamid.1" }))).toMatchObject({ context: { message_id: "wamid.1" } });
  });
});

describe("sending", () => {
  it("goes out from the number that was written to, with the token in a header", async () => {
    await sendTo(ok);
    expect([meta.asked[0]?.url, meta.asked[0]?.headers["authorization"]]).toEqual([
      "/v26.0/900000000000101/messages",
      "Bearer token",
    ]);
  });

  it("gives back the provider's id", async () => {
    expect(await sendTo(ok)).toEqual({ state: "sent", providerId: "wamid.OUR-OUTBOUND-0001==" });
  });

  it.each([131026, 131047, 131050, 131062, 132001, 137000, 100])("ends at %i with the code alone", async (code) => {
    expect(await sendTo(refusal(code))).toEqual({ state: "failed", failure: String(code) });
  });

  it.each([0, 3, 10, 190, 200, 299, 368, 131031, 131042, 131048, 131064])(
    "stops at %i: more of it would do harm",
    async (code) => {
      expect(await sendTo(refusal(code))).toEqual({ state: "failed", failure: String(code) });
    },
  );

  it.each([4, 80007, 130429, 131056, 131000, 131016, 135000, 1, 2])("is tried again after %i", async (code) => {
    await expect(sendTo(refusal(code))).rejects.toThrow(expect.objectContaining({ name: `TryLater ${code}` }));
  });

  it.each([500, 503, 429])("is tried again after a bare %i", async (status) => {
    await expect(sendTo({ status, content: {} })).rejects.toThrow();
  });

  it("takes an error in a 200 for an error", async () => {
    expect(await sendTo({ ...refusal(131026), status: 200 })).toMatchObject({ state: "failed" });
  });

  it("refuses what is too long before anything goes out", async () => {
    const end = await sendTo(ok, { text: "x".repeat(4_097), to: { kind: "phone", value: phone(2) } });
    expect([end, meta.asked]).toEqual([{ state: "failed", failure: "too_long" }, []]);
  });
});
