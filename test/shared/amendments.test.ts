import { describe, expect, it } from "vitest";
import { accept } from "#shared/accept.ts";
import { takeNotices } from "#shared/notices.ts";
import { messageKey } from "#shared/table-keys.ts";
import { aMessage } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

const emptyTable = emptyTables();

const at = "2026-11-24T12:00:05.000Z";

describe("a change of a message", () => {
  it.each(["before", "after"] as const)("shows on the message when it came %s it", async (when) => {
    const tools = testTools((await emptyTable()).table);
    const message = aMessage({ text: "come tonight" });
    const { channel, account, id } = message;
    const withdrawn = { kind: "amendment", channel, account, at, of: id, text: undefined } as const;
    if (when === "before") await takeNotices(tools)({ notices: [withdrawn] });
    await accept(tools)([message]);
    if (when === "after") await takeNotices(tools)({ notices: [withdrawn] });
    expect((await tools.table.read(messageKey(message)))?.["amendedAt"]).toBeDefined();
  });

  it("shows on no message that was not changed", async () => {
    const tools = testTools((await emptyTable()).table);
    const message = aMessage();
    await accept(tools)([message]);
    expect((await tools.table.read(messageKey(message)))?.["amendedAt"]).toBeUndefined();
  });
});
