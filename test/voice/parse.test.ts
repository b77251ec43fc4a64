import { describe, expect, it } from "vitest";
import { parse } from "../../functions/voice/parse.ts";
import { aFlowEvent, voiceFixture } from "../support/calls.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const parsed = (event: unknown, trunks: readonly string[] = []) => parse(event, { now, trunks })?.message;
const callId = "5c0ffee0-1111-4222-8333-444455556601";

describe("a call in the flow", () => {
  it("is known by the caller's number", () => {
    expect(parsed(voiceFixture("lambda-event-voice-inbound"))?.identities).toEqual([
      { kind: "phone", value: "+923000000001" },
    ]);
  });

  it.each(["lambda-event-voice-anonymous-string", "lambda-event-voice-null-endpoint"])(
    "is a stranger's where the number is withheld: %s",
    (name) => {
      expect(parsed(voiceFixture(name))?.identities).toEqual([{ kind: "message", value: callId }]);
    },
  );

  it.each(["", "Restricted", "+266696687", "+4969000000000", "sip:1"])(
    "is a stranger's where the number is '%s'",
    (from) => {
      expect(parsed(aFlowEvent({ contactId: "c", from }))?.identities).toEqual([{ kind: "message", value: "c" }]);
    },
  );

  it("is a stranger's where a carrier put its own number in the caller's place", () => {
    const event = aFlowEvent({ contactId: "c", from: "+92300000000" });
    expect(parsed(event, ["+92300000000"])?.identities).toEqual([{ kind: "message", value: "c" }]);
  });

  it("is the same message when it comes back as a call from us", () => {
    expect(parsed(voiceFixture("lambda-event-voice-callback"))?.id).toBe(callId);
  });

  it("is urgent where she pressed the key for danger", () => {
    expect(parsed(aFlowEvent({ contactId: "c", parameters: { danger: "yes" } }))?.urgency).toBe("P1");
  });

  it("says that it is not safe to call her, as a form would", () => {
    expect(parsed(aFlowEvent({ contactId: "c", parameters: { unsafe: "yes" } }))?.contact).toEqual({ safe: "false" });
  });

  it("takes a parameter that the flow could not fill for not known", () => {
    expect(parsed(aFlowEvent({ contactId: "c", parameters: { danger: "", language: "" } }))?.call).toEqual({});
  });
});

it.each([
  { CustomerEndpoint: "anonymous" },
  { CustomerEndpoint: { Address: null } },
  { SystemEndpoint: [] },
  { InitialContactId: 5, Channel: null, InstanceARN: {} },
])("a call is a call whatever stands at %j", (odd) => {
  const contact = { Channel: "VOICE", ContactId: "c", ...odd };
  expect(parsed({ Details: { ContactData: contact, Parameters: { danger: "yes" } } })?.urgency).toBe("P1");
});

it.each(["none", [], null, undefined])("a call is a call where its parameters are %j", (Parameters) => {
  const contact = { Channel: "VOICE", ContactId: "c", CustomerEndpoint: { Address: "+923000000001" } };
  expect(parsed({ Details: { ContactData: contact, Parameters } })?.identities).toMatchObject([{ kind: "phone" }]);
});

it("a chat is no call", () => {
  expect(parsed(voiceFixture("lambda-event-chat-api"))).toBeUndefined();
});

it("a call from a mailbox is its owner's, whatever number stands beside it", () => {
  const event = aFlowEvent({ contactId: "web", from: null, parameters: { mailbox: "7K3Q-9F2M:1" } });
  expect(parse(event, { now: new Date(), trunks: [] })?.message.identities).toEqual([
    { kind: "mailbox", value: "7K3Q-9F2M:1" },
  ]);
});
