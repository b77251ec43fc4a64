import { describe, expect, it } from "vitest";
import type { OutboundMessage } from "#core/message.ts";
import { SafeContact } from "#core/safe-contact-card.ts";
import { accept } from "#shared/accept.ts";
import { termsFor } from "#shared/gate.ts";
import { takeNotices } from "#shared/notices.ts";
import { writeSafeContact } from "#shared/safe-contact.ts";
import { personKey } from "#shared/table-keys.ts";
import { aMessage, anAnswer, personOf } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

const aTable = async () => (await emptyTable()).table;

const heardAt = async (sentAt: string, reply: Partial<OutboundMessage> = {}) => {
  const tools = testTools(await aTable());
  await accept(tools)([aMessage({ sentAt })]);
  return termsFor(tools, anAnswer(reply));
};

describe("the gate", () => {
  it("lets an answer through within a day", async () => {
    expect(await heardAt("2026-11-24T00:00:00.000Z")).toEqual({ window: "open" });
  });

  it("holds free words after a day", async () => {
    expect(await heardAt("2026-11-23T11:00:00.000Z")).toEqual({ failure: "window_closed" });
  });

  it("lets a template through after a day", async () => {
    const template = { name: "callback_ready", language: "ur", values: [] };
    expect(await heardAt("2026-11-23T11:00:00.000Z", { template })).toEqual({ window: "closed" });
  });

  it("never moves the time she was heard back", async () => {
    const tools = testTools(await aTable());
    await accept(tools)([aMessage({ sentAt: "2026-11-24T11:00:00.000Z" })]);
    await accept(tools)([aMessage({ id: "late", sentAt: "2026-11-20T11:00:00.000Z" })]);
    expect(await termsFor(tools, anAnswer())).toEqual({ window: "open" });
  });

  it("holds what is not safe for her", async () => {
    const tools = testTools(await aTable());
    const card = SafeContact.parse({ channels: ["sms"] });
    await writeSafeContact(tools.table, {
      personId: "person-1",
      card,
      seen: 0,
      by: "amna",
      at: tools.now().toISOString(),
    });
    expect(await termsFor(tools, anAnswer({ personId: "person-1" }))).toEqual({ failure: "unsafe_channel" });
  });

  it("sends nothing past a card that cannot be read", async () => {
    const tools = testTools(await aTable());
    await tools.table.put({ ...personKey("person-1"), card: "torn" });
    await expect(termsFor(tools, anAnswer({ personId: "person-1" }))).rejects.toThrow();
  });

  it("holds a text to whoever wants none, until she wants them again", async () => {
    const tools = testTools(await aTable());
    const text = anAnswer({ channel: "sms", account: "8000" });
    const opted = { channel: "sms", account: "8000", identity: text.to } as const;
    await takeNotices(tools)({
      notices: [{ kind: "opt-out", ...opted, at: "2026-11-24T10:00:00.000Z" }],
    });
    const before = await termsFor(tools, text);
    await takeNotices(tools)({ notices: [{ kind: "opt-in", ...opted, at: "2026-11-24T11:00:00.000Z" }] });
    expect([before, await termsFor(tools, text)]).toEqual([{ failure: "opted_out" }, { window: "open" }]);
  });

  it("knows a business-scoped id that wrote beside a number", async () => {
    const tools = testTools(await aTable());
    const id = { kind: "bsuid", value: "PK.1" } as const;
    await accept(tools)([aMessage({ identities: [...aMessage().identities, id] })]);
    expect(await termsFor(tools, anAnswer({ to: id, personId: personOf(1) }))).toEqual({ window: "open" });
  });

  it("asks her card before the receipt of her next message", async () => {
    const tools = testTools(await aTable());
    const card = SafeContact.parse({ channels: ["sms"] });
    await writeSafeContact(tools.table, {
      personId: personOf(1),
      card,
      seen: 0,
      by: "amna",
      at: tools.now().toISOString(),
    });
    await accept(tools)([aMessage()]);
    expect(tools.sent).toEqual([]);
  });

  it("sends no receipt to a number that wants no texts", async () => {
    const tools = testTools(await aTable());
    const sms = aMessage({ channel: "sms", account: "8000" });
    const opted = { channel: "sms", account: "8000", identity: anAnswer().to } as const;
    await takeNotices(tools)({ notices: [{ kind: "opt-out", ...opted, at: "2026-11-24T10:00:00.000Z" }] });
    await accept(tools)([sms]);
    expect(tools.sent).toEqual([]);
  });
});
