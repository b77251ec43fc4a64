import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phone } from "../support/builders.ts";
import { type ConnectServer, startConnect } from "../support/connect.ts";

let connect: ConnectServer;
beforeAll(async () => {
  connect = await startConnect();
});
afterAll(() => connect.stop());

const call = (token: string) => ({ token, caseId: "7K3Q-9F2M", to: phone(1), language: "ur" });

describe("a call from us", () => {
  it("is asked for as the SDK's own shape wants it", async () => {
    expect(await connect.telephone().callBack(call("shape"))).toMatchObject({ state: "started" });
  });

  it("carries a token, so that a repeat dials once", async () => {
    await connect.telephone().callBack(call("token-1"));
    expect(connect.taken.at(-1)?.body["ClientToken"]).toBe("token-1");
  });

  it("is tried again where Connect has too much to do", async () => {
    connect.refuses.push({ status: 429, name: "ThrottlingException" });
    expect(await connect.telephone().callBack(call("busy"))).toMatchObject({ state: "started" });
  });

  it.each(["DestinationNotAllowedException", "OutboundContactNotPermittedException"])(
    "is refused for good: %s",
    async (name) => {
      connect.refuses.push({ status: 403, name });
      expect(await connect.telephone().callBack(call("refused"))).toEqual({ state: "refused", failure: name });
    },
  );
});

describe("a task", () => {
  const task = { token: "task-1", caseId: "7K3Q-9F2M", name: "P1 WhatsApp", url: "https://intake.example.org/desk" };

  it("is refused where tasks are off", async () => {
    expect(await connect.telephone().task(task)).toEqual({ state: "refused", failure: "tasks are off" });
  });

  it("is taken where they are on", async () => {
    expect(await connect.telephone({ taskFlowId: "flow" }).task(task)).toMatchObject({ state: "started" });
  });
});

it("a call without a telephone lets her show her picture, if she wants to", async () => {
  await connect
    .telephone()
    .appCall({ token: "app-1", caseId: "7K3Q-9F2M", mailbox: "7K3Q-9F2M:1", video: "send", language: "ur" });
  expect(connect.taken.at(-1)?.body["AllowedCapabilities"]).toEqual({
    Customer: { Video: "SEND" },
    Agent: { Video: "SEND" },
  });
});

describe("an agent's line", () => {
  it("is opened by the name she signs in with", async () => {
    await connect.telephone().presence("amna", "open");
    expect(connect.taken.at(-1)?.body).toMatchObject({ UserId: "amna", AgentStatusId: "status-available" });
  });

  it("is closed", async () => {
    await connect.telephone().presence("amna", "closed");
    expect(connect.taken.at(-1)?.body).toMatchObject({ AgentStatusId: "status-offline" });
  });
});
