import { describe, expect, it } from "vitest";
import type { Identity } from "#core/message.ts";
import { accept } from "#shared/accept.ts";
import { linkDelivery } from "#shared/deliveries.ts";
import { createReply, readReply } from "#shared/messages.ts";
import { takeNotices } from "#shared/notices.ts";
import { messageKey } from "#shared/table-keys.ts";
import { aMessage, anAnswer } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

const her: Identity = { kind: "page-scoped", value: "7", scope: "8" };
const sentAt = "2026-11-24T12:00:10.000Z";

/** The state of an answer sent at 12:00:10 after she was told to have read up to a time. */
async function stateAfter(told: { until: string; from?: Identity }): Promise<string | undefined> {
  const tools = testTools((await emptyTable()).table);
  const place = { channel: "facebook", account: "8" } as const;
  const [stored] = await accept(tools)([aMessage({ ...place, identities: [her] })]);
  const caseId = (await tools.table.read(stored?.key ?? { pk: "", sk: "" }))?.["caseId"];
  const reply = anAnswer({ ...place, to: her, caseId: String(caseId), createdAt: sentAt });
  await createReply(tools.table, reply, sentAt);
  await linkDelivery(tools, reply, "m_1");
  await takeNotices(tools)({
    notices: [{ kind: "watermark", ...place, at: sentAt, state: "read", from: her, ...told }],
  });
  return (await readReply(tools.table, messageKey(reply)))?.state;
}

describe("a time up to which all was read", () => {
  it("marks what was sent until then", async () => {
    expect(await stateAfter({ until: "2026-11-24T12:00:11.000Z" })).toBe("read");
  });

  it("leaves what was sent later", async () => {
    expect(await stateAfter({ until: "2026-11-24T12:00:09.000Z" })).toBe("sent");
  });

  it("is nothing to another person's messages", async () => {
    expect(await stateAfter({ until: "2026-11-24T12:00:11.000Z", from: { ...her, value: "9" } })).toBe("sent");
  });
});
