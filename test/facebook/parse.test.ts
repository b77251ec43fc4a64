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

  it.each(["reaction", "unreact", "referral", "pass_thread_control", "take_thread_control"])(
    "like %s opens none",
    (name) => {
      expect(messageOf(name)?.opensCase).toBe(false);
    },
  );

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
  it.each(["optin_user_ref", "feed_comment_removed", "dashboard_test_changes_shape"])("like %s is counted", (name) => {
    expect(read(name)).toEqual({ messages: [], notices: [], ignored: 1 });
  });

  it.each([
    ["delivery", { kind: "delivery", providerId: "m_OUR0001", state: "delivered" }],
    ["delivery_without_mids", { kind: "watermark", until: "2026-09-21T14:13:20.123Z", state: "delivered" }],
    ["read", { kind: "watermark", until: "2026-09-21T14:13:20.123Z", state: "read" }],
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

describe("what a stranger might send", () => {
  const event = (given: object) => ({
    sender: { id: "7" },
    recipient: { id: "8" },
    timestamp: 1_790_000_000_000,
    ...given,
  });
  const page = (...messaging: unknown[]) => ({ object: "page", entry: [{ id: "8", messaging }] });
  const changed = (field: string, value: unknown) => ({
    object: "page",
    entry: [{ id: "8", changes: [{ field, value }] }],
  });
  const parsed = (body: object) => parse(aRequest(body), now);

  it("says what she wrote where a plain text stands in the place of its object", () => {
    expect(parsed(page(event({ message: "help" }))).messages).toMatchObject([{ text: "help" }]);
  });

  it.each([{ message: [{ text: "help" }] }, { postback: "help" }, { message_edit: 5 }])(
    "is kept where it cannot be read: %j",
    (given) => {
      expect(parsed(page(event(given)))).toMatchObject({ messages: [], unread: 1 });
    },
  );

  it.each([
    { attachments: [{ type: "image", payload: { url: "https://cdn.example/a.png", sticker_id: 369 } }] },
    { sticker_id: 369 },
  ])("is a sticker, and no file, like %j", (message) => {
    const [read] = parsed(page(event({ message: { mid: "m1", ...message } }))).messages;
    expect([read?.shownAs, read?.media]).toEqual(["sticker", undefined]);
  });

  it.each([
    [
      { type: "fallback", title: "A page", url: "https://example.org/a" },
      { title: "A page", link: "https://example.org/a" },
    ],
    [{ type: "template", payload: { elements: [{ title: "First" }] } }, { title: "First" }],
  ])("shows of %j what it names", (attachment, details) => {
    const message = { mid: "m1", attachments: [attachment] };
    expect(parsed(page(event({ message }))).messages[0]?.details).toEqual(details);
  });

  it.each([
    { message_edit: { mid: "m1", text: "corrected", num_edit: 1 } },
    { message: { mid: "m1", is_echo: true, is_deleted: true } },
    { reaction: { mid: "m1", action: "react" } },
  ])("is nothing of hers where the page itself did it: %j", (given) => {
    const own = event({ sender: { id: "8" }, recipient: { id: "7" }, ...given });
    expect(parsed(page(own))).toMatchObject({ messages: [], notices: [] });
  });

  it("takes no words away where an edit cannot be read", () => {
    const { messages, notices } = parsed(page(event({ message_edit: { mid: "m1", num_edit: 2 } })));
    expect([messages.map(({ about }) => about), notices]).toEqual([["m1"], []]);
  });

  it("orders edits that are numbered in text", () => {
    const { notices } = parsed(page(event({ message_edit: { mid: "m1", text: "corrected", num_edit: "2" } })));
    expect(notices).toMatchObject([{ number: 2 }]);
  });

  it.each([
    { postback: { title: "Call me", payload: "CALL" } },
    { reaction: { mid: "m1", action: "react", emoji: "👍" } },
    { referral: { ref: "poster" } },
    { optin: { ref: "poster" } },
  ])("is the same again, whatever else is told of the page: %j", (given) => {
    const id = (more: object) => parsed(page(event({ ...given, ...more }))).messages[0]?.id;
    expect(id({ recipient: { id: "8", name: "Helpline" }, is_new: true })).toBe(id({}));
  });

  it("is not the same where the button or the moment is another", () => {
    const id = (payload: string, timestamp: number) =>
      parsed(page(event({ postback: { payload }, timestamp }))).messages[0]?.id;
    expect(new Set([id("A", 1_790_000_000_000), id("B", 1_790_000_000_000), id("A", 1_790_000_000_001)]).size).toBe(3);
  });

  it.each(["mention", "ratings", "live_videos"])("makes no message of what is public, like %s", (field) => {
    expect(parsed(changed(field, { message: "he beats me", sender_id: "7" })).messages).toEqual([]);
  });

  it("tells a comment under a live video", () => {
    expect(parsed(changed("live_comments", { id: "c1", text: "x", from: { id: "7" } })).notices).toMatchObject([
      { kind: "comment", commentId: "c1" },
    ]);
  });
});
