import { describe, expect, it } from "vitest";
import { parse, parseSocial } from "../../functions/whatsapp/parse.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const read = (name: string) => parse(aRequest(fixture(`whatsapp/${name}.json`)), now);
const messageOf = (name: string) => read(name).messages.at(0);
const noticesOf = (name: string) => read(name).notices ?? [];

describe("a message", () => {
  it("has the words, the sender's addresses, her name and the provider's time", () => {
    expect(messageOf("text")).toEqual({
      channel: "whatsapp",
      account: "900000000000101",
      id: "wamid.FICTIONAL0001==",
      direction: "in",
      kind: "text",
      text: "Salam, I would like to talk to a counselor",
      opensCase: true,
      identities: [
        { kind: "phone", value: "+923000000001" },
        { kind: "bsuid", value: "PK.70000000000000000001" },
      ],
      profileName: "Test Caller A",
      sentAt: "2026-09-21T14:13:21.000Z",
    });
  });

  it("of a person with a username has her id alone", () => {
    expect(messageOf("username_only_no_from_no_waid")?.identities).toEqual([
      { kind: "bsuid", value: "PK.70000000000000000002" },
    ]);
  });

  it("has the parent id too", () => {
    expect(messageOf("parent_bsuid")?.identities.map(({ kind }) => kind)).toEqual(["phone", "bsuid", "parent-bsuid"]);
  });

  it("of nobody is a stranger's, and is kept", () => {
    const payload = {
      entry: [{ changes: [{ value: { messages: [{ id: "wamid.1", type: "text", text: { body: "a" } }] } }] }],
    };
    expect(parse(aRequest(payload), now).messages.map(({ identities }) => identities)).toEqual([
      [{ kind: "message", value: "wamid.1" }],
    ]);
  });

  it("without an id has one made of what came", () => {
    const payload = {
      entry: [{ changes: [{ value: { messages: [{ from: "923000000001", text: { body: "a" } }] } }] }],
    };
    expect(parse(aRequest(payload), now).messages.at(0)?.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["image", "image", "screenshot"],
    ["video", "video", "clip"],
    ["audio_file", "audio", undefined],
    ["audio_voice_note", "voice note", undefined],
    ["document", "document", "the letter"],
    ["sticker", "sticker", undefined],
    ["location_pin", "location", undefined],
    ["contacts", "contact card", undefined],
    ["interactive_button_reply", "button_reply", "Yes"],
    ["interactive_list_reply", "list_reply", "Account"],
    ["interactive_nfm_reply", "nfm_reply", "Sent"],
    ["interactive_empty", "interactive", undefined],
    ["button_template_quick_reply", "button", "Call me"],
    ["order", "order", undefined],
    ["unsupported_131051", "unsupported: poll_creation", undefined],
    ["unknown_future_type", "hologram", undefined],
  ])("of the kind of %s is shown as %j and opens a case", (name, shownAs, text) => {
    const message = messageOf(name);
    expect([message?.shownAs, message?.text, message?.opensCase]).toEqual([shownAs, text, true]);
  });

  it.each([
    ["reaction_add", "reaction", "👍"],
    ["reaction_removed_no_emoji", "reaction taken back", undefined],
    ["reaction_removed_empty_emoji", "reaction taken back", undefined],
    ["request_welcome", "opened the chat", undefined],
    ["system_customer_identity_changed", "number or id changed", undefined],
  ])("of the kind of %s is shown as %j and opens none", (name, shownAs, text) => {
    const message = messageOf(name);
    expect([message?.shownAs, message?.text, message?.opensCase]).toEqual([shownAs, text, false]);
  });

  it("keeps a place at zero degrees", () => {
    expect(messageOf("location_pin")?.details).toMatchObject({ latitude: "0", longitude: "0" });
  });

  it("keeps the answers of a form without its token", () => {
    expect(messageOf("interactive_nfm_reply")?.details).toEqual({ safe_contact: "whatsapp", consent: "true" });
  });

  it("with the number we asked for holds a claim, no address", () => {
    const message = messageOf("contacts_answer_to_contact_request");
    expect([message?.contact, message?.identities.map(({ kind }) => kind)]).toEqual([
      { method: "phone", value: "923000000002", number: "+923000000002" },
      ["bsuid"],
    ]);
  });

  it.each([
    ["context_forwarded", ["forwarded"]],
    ["context_frequently_forwarded", ["forwarded-often"]],
    ["group_message", ["group"]],
    ["system_user_changed_number", ["check-who"]],
  ])("like %s is marked %j", (name, marks) => {
    expect(messageOf(name)?.marks).toEqual(marks);
  });

  it("names the message it answers", () => {
    expect(messageOf("context_reply")?.about).toBe("wamid.OUR-OUTBOUND-0001==");
  });

  it("from an advert keeps no click id", () => {
    expect(JSON.stringify(messageOf("referral_ad_text"))).not.toMatch(/CLID|930000000000001/);
  });

  it("keeps a file's name as it is shown, whatever path it pretends to be", () => {
    expect(messageOf("document")?.media?.at(0)?.name).toBe("خط ../../letter.pdf");
  });
});

describe("what is no message", () => {
  it.each(["dashboard_test_payload", "unknown_field", "user_preferences_stop"])("like %s is counted", (name) => {
    expect(read(name)).toEqual({ messages: [], notices: [], ignored: 1 });
  });

  it("counts nothing of a batch that is understood", () => {
    expect(read("batch_two_entries_mixed").ignored).toBe(0);
  });

  it("tells the state and the code of a message that failed", () => {
    expect(noticesOf("status_failed_131047")).toMatchObject([
      { kind: "delivery", providerId: "wamid.OUR-OUTBOUND-0001==", state: "failed", failure: "131047" },
    ]);
  });

  it("tells of a status without a number", () => {
    expect(noticesOf("status_bsuid_without_recipient_id")).toMatchObject([{ kind: "delivery", state: "delivered" }]);
  });

  it("tells our own id where Meta gives it back", () => {
    const status = { id: "wamid.1", status: "sent", biz_opaque_callback_data: "reply-1" };
    const payload = { entry: [{ changes: [{ value: { statuses: [status] } }] }] };
    expect(parse(aRequest(payload), now).notices).toMatchObject([{ replyId: "reply-1" }]);
  });

  it.each(["system_user_changed_number", "system_user_changed_user_id", "user_id_update"])(
    "tells whose address became another's: %s",
    (name) => {
      expect(noticesOf(name)).toMatchObject([{ kind: "moved" }]);
    },
  );

  it("tells an edit, and what to do where its original never came", () => {
    expect(noticesOf("edit_image_caption")).toMatchObject([
      { kind: "amendment", of: "wamid.FICTIONAL0006==", text: "new caption", otherwise: { opensCase: true } },
    ]);
  });

  it("tells what was typed in the phone's app", () => {
    expect(noticesOf("smb_message_echoes")).toMatchObject([{ kind: "echo", to: { value: "+923000000001" } }]);
  });

  it("warns of an error that belongs to no message", () => {
    expect(noticesOf("value_level_errors_only")).toMatchObject([{ kind: "warning", code: "130429" }]);
  });
});

describe("AWS End User Messaging Social", () => {
  it("brings one entry as a text of JSON", () => {
    const envelope = JSON.stringify(fixtureJson("whatsapp/eum_decoded_envelope_text.json"));
    const entry = JSON.stringify({
      id: "1",
      changes: [{ value: { messages: [{ from: "923000000001", text: { body: "via AWS" } }] } }],
    });
    expect(envelope).toContain("whatsAppWebhookEntry");
    expect(parseSocial(JSON.stringify({ whatsAppWebhookEntry: entry }), now.toISOString()).messages).toMatchObject([
      { text: "via AWS" },
    ]);
  });

  it.each([
    "{not json",
    JSON.stringify({ eventType: "MESSAGE_STATUS_UPDATE" }),
    JSON.stringify({ whatsAppWebhookEntry: "{not json" }),
  ])("refuses %j", (notification) => {
    expect(() => parseSocial(notification, now.toISOString())).toThrow();
  });
});

describe("what a stranger might send", () => {
  const envelope = (value: object, field: unknown = "messages") => ({
    object: "whatsapp_business_account",
    entry: [{ id: "1", changes: [{ field, value: { metadata: { phone_number_id: "9" }, ...value } }] }],
  });
  const message = (given: object = {}) => ({
    from: "923000000001",
    id: "wamid.X",
    timestamp: "1790000000",
    type: "text",
    text: { body: "help" },
    ...given,
  });
  const parsedOf = (value: object, field?: unknown) => parse(aRequest(envelope(value, field)), now);

  it.each(["edit", "revoke"])("is still a message where it is an %s of nothing", (type) => {
    const { messages } = parsedOf({ messages: [message({ type, [type]: {} })] });
    expect(messages.map(({ kind }) => kind)).toEqual([type]);
  });

  it.each(["history", "smb_app_state_sync", "calls", "account_update"])("makes no message of the field %s", (field) =>
    expect(parsedOf({ messages: [message()], statuses: [] }, field).messages).toEqual([]),
  );

  it("is kept besides where one of its messages is none at all", () => {
    const { messages, unread } = parsedOf({ messages: ["garbage", message(), 7] });
    expect([messages.length, unread]).toEqual([1, 2]);
  });

  it("has its own contact, of a thousand that came with a thousand messages in another order", () => {
    const many = Array.from({ length: 1_000 }, (_, at) => String(923_000_000_000 + at));
    const { messages } = parsedOf({
      contacts: many.toReversed().map((wa_id) => ({ wa_id, profile: { name: wa_id } })),
      messages: many.map((from, at) => message({ from, id: `wamid.${at}` })),
    });
    const own = messages.filter(({ profileName, identities }) => identities[0]?.value === `+${profileName}`);
    expect([messages.length, own.length]).toEqual([1_000, 1_000]);
  });

  it("says what she wrote where a plain text stands in the place of its object", () => {
    expect(parsedOf({ messages: [message({ text: "help" })] }).messages).toMatchObject([{ text: "help" }]);
  });

  it("reads for danger what she wrote into a form", () => {
    const nfm_reply = { body: "Sent", response_json: JSON.stringify({ flow_token: "t", what: "he has a gun" }) };
    const { messages } = parsedOf({
      messages: [message({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply } })],
    });
    expect(messages).toMatchObject([{ text: "Sent\nhe has a gun", details: { what: "he has a gun" } }]);
  });

  it.each([
    [{ type: "nfm_reply", nfm_reply: { response_json: "no json at all" } }, "no json at all"],
    [{ type: "call_permission_reply", call_permission_reply: { response: "accept" } }, "accept"],
    [{ button_reply: { id: "1", title: "Danger" } }, "Danger"],
  ])("says what was answered by %j", (interactive, text) => {
    expect(parsedOf({ messages: [message({ type: "interactive", interactive })] }).messages).toMatchObject([{ text }]);
  });

  it.each([
    [{ phones: [{ wa_id: "923000000002" }] }, { "card 1 numbers": "+923000000002" }],
    [
      { name: { first_name: "Amna", last_name: "B" }, emails: [{ email: "a@example.org" }] },
      { "card 1 name": "Amna B", "card 1 emails": "a@example.org" },
    ],
    [
      { vcard: "BEGIN:VCARD\r\nFN:Amna\r\nitem1.TEL;type=CELL:+92 300 0000002\r\nEND:VCARD" },
      { "card 1 name": "Amna", "card 1 numbers": "+92 300 0000002" },
    ],
  ])("shows of the card %j what is on it", (card, details) => {
    expect(parsedOf({ messages: [message({ type: "contacts", contacts: [card] })] }).messages[0]?.details).toEqual(
      details,
    );
  });

  it.each([
    { type: "user_changed_number", wa_id: "923000000002" },
    { type: "customer_changed_number", new_wa_id: "923000000002" },
    { type: "customer_changed_number", body: "User A changed from 923000000001 to 923000000002" },
  ])("tells the new number of %j", (system) => {
    expect(parsedOf({ messages: [message({ type: "system", system })] }).notices).toMatchObject([
      { kind: "moved", after: [{ kind: "phone", value: "+923000000002" }] },
    ]);
  });

  it("takes no words away where an edit cannot be read", () => {
    const { messages, notices } = parsedOf({
      messages: [message({ type: "edit", edit: { original_message_id: "wamid.0", message: {} } })],
    });
    expect([messages.map(({ about }) => about), notices]).toEqual([["wamid.0"], []]);
  });

  it("is the same change of an id when it comes again, whatever the hour", () => {
    const value = { user_id_update: [{ user_id: { previous: "PK.a", current: "PK.b" } }] };
    const at = (time: string) => parse(aRequest(envelope(value, "user_id_update")), new Date(time)).messages[0]?.id;
    expect(at("2026-11-24T12:00:00.000Z")).toBe(at("2026-11-24T13:00:00.000Z"));
  });

  it.each([
    { entry: ["garbage"] },
    { entry: [{ id: "1", changes: "garbage" }] },
    { entry: [{ id: "1", changes: [{ field: "messages", value: [message()] }] }] },
  ])("is kept where %j stands in the place of a list", (body) => {
    expect(parse(aRequest(body), now)).toMatchObject({ messages: [], unread: 1 });
  });
});
