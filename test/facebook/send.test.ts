import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage } from "#core/message.ts";
import { answerComment } from "../../functions/facebook/comment.ts";
import { bodyOf, send } from "../../functions/facebook/send.ts";
import { anAnswer } from "../support/builders.ts";
import { anEnvironment } from "../support/environment.ts";
import { fixtureJson } from "../support/fixture.ts";
import { type ProviderAnswer, providing, type TestProvider } from "../support/providing.ts";

const page = {
  channel: "facebook",
  account: "800000000000001",
  to: { kind: "page-scoped", value: "7000000000000001" },
} as const;
let meta: TestProvider;
beforeAll(async () => {
  const secret = { appSecret: "s", verifyToken: "v", accessToken: "token", pageAccessToken: "page-token" };
  meta = await providing({ meta: secret });
});
afterAll(() => meta.stop());

const environment = () => anEnvironment({ GRAPH_URL: meta.url });

function sendTo(answer: ProviderAnswer, given: Partial<OutboundMessage> = {}) {
  meta.answers(answer);
  return send(environment())(anAnswer({ ...page, ...given }), { window: "open" });
}

const ok = { status: 200, content: fixtureJson("facebook/out_send_ok.json") };

describe("the request", () => {
  it("within a day is a response, with our own id for the echo", () => {
    expect(bodyOf(anAnswer(page), false)).toEqual({
      recipient: { id: "7000000000000001" },
      messaging_type: "RESPONSE",
      message: { text: "We received your message.", metadata: "reply-1" },
    });
  });

  it("after a day says that a human wrote it", () => {
    expect(bodyOf(anAnswer({ ...page, text: "A counselor can talk now." }), true)).toMatchObject(
      Object(fixtureJson("facebook/out_send_human_agent.json")),
    );
  });

  it("offers answers to choose from", () => {
    const buttons = [
      { id: "SAFE_YES", title: "Yes" },
      { id: "SAFE_NO", title: "No" },
    ];
    expect(bodyOf(anAnswer({ ...page, text: "Is it safe to reply here?", buttons }), false)).toMatchObject(
      Object(fixtureJson("facebook/out_send_quick_replies.json")),
    );
  });
});

describe("sending", () => {
  it("goes out from the page with the page's token", async () => {
    await sendTo(ok);
    expect([meta.asked[0]?.url, meta.asked[0]?.headers["authorization"]]).toEqual([
      "/800000000000001/messages",
      "Bearer page-token",
    ]);
  });

  it("gives back the provider's id", async () => {
    expect(await sendTo(ok)).toEqual({ state: "sent", providerId: "m_OUR0001" });
  });

  it("ends where the time to answer is over", async () => {
    const end = await sendTo({ status: 400, content: fixtureJson("facebook/out_send_error_outside_window.json") });
    expect(end).toEqual({ state: "failed", failure: "10/2018278" });
  });

  it("refuses what is too long for Instagram in bytes", async () => {
    const to = { kind: "instagram-scoped", value: "9" } as const;
    expect(await sendTo(ok, { to, text: "ا".repeat(501) })).toEqual({ state: "failed", failure: "too_long" });
  });
});

describe("a public comment", () => {
  it("is answered by nothing unless the deployment wants it", () => {
    expect(answerComment(anEnvironment())).toBeUndefined();
  });

  it("is answered in private, by the comment's id", async () => {
    meta.answers(ok);
    await answerComment({ ...environment(), COMMENT_REPLY: "neutral" })?.({ account: "8", commentId: "8_1" });
    expect(JSON.parse(meta.asked[0]?.body ?? "{}")).toMatchObject({ recipient: { comment_id: "8_1" } });
  });
});
