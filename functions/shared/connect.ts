import {
  type AllowedCapabilities,
  ConnectClient,
  type ConnectClientConfig,
  type ContactSearchSummary,
  DescribeContactCommand,
  DescribeUserCommand,
  GetContactAttributesCommand,
  ListAgentStatusesCommand,
  PutUserStatusCommand,
  paginateSearchContacts,
  SearchUsersCommand,
  StartOutboundVoiceContactCommand,
  StartTaskContactCommand,
  StartWebRTCContactCommand,
  type UserSearchCriteria,
} from "@aws-sdk/client-connect";
import { started, there } from "./connect-answers.ts";
import type { ConnectSettings } from "./environment.ts";
import type { EndedContact, Telephone } from "./telephone.ts";

/** A number may be dialled by us for this long before it counts as not taken, in seconds. */
const ringSeconds = 40;

/** Amazon Connect behind `Telephone`. Two requests a second are allowed: the client slows down by itself. */
export function connectTelephone(settings: ConnectSettings, client: ConnectClient): Telephone {
  const { instanceId: InstanceId } = settings;
  return {
    async seen(ContactId) {
      const answer = await there(client.send(new DescribeContactCommand({ InstanceId, ContactId })));
      if (answer?.Contact === undefined) return undefined;
      const { CustomerEndpoint, SystemEndpoint, InitiationTimestamp } = answer.Contact;
      const kept = await there(
        client.send(new GetContactAttributesCommand({ InstanceId, InitialContactId: ContactId })),
      );
      return {
        caller: CustomerEndpoint?.Address,
        called: SystemEndpoint?.Address,
        startedAt: InitiationTimestamp?.toISOString(),
        attributes: kept?.Attributes ?? {},
      };
    },
    async username(UserId) {
      return (await there(client.send(new DescribeUserCommand({ InstanceId, UserId }))))?.User?.Username;
    },
    async ended(StartTime, EndTime) {
      const found: EndedContact[] = [];
      const pages = paginateSearchContacts(
        { client },
        {
          InstanceId,
          TimeRange: { Type: "DISCONNECT_TIMESTAMP", StartTime, EndTime },
          SearchCriteria: { Channels: ["VOICE"] },
          MaxResults: 100,
        },
      );
      for await (const { Contacts } of pages) found.push(...(Contacts ?? []).map(endedContact));
      return found;
    },
    callBack: ({ token, caseId, to, language }) =>
      started(
        client.send(
          new StartOutboundVoiceContactCommand({
            InstanceId,
            ContactFlowId: settings.callBackFlowId,
            DestinationPhoneNumber: to,
            QueueId: settings.queueId,
            RingTimeoutInSeconds: ringSeconds,
            ClientToken: token,
            Attributes: { reference: caseId, language },
          }),
        ),
        ({ ContactId = "" }) => ({ contactId: ContactId }),
      ),
    async task({ token, caseId, name, url }) {
      if (settings.taskFlowId === undefined) return { state: "refused", failure: "tasks are off" };
      return started(
        client.send(
          new StartTaskContactCommand({
            InstanceId,
            ContactFlowId: settings.taskFlowId,
            Name: name,
            ClientToken: token,
            References: { case: { Type: "URL", Value: url } },
            Attributes: { reference: caseId },
          }),
        ),
        ({ ContactId = "" }) => ({ contactId: ContactId }),
      );
    },
    async presence(username, line) {
      const [{ Users: [user] = [] }, { AgentStatusSummaryList: statuses = [] }] = await Promise.all([
        client.send(new SearchUsersCommand({ InstanceId, SearchCriteria: named(username), MaxResults: 1 })),
        client.send(
          new ListAgentStatusesCommand({
            InstanceId,
            AgentStatusTypes: [line === "open" ? "ROUTABLE" : "OFFLINE"],
          }),
        ),
      ]);
      const status = statuses.find(({ Type }) => Type === (line === "open" ? "ROUTABLE" : "OFFLINE"));
      if (user?.Id === undefined || status?.Id === undefined) return { state: "refused", failure: "no such agent" };
      const put = new PutUserStatusCommand({ InstanceId, UserId: user.Id, AgentStatusId: status.Id });
      return started(client.send(put), () => ({}));
    },
    appCall: ({ token, caseId, mailbox, video, language }) =>
      started(
        client.send(
          new StartWebRTCContactCommand({
            InstanceId,
            ContactFlowId: settings.appCallFlowId,
            ClientToken: token,
            AllowedCapabilities: video === "send" ? bothWays : {},
            // What the counselor sees of who waits: the case, no name.
            ParticipantDetails: { DisplayName: caseId },
            Attributes: { reference: caseId, mailbox, language },
          }),
        ),
        ({ ContactId = "", ParticipantToken = "", ConnectionData }) => ({
          contactId: ContactId,
          participantToken: ParticipantToken,
          connection: ConnectionData,
        }),
      ),
  };
}

const named = (Value: string): UserSearchCriteria => ({
  StringCondition: { FieldName: "Username", Value, ComparisonType: "EXACT" },
});

const endedContact = (contact: ContactSearchSummary): EndedContact => ({
  contactId: contact.Id ?? "",
  callId: contact.InitialContactId ?? contact.Id ?? "",
  initiation: contact.InitiationMethod ?? "INBOUND",
  queuedAt: contact.QueueInfo?.EnqueueTimestamp?.toISOString(),
  answeredAt: contact.AgentInfo?.ConnectedToAgentTimestamp?.toISOString(),
  answeredBy: contact.AgentInfo?.Id,
  endedAt: contact.DisconnectTimestamp?.toISOString(),
});

const bothWays: AllowedCapabilities = { Customer: { Video: "SEND" }, Agent: { Video: "SEND" } };

/** A client that keeps to the rate it is allowed, and gives up where the clock can try again. */
export const connectClient = (settings: ConnectClientConfig = {}): ConnectClient =>
  new ConnectClient({
    retryMode: "adaptive",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 500, requestTimeout: 5_000 },
    ...settings,
  });
