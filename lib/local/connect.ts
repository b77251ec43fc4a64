import { randomUUID } from "node:crypto";
import {
  DescribeContact$,
  DescribeUser$,
  GetContactAttributes$,
  ListAgentStatuses$,
  PutUserStatus$,
  SearchContacts$,
  SearchUsers$,
  StartOutboundVoiceContact$,
  StartTaskContact$,
  StartWebRTCContact$,
} from "@aws-sdk/client-connect";
import * as z from "zod";
import { localNumber } from "./contact.ts";
import type { LocalCall } from "./local-call.ts";
import { faultsOf, operationOf } from "./shapes.ts";

/** One request that started or changed something. */
export interface Taken {
  readonly path: string;
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Answered {
  readonly status: number;
  readonly answer: object;
  readonly taken?: Taken;
}

type Given = Readonly<Record<string, unknown>>;

const Body = z.record(z.string(), z.unknown());
const Named = z.object({ SearchCriteria: z.object({ StringCondition: z.object({ Value: z.string() }) }) });

/** What is asked of Connect, with the path and the shape that the SDK itself has of each. */
const operations = [
  StartOutboundVoiceContact$,
  StartTaskContact$,
  StartWebRTCContact$,
  PutUserStatus$,
  DescribeContact$,
  DescribeUser$,
  GetContactAttributes$,
  ListAgentStatuses$,
  SearchContacts$,
  SearchUsers$,
].map(operationOf);

/** What starts or changes something. */
const acts = /^(Start|Put)/;

/** The state that an agent is in when calls may be given to her, and when not. */
export const localStatuses = [
  { Id: "status-available", Name: "Available", Type: "ROUTABLE" },
  { Id: "status-offline", Name: "Offline", Type: "OFFLINE" },
] as const;

/** Stands in for Amazon Connect: takes what the SDK's shapes let through and answers as Connect would; else it refuses. */
export function connectStandIn(
  route: string,
  given: unknown,
  calls: ReadonlyMap<string, LocalCall> = new Map(),
): Answered {
  const [method, path = ""] = route.split(/[ ?]/);
  const found = operations
    .filter((operation) => operation.method === method)
    .map((operation) => ({ operation, labels: labelsIn(operation.path, path) }))
    .find(({ labels }) => labels !== undefined);
  if (found === undefined) return refused(404, "ResourceNotFoundException");
  const { operation, labels } = found;
  const body = { ...Body.safeParse(given).data, ...labels };
  const wrong = faultsOf(operation.request, body);
  if (wrong.length > 0) return refused(400, "InvalidParameterException", wrong.join("; "));
  const answer = answerTo(operation.name, body, calls);
  if (answer === undefined) return refused(404, "ResourceNotFoundException");
  return {
    status: 200,
    answer,
    ...(acts.test(operation.name) && { taken: { path: route, operation: operation.name, body } }),
  };
}

const refused = (status: number, __type: string, Message = __type): Answered => ({
  status,
  answer: { __type, Message },
});

/** The values in the place of `{Name}` in a path; undefined where it is another path. */
function labelsIn(pattern: string, path: string): Given | undefined {
  const matched = new RegExp(`^${pattern.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(path);
  if (matched === null) return undefined;
  return Object.fromEntries(Object.entries(matched.groups ?? {}).map(([name, one]) => [name, decodeURIComponent(one)]));
}

function answerTo(name: string, body: Given, calls: ReadonlyMap<string, LocalCall>): object | undefined {
  const call = calls.get(String(body["ContactId"] ?? body["InitialContactId"]));
  switch (name) {
    case "DescribeContact":
      return call && { Contact: contactOf(call) };
    case "GetContactAttributes":
      return call && { Attributes: call.line.attributes };
    case "SearchContacts":
      return { Contacts: [...calls.values()].filter(({ endedAt }) => endedAt !== undefined).map(contactOf) };
    // Agents sign in here with the id that they have in the roster, and Connect calls them the same.
    case "DescribeUser":
      return { User: { Id: body["UserId"], Username: body["UserId"] } };
    case "SearchUsers":
      return { Users: [{ Id: Named.safeParse(body).data?.SearchCriteria.StringCondition.Value ?? "" }] };
    case "ListAgentStatuses":
      return { AgentStatusSummaryList: localStatuses };
    case "PutUserStatus":
      return {};
    default:
      return { ContactId: randomUUID() };
  }
}

/** A contact as a search and a look at it tell it; times in seconds, as on the wire. */
function contactOf({ id, from, initiation = "INBOUND", startedAt, queuedAt, answeredAt, endedAt, agent }: LocalCall) {
  const seconds = (at: string | undefined): number | undefined =>
    at === undefined ? undefined : Date.parse(at) / 1_000;
  return {
    Id: id,
    InitialContactId: id,
    Channel: "VOICE",
    InitiationMethod: initiation,
    InitiationTimestamp: seconds(startedAt),
    DisconnectTimestamp: seconds(endedAt),
    SystemEndpoint: { Type: "TELEPHONE_NUMBER", Address: localNumber },
    ...(from !== null && { CustomerEndpoint: { Type: "TELEPHONE_NUMBER", Address: from } }),
    ...(queuedAt !== undefined && { QueueInfo: { Id: "local-queue", EnqueueTimestamp: seconds(queuedAt) } }),
    ...(answeredAt !== undefined && { AgentInfo: { Id: agent, ConnectedToAgentTimestamp: seconds(answeredAt) } }),
  };
}
