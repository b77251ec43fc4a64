import { describe, expect, it } from "vitest";
import { connectStandIn } from "../../../lib/local/connect.ts";

const call = {
  InstanceId: "local-instance",
  ContactFlowId: "flow",
  DestinationPhoneNumber: "+923000000001",
  QueueId: "queue",
  Attributes: { reference: "7K3Q-9F2M" },
};
const said = (route: string, body: unknown): unknown => Object(connectStandIn(route, body).answer)["Message"];

describe("the stand-in for Amazon Connect", () => {
  it("takes what the SDK's shape lets through", () => {
    expect(connectStandIn("PUT /contact/outbound-voice", call).taken?.operation).toBe("StartOutboundVoiceContact");
  });

  it.each([
    ["a member that must be there", { ...call, ContactFlowId: undefined }, "ContactFlowId is missing"],
    ["a member that Connect does not know", { ...call, Number: "1" }, "Number is not known"],
    ["a member of another kind", { ...call, QueueId: 7 }, "QueueId is of another kind"],
    ["a member of another kind, deep in", { ...call, Attributes: { reference: 7 } }, "Attributes is of another kind"],
  ])("refuses %s, and names it without what is in it", (_, body, fault) => {
    expect(said("PUT /contact/outbound-voice", JSON.parse(JSON.stringify(body)))).toBe(fault);
  });

  it("knows a structure inside a structure", () => {
    const task = { InstanceId: "i", Name: "P1", ContactFlowId: "f", References: { case: { Type: "URL", Wert: "x" } } };
    expect(said("PUT /contact/task", task)).toBe("References.Wert is not known");
  });

  it("reads what stands in the path", () => {
    expect(connectStandIn("PUT /users/local-instance/amna/status", { AgentStatusId: "s" }).taken?.body).toEqual({
      InstanceId: "local-instance",
      UserId: "amna",
      AgentStatusId: "s",
    });
  });

  it("knows nothing of a contact that was never there", () => {
    expect(connectStandIn("GET /contacts/local-instance/none", {}).status).toBe(404);
  });

  it("knows no other path", () => {
    expect(connectStandIn("PUT /contact/fax", {}).status).toBe(404);
  });
});
