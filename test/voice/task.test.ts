import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putTask } from "../../functions/voice/task.ts";
import { type ConnectServer, startConnect } from "../support/connect.ts";

let connect: ConnectServer;
beforeAll(async () => {
  connect = await startConnect();
});
afterAll(() => connect.stop());

const told = JSON.stringify({ caseReference: "7K3Q-9F2M", priority: "P1", channel: "whatsapp", reason: "new_case" });
const put = (settings: Parameters<ConnectServer["telephone"]>[0] = { taskFlowId: "flow" }) =>
  putTask({ telephone: connect.telephone(settings), publicUrl: "https://intake.example.org" })(told);

describe("an urgent case in the counselors' workspace", () => {
  it("says its priority, its channel and where it opens, and nothing more", async () => {
    await put();
    expect(connect.taken.at(-1)?.body).toMatchObject({
      Name: "P1 whatsapp",
      References: { case: { Type: "URL", Value: "https://intake.example.org/desk#/case/7K3Q-9F2M" } },
      Attributes: { reference: "7K3Q-9F2M" },
    });
  });

  it("is one task, however often it is rung for", async () => {
    const before = connect.taken.length;
    await put();
    await put();
    expect(new Set(connect.taken.slice(before).map(({ body }) => body["ClientToken"])).size).toBe(1);
  });

  it("says why Connect takes none", async () => {
    expect(await put({})).toBe("tasks are off");
  });

  it("comes again where Connect has too much to do", async () => {
    connect.refuses.push(...Array.from({ length: 3 }, () => ({ status: 429, name: "TooManyRequestsException" })));
    await expect(put()).rejects.toThrow();
  });
});
