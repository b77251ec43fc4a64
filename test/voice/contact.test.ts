import { describe, expect, it } from "vitest";
import * as z from "zod";
import { heardIn } from "../../functions/voice/contact.ts";
import { aContactEvent } from "../support/calls.ts";

const ended = "2026-11-24T12:01:00.000Z";
const Told = z.looseObject({ detail: z.record(z.string(), z.unknown()) });

/** What is heard of a call that is over, with parts of its event changed. */
function heardWith(odd: object) {
  const event = Told.parse(aContactEvent({ contactId: "c", type: "DISCONNECTED", ended }));
  return heardIn({ ...event, detail: { ...event.detail, ...odd } }).map(({ leg }) => leg.endedAt);
}

describe("a contact event", () => {
  it.each([
    { queueInfo: "none" },
    { agentInfo: [] },
    { initiationMethod: null },
    { tags: ["x"] },
    { eventType: undefined },
    { disconnectReason: { code: 1 } },
    { channel: "Voice" },
    { brandNew: {} },
  ])("tells that a call is over whatever stands at %j", (odd) => {
    expect(heardWith(odd)).toEqual([ended]);
  });

  it.each([{ channel: "CHAT" }, { channel: undefined }])("of another channel tells nothing: %j", (odd) => {
    expect(heardWith(odd)).toEqual([]);
  });
});

describe("an agent's event", () => {
  const missed = { Channel: "VOICE", ContactId: "c", State: "MISSED" };
  it("tells of a missed call beside what cannot be read", () => {
    const CurrentAgentSnapshot = { Contacts: [null, { State: 4 }, missed] };
    const event = { AgentARN: "arn:x/agent/a", InstanceARN: "arn:x/i", CurrentAgentSnapshot };
    expect(heardIn(event).map(({ leg }) => leg.contactId)).toEqual(["c"]);
  });
});
