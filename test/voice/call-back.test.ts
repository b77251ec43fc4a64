import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Case } from "#core/case.ts";
import { accept } from "#shared/accept.ts";
import { readReply } from "#shared/messages.ts";
import { messageKey } from "#shared/table-keys.ts";
import { callBack } from "../../functions/voice/call-back.ts";
import { parse } from "../../functions/voice/parse.ts";
import { callOut } from "../../functions/voice/send.ts";
import { aFlowEvent } from "../support/calls.ts";
import { type ConnectServer, connectSettings, startConnect } from "../support/connect.ts";
import { type Engine, startEngine } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

let engine: Engine;
let connect: ConnectServer;
let made = 0;
beforeAll(async () => {
  engine = await startEngine();
  connect = await startConnect();
});
afterAll(async () => {
  await connect.stop();
  await engine.stop();
});

/** What stands on the case after a counselor asked to call back, `times` times by one click. */
async function asked(event: Parameters<typeof aFlowEvent>[0], times = 1) {
  made += 1;
  const { table, all } = await engine.makeTable(`called-${made}`);
  const tools = testTools(table, { send: { voice: callOut(connect.telephone()) } });
  const call = parse(aFlowEvent(event), { now: tools.now(), trunks: [] });
  if (call === undefined) throw new Error("NoCall");
  await accept(tools)([call.message]);
  const found = Case.parse((await all()).find(({ sk }) => sk === "CASE"));
  const wish = { found, token: `wish-${made}`, account: connectSettings.instanceId };
  for (let time = 0; time < times; time += 1) await callBack(tools)(wish, new AbortController().signal);
  return readReply(table, messageKey({ channel: "voice", account: wish.account, id: wish.token }));
}

describe("calling a person back", () => {
  it("dials, and stands on the case as dialled", async () => {
    expect(await asked({ contactId: "c1" })).toMatchObject({ state: "sent" });
  });

  it("dials once for a click that comes twice", async () => {
    const before = connect.taken.length;
    await asked({ contactId: "c1" }, 2);
    expect(connect.taken.length - before).toBe(1);
  });

  it("dials nobody who said that it is not safe, and shows that", async () => {
    const wish = await asked({ contactId: "c1", parameters: { op: "chosen", unsafe: "yes" } });
    expect(wish).toMatchObject({ state: "failed", failure: "not safe to call" });
  });

  it("dials nobody whose number is not known, and shows that", async () => {
    expect(await asked({ contactId: "c1", from: null })).toMatchObject({ state: "failed", failure: "no number" });
  });

  it("shows that the country may not be called", async () => {
    connect.refuses.push({ status: 403, name: "DestinationNotAllowedException" });
    expect(await asked({ contactId: "c1" })).toMatchObject({
      state: "failed",
      failure: "DestinationNotAllowedException",
    });
  });
});
