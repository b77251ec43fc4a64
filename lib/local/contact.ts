/** The instance that stands in for Amazon Connect's, and the number that 1098 leads to. */
export const localInstance = "local-instance";
export const localNumber = "+15550101098";

export const arnOf = (instanceId: string): string =>
  `arn:aws:connect:ap-southeast-1:000000000000:instance/${instanceId}`;

interface Calling {
  readonly contactId: string;
  readonly initialContactId?: string | undefined;
  readonly instanceArn?: string | undefined;
  /** E.164; null: her number is withheld. */
  readonly from: string | null;
  readonly called?: string | undefined;
  /** What the flow asks. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** What Connect hands to a function in a flow. */
export const flowEvent = (given: Calling) => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: {
      Channel: "VOICE",
      ContactId: given.contactId,
      InitialContactId: given.initialContactId ?? given.contactId,
      InitiationMethod: "INBOUND",
      CustomerEndpoint: given.from === null ? null : { Address: given.from, Type: "TELEPHONE_NUMBER" },
      SystemEndpoint: { Address: given.called ?? localNumber, Type: "TELEPHONE_NUMBER" },
      InstanceARN: given.instanceArn ?? arnOf(localInstance),
      Attributes: given.attributes ?? {},
    },
    Parameters: given.parameters,
  },
});

interface Happening {
  readonly contactId: string;
  readonly type: string;
  readonly queued?: string | undefined;
  readonly answered?: string | undefined;
  readonly agent?: string | undefined;
  readonly ended?: string | undefined;
  readonly initiation?: string | undefined;
  readonly initialContactId?: string | undefined;
  readonly instanceArn?: string | undefined;
  readonly called?: string | undefined;
}

/** A contact event as EventBridge brings it: each carries what was known by then. Times ISO 8601 UTC. */
export function contactEvent(given: Happening): unknown {
  const { instanceArn = arnOf(localInstance) } = given;
  return {
    "detail-type": "Amazon Connect Contact Event",
    source: "aws.connect",
    detail: {
      contactId: given.contactId,
      ...(given.initialContactId !== undefined && { initialContactId: given.initialContactId }),
      channel: "VOICE",
      instanceArn,
      initiationMethod: given.initiation ?? "INBOUND",
      eventType: given.type,
      ...(given.queued !== undefined && { queueInfo: { enqueueTimestamp: given.queued } }),
      ...(given.answered !== undefined && {
        agentInfo: {
          agentArn: `${instanceArn}/agent/${given.agent ?? "agent-1"}`,
          connectedToAgentTimestamp: given.answered,
        },
      }),
      ...(given.ended !== undefined && { disconnectTimestamp: given.ended, disconnectReason: "CUSTOMER_DISCONNECT" }),
      tags: { "aws:connect:systemEndpoint": given.called ?? localNumber },
    },
  };
}
