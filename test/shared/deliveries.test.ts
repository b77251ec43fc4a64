import { describe, expect, it } from "vitest";
import { type DeliveryState, deliveryStates } from "#core/notice.ts";
import { linkDelivery, markDelivery } from "#shared/deliveries.ts";
import { createReply, readReply } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { anAnswer } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

const reply = anAnswer();

/** What a message of ours shows after these states were told, in this order; `linked` is when our send had its answer. */
async function shownAfter(order: readonly (DeliveryState | "linked")[], replyId?: string) {
  const tools = testTools((await emptyTable()).table);
  await createReply(tools.table, reply, "2026-11-24T12:00:30.000Z");
  const { channel, account } = reply;
  const told = {
    kind: "delivery",
    channel,
    account,
    providerId: "wamid.1",
    at: "2026-11-24T12:00:01.000Z",
    replyId,
  } as const;
  for (const state of order) {
    await (state === "linked" ? linkDelivery(tools, reply, "wamid.1") : markDelivery(tools, { ...told, state }));
  }
  return {
    shown: (await readReply(tools.table, messageKey(reply)))?.state,
    item: await tools.table.read(messageKey(reply)),
  };
}

describe("what became of a message", () => {
  it.each([
    [["linked"], "sent"],
    [["linked", "sent", "delivered", "read"], "read"],
    [["linked", "read", "delivered", "sent"], "read"],
    [["read", "linked", "sent"], "read"],
    [["linked", "read", "played"], "read"],
    [["linked", "sent", "failed"], "failed"],
    [["failed", "linked"], "failed"],
    [["linked", "failed", "delivered"], "failed"],
    [["linked", "delivered", "failed"], "delivered"],
  ] as const)("after %j is %s", async (order, expected) => {
    expect((await shownAfter(order)).shown).toBe(expected);
  });

  it.each(deliveryStates)("is known by our own id before our send has an answer: %s", async (state) => {
    expect((await shownAfter([state], reply.id)).shown).toBe(state === "played" ? "read" : state);
  });

  it("ends its being due, so that it is not sent again", async () => {
    expect((await shownAfter(["delivered"], reply.id)).item?.["dueAt"]).toBeUndefined();
  });
});

describe("a failure that is told after the provider took the message", () => {
  const eventsOf = async (failure: string) => {
    const tools = testTools((await emptyTable()).table);
    await createReply(tools.table, reply, "2026-11-24T12:00:30.000Z");
    await linkDelivery(tools, reply, "wamid.1");
    const { channel, account } = reply;
    const about = { kind: "delivery", channel, account, providerId: "wamid.1", at: reply.createdAt } as const;
    await markDelivery(tools, { ...about, state: "failed", failure });
    return tools.events.map(({ event }) => event);
  };

  it("alarms staff where it is our account that was refused, as the counselor reads", async () => {
    expect(await eventsOf("131031")).toEqual(["ReplyFailed", "ProviderRefusesUs"]);
  });

  it("alarms nobody where she only cannot be reached this way", async () => {
    expect(await eventsOf("131026")).toEqual(["ReplyFailed"]);
  });
});
