import { describe, expect, it } from "vitest";
import { parse } from "../../functions/facebook/parse.ts";
import { fixture } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const read = (name: string) => parse(aRequest(fixture(`facebook/${name}.json`)), now);
const messageOf = (name: string) => read(name).messages.at(0);

describe("a message", () => {
  it("is the page's, by an id that means something to this page only", () => {
    expect(messageOf("text")).toEqual({
      channel: "facebook",
      account: "800000000000001",
      id: "m_FICT0001",
      direction: "in",
      kind: "text",
      text: "Salam, can I talk to someone?",
      opensCase: true,
      identities: [{ kind: "page-scoped", value: "7000000000000001", scope: "800000000000001" }],
      sentAt: "2026-09-21T14:13:20.123Z",
    });
  });

  it("of Instagram has an address of its own kind", () => {
    expect(messageOf("instagram_text")?.identities).toEqual([
      { kind: "instagram-scoped", value: "9000000000000001", scope: "17840000000000001" },
    ]);
  });

  it.each([
    ["attachment_audio", "audio"],
    ["attachments_two_images", "image, image"],
    ["attachment_fallback_no_payload", "fallback"],
    ["attachment_location_legacy", "location"],
    ["sticker_only_after_2026_08_30", "sticker"],
    ["sticker_transition_image_and_sticker", "sticker"],
    ["message_without_text_or_attachments", "a message that could not be shown"],
    ["postback", "postback"],
  ])("like %s is shown as %j and opens a case", (name, shownAs) => {
    expect([messageOf(name)?.shownAs, messageOf(name)?.opensCase]).toEqual([shownAs, true]);
  });

  it.each(["reaction", "unreact", "referral"])("like %s opens none", (name) => {
    expect(messageOf(name)?.opensCase).toBe(false);
  });

  it("has every file that came with it", () => {
    expect(messageOf("attachments_two_images")?.media).toHaveLength(2);
  });

  it("has the value behind the words of a quick reply", () => {
    expect([messageOf("quick_reply")?.text, messageOf("quick_reply")?.details]).toEqual(["Yes", { value: "SAFE_YES" }]);
  });

  it("names the message it answers", () => {
    expect(messageOf("reply_to")?.about).toBe("m_OUR0001");
  });

  it.each(["standby_message", "postback_standby_without_payload", "instagram_standby"])(
    "that another app answers is read and marked: %s",
    (name) => {
      expect(messageOf(name)?.marks).toEqual(["standby"]);
    },
  );
});

describe("what is no message", () => {
  it.each([
    "optin_user_ref",
    "pass_thread_control",
    "take_thread_control",
    "read",
    "delivery_without_mids",
    "feed_comment_removed",
    "dashboard_test_changes_shape",
  ])("like %s is counted", (name) => {
    expect(read(name)).toEqual({ messages: [], notices: [], ignored: 1 });
  });

  it.each([
    ["delivery", { kind: "delivery", providerId: "m_OUR0001", state: "delivered" }],
    ["instagram_read_mid", { kind: "delivery", providerId: "aWdfOUR01", state: "read" }],
    ["message_edit", { kind: "amendment", of: "m_FICT0001", text: "corrected text", number: 1 }],
    ["instagram_is_deleted_unsend", { kind: "amendment", of: "aWdfFICT01", text: undefined }],
    ["echo_from_our_app", { kind: "echo", providerId: "m_OUR0001", replyId: "case:HL-0001" }],
    ["instagram_echo", { kind: "echo", to: { value: "9000000000000001" } }],
    ["policy_enforcement", { kind: "warning", code: "policy_enforcement" }],
    ["feed_comment_add", { kind: "comment", commentId: "800000000000001_1" }],
    ["instagram_comment_change", { kind: "comment", commentId: "17900000000000002" }],
  ])("like %s is told: %j", (name, notice) => {
    expect(read(name)).toMatchObject({ messages: [], notices: [notice] });
  });

  it("keeps nothing of what a public comment says", () => {
    expect(JSON.stringify(read("feed_comment_add"))).not.toMatch(/contact|Commenter/);
  });
});
