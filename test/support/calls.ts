import { readFileSync } from "node:fs";
import { join } from "node:path";
import { phone } from "./builders.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "voice");

/** A payload of the fixtures. */
export const voiceFixture = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

const instance = "arn:aws:connect:eu-central-1:111122223333:instance/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

interface Calling {
  readonly contactId: string;
  readonly initialContactId?: string;
  readonly from?: string | null;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What Connect hands to the function in the flow. */
export const aFlowEvent = ({ contactId, initialContactId, from = phone(1), parameters = {} }: Calling): unknown => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: {
      Channel: "VOICE",
      ContactId: contactId,
      InitialContactId: initialContactId ?? contactId,
      CustomerEndpoint: from === null ? null : { Address: from, Type: "TELEPHONE_NUMBER" },
      SystemEndpoint: { Address: "+4969000000000", Type: "TELEPHONE_NUMBER" },
      InstanceARN: instance,
    },
    Parameters: { op: "arrived", ...parameters },
  },
});

interface Happening {
  readonly contactId: string;
  readonly type: string;
  readonly queued?: string;
  readonly answered?: string;
  readonly agent?: string;
  readonly ended?: string;
  readonly initiation?: string;
  readonly initialContactId?: string;
}

/** A contact event as EventBridge brings it: each carries what was known by then. */
export const aContactEvent = (given: Happening): unknown => ({
  "detail-type": "Amazon Connect Contact Event",
  source: "aws.connect",
  detail: {
    contactId: given.contactId,
    ...(given.initialContactId !== undefined && { initialContactId: given.initialContactId }),
    channel: "VOICE",
    instanceArn: instance,
    initiationMethod: given.initiation ?? "INBOUND",
    eventType: given.type,
    ...(given.queued !== undefined && { queueInfo: { enqueueTimestamp: given.queued } }),
    ...(given.answered !== undefined && {
      agentInfo: {
        agentArn: `${instance}/agent/${given.agent ?? "agent-1"}`,
        connectedToAgentTimestamp: given.answered,
      },
    }),
    ...(given.ended !== undefined && { disconnectTimestamp: given.ended, disconnectReason: "CUSTOMER_DISCONNECT" }),
    tags: { "aws:connect:systemEndpoint": "+4969000000000" },
  },
});
