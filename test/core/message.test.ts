import { describe, expect, it } from "vitest";
import {
  Channel,
  Identity,
  InboundMessage,
  inOrder,
  isAnswerable,
  Mark,
  Media,
  Message,
  OutboundMessage,
  Received,
} from "#core/message.ts";
import { aMessage, aReply, aStored, phone } from "../support/builders.ts";

const kinds = [
  "phone",
  "bsuid",
  "parent-bsuid",
  "page-scoped",
  "instagram-scoped",
  "sender-name",
  "mailbox",
  "message",
] as const;
const one = (kind: Identity["kind"]): Identity => ({ kind, value: kind });

describe("identities of one message", () => {
  it("are resolved phone first, then the business-scoped id, its parent, and the rest", () => {
    const given = kinds.map(one).toReversed();
    expect(inOrder(given).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("stay as they came where two are of a kind", () => {
    const two = [phone(2), phone(1)].map((value) => ({ kind: "phone" as const, value }));
    expect(inOrder(two)).toEqual(two);
  });

  it.each(kinds)("may be of the kind %s", (kind) => {
    expect(Identity.parse({ ...one(kind), scope: "page" })).toEqual({ ...one(kind), scope: "page" });
  });

  it.each([{ kind: "face", value: "x" }, { kind: "phone", value: "" }, { kind: "phone" }])(
    "are nothing else",
    (other) => {
      expect(Identity.safeParse(other).success).toBe(false);
    },
  );
});

describe("an address", () => {
  it.each(["phone", "bsuid", "page-scoped", "instagram-scoped"] as const)("of the kind %s can be answered", (kind) => {
    expect(isAnswerable(one(kind))).toBe(true);
  });

  it.each(["parent-bsuid", "sender-name", "mailbox", "message"] as const)(
    "of the kind %s is nowhere to send to",
    (kind) => {
      expect(isAnswerable(one(kind))).toBe(false);
    },
  );
});

describe("a file that came with a message", () => {
  const file = {
    kind: "image",
    id: "media-1",
    url: "https://example.org/1",
    mimeType: "image/jpeg",
    sha256: "hash",
    name: "photo.jpg",
    bytes: 1_024,
    state: "stored",
    stored: { key: "media/1", type: "image/jpeg", ext: "jpg", size: 1_024 },
    why: "fetched",
  };

  it("is read whole", () => {
    expect(Media.parse(file)).toEqual(file);
  });

  it.each(["pending", "stored", "failed", "expired", "refused"])("may be %s", (state) => {
    expect(Media.parse({ ...file, state }).state).toBe(state);
  });

  it.each([
    ["in a state that nobody knows", { state: "lost" }],
    ["in no state", { state: "" }],
    ["of no kind", { kind: undefined }],
    ["of half a byte", { bytes: 0.5 }],
    ["stored where nobody finds it", { stored: { type: "image/jpeg", ext: "jpg", size: 1 } }],
  ])("is not %s", (_, other) => {
    expect(Media.safeParse({ ...file, ...other }).success).toBe(false);
  });
});

describe("a mark on a message", () => {
  it.each(["forwarded", "forwarded-often", "group", "standby", "weak-id", "suspect", "check-who"])(
    "may be %s",
    (mark) => {
      expect(Mark.parse(mark)).toBe(mark);
    },
  );

  it.each(["", "liar"])("is never %j", (mark) => {
    expect(Mark.safeParse(mark).success).toBe(false);
  });
});

describe("a channel", () => {
  it("is one of the ways in", () => {
    expect(Channel.options).toEqual(["whatsapp", "facebook", "sms", "web-form", "mailbox", "voice"]);
  });
});

describe("a message that came", () => {
  const whole = aMessage({
    shownAs: "image",
    language: "ur",
    profileName: "Test Caller A",
    contact: { phone: phone(1) },
    bodyHash: "hash",
    marks: ["suspect"],
    caseId: "7K3Q-9F2M",
    personId: "person-1",
    part: { reference: "79", index: 1, total: 2 },
  });

  it("is read whole", () => {
    expect(Received.parse(whole)).toEqual(whole);
  });

  it("is read whole out of the table", () => {
    expect(InboundMessage.parse(aStored(whole))).toEqual(aStored(whole));
  });

  it.each(["account", "id"])("has an %s, for that is its key", (name) => {
    expect(Received.safeParse({ ...whole, [name]: "" }).success).toBe(false);
  });

  it("is of someone", () => {
    expect(Received.safeParse({ ...whole, identities: [] }).success).toBe(false);
  });

  it.each([
    { ...aStored(), sentAt: "today" },
    { ...aStored(), receivedAt: "today" },
    { ...aStored(), arrival: 0.5 },
    { ...aStored(), draw: {} },
    { ...aStored(), draw: { personId: "person-1" } },
    { ...aStored(), direction: "out" },
    { ...aStored(), part: {} },
    { ...aStored(), part: { reference: "79", index: 0.5, total: 2 } },
  ])("has the times, the place and the draw that its path needs", (other) => {
    expect(InboundMessage.safeParse(other).success).toBe(false);
  });
});

describe("a message that goes out", () => {
  it.each(["pending", "sent", "delivered", "read", "failed"] as const)("is %s", (state) => {
    expect(OutboundMessage.parse(aReply({ state })).state).toBe(state);
  });

  it.each(["automatic", "counselor", "elsewhere"] as const)("is written by: %s", (writer) => {
    expect(OutboundMessage.parse(aReply({ writer })).writer).toBe(writer);
  });

  it("keeps what became of it", () => {
    const reply = aReply({ failure: "131047", providerId: "wamid.1" });
    expect(OutboundMessage.parse(reply)).toEqual(reply);
  });

  it("keeps its template, its answers to choose from and the appointment it reminds of", () => {
    const reply = aReply({
      template: { name: "reminder", language: "ur", values: ["Monday"] },
      buttons: [{ id: "yes", title: "ہاں" }],
      reminds: { slot: "slot-1", bookedAt: "2026-11-24T12:00:00.000Z" },
    });
    expect(OutboundMessage.parse(reply)).toEqual(reply);
  });

  it.each([
    { ...aReply(), state: "lost" },
    { ...aReply(), state: "" },
    { ...aReply(), writer: "" },
    { ...aReply(), template: { name: "reminder" } },
    { ...aReply(), buttons: [{ id: "yes" }] },
    { ...aReply(), reminds: { slot: "slot-1" } },
    { ...aReply(), writer: "machine" },
    { ...aReply(), createdAt: "now" },
  ])("is nothing else", (other) => {
    expect(OutboundMessage.safeParse(other).success).toBe(false);
  });
});

describe("a message of the table", () => {
  it("is told by its direction", () => {
    expect([aStored(), aReply()].map((message) => Message.parse(message).direction)).toEqual(["in", "out"]);
  });
});
