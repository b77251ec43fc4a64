import * as z from "zod/mini";
import { Leg } from "#core/call.ts";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { EndedContact } from "#shared/telephone.ts";
import { instanceIn } from "./parse.ts";

/** What was heard of one leg of a call. */
export interface Heard {
  readonly instanceId: string;
  /** The first contact of the call: the id of its message. */
  readonly callId: string;
  readonly leg: Leg;
  /** The number dialled, where it is told. */
  readonly called?: string | undefined;
}

const seconds = (given: string | null | undefined): string | undefined => {
  const time = Date.parse(given ?? "");
  return Number.isNaN(time) ? undefined : new Date(Math.floor(time / 1000) * 1000).toISOString();
};

const idIn = (arn: string | null | undefined): string | undefined => arn?.split("/").at(-1) || undefined;

/** A leg without the facts that are not known. */
const legOf = (facts: { readonly [Name in keyof Leg]: Leg[Name] | undefined }): Leg =>
  Leg.parse(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

// What of an event is not as expected must not lose the rest of it: a missed call would go untold.
const When = looseText;

/** @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-events.html */
const ContactEvent = z.looseObject({
  "detail-type": z.literal("Amazon Connect Contact Event"),
  detail: z.looseObject({
    contactId: z.string().check(z.minLength(1)),
    initialContactId: looseText,
    channel: looseText,
    instanceArn: z.string(),
    initiationMethod: looseText,
    queueInfo: looseObject({ enqueueTimestamp: When }),
    agentInfo: looseObject({ agentArn: looseText, connectedToAgentTimestamp: When }),
    disconnectTimestamp: When,
    disconnectReason: looseText,
    tags: looseObject({}),
  }),
});

/**
 * A contact event as it came by EventBridge: each carries all that was known of its leg by then. The type of the event
 * is not asked for: a new one that carries nothing changes nothing.
 */
function contactEvent(event: unknown): readonly Heard[] | undefined {
  const detail = ContactEvent.safeParse(event).data?.detail;
  if (detail === undefined) return undefined;
  if (detail.channel?.toUpperCase() !== "VOICE") return [];
  const { contactId, queueInfo, agentInfo } = detail;
  const answeredAt = seconds(agentInfo?.connectedToAgentTimestamp);
  const called = detail.tags?.["aws:connect:systemEndpoint"];
  return [
    {
      instanceId: instanceIn(detail.instanceArn),
      callId: detail.initialContactId || contactId,
      leg: legOf({
        contactId,
        initiation: detail.initiationMethod ?? "INBOUND",
        queuedAt: seconds(queueInfo?.enqueueTimestamp),
        answeredAt,
        answeredBy: answeredAt === undefined ? undefined : idIn(agentInfo?.agentArn),
        endedAt: seconds(detail.disconnectTimestamp),
        endReason: detail.disconnectReason,
      }),
      called: typeof called === "string" ? called : undefined,
    },
  ];
}

/** @see https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html */
const ContactRecord = z.looseObject({
  ContactId: z.string().check(z.minLength(1)),
  InitialContactId: looseText,
  Channel: looseText,
  InstanceARN: z.string(),
  InitiationMethod: looseText,
  DisconnectTimestamp: When,
  DisconnectReason: looseText,
  Queue: looseObject({ EnqueueTimestamp: When }),
  Agent: looseObject({ ARN: looseText, ConnectedToAgentTimestamp: When }),
  SystemEndpoint: looseObject({ Address: looseText }),
});

function contactRecord(record: unknown): readonly Heard[] | undefined {
  const read = ContactRecord.safeParse(record).data;
  if (read === undefined) return undefined;
  if (read.Channel?.toUpperCase() !== "VOICE") return [];
  const answeredAt = seconds(read.Agent?.ConnectedToAgentTimestamp);
  return [
    {
      instanceId: instanceIn(read.InstanceARN),
      callId: read.InitialContactId || read.ContactId,
      leg: legOf({
        contactId: read.ContactId,
        initiation: read.InitiationMethod ?? "INBOUND",
        queuedAt: seconds(read.Queue?.EnqueueTimestamp),
        answeredAt,
        answeredBy: answeredAt === undefined ? undefined : idIn(read.Agent?.ARN),
        endedAt: seconds(read.DisconnectTimestamp),
        endReason: read.DisconnectReason,
      }),
      called: read.SystemEndpoint?.Address,
    },
  ];
}

/** @see https://docs.aws.amazon.com/connect/latest/adminguide/agent-event-stream-model.html */
const AgentEvent = z.looseObject({
  AgentARN: z.string(),
  InstanceARN: z.string(),
  CurrentAgentSnapshot: looseObject({ Contacts: looseList }),
});
const AgentContact = z.looseObject({
  Channel: z.string(),
  ContactId: z.string().check(z.minLength(1)),
  InitialContactId: looseText,
  InitiationMethod: looseText,
  State: z.string(),
});

/** What an agent did not take. Everything else that agents do is told by the contact's own events. */
function agentEvent(event: unknown): readonly Heard[] | undefined {
  const read = AgentEvent.safeParse(event).data;
  if (read === undefined) return undefined;
  const contacts = fitting(AgentContact, read.CurrentAgentSnapshot?.Contacts ?? []);
  const missed = contacts.filter(({ Channel, State }) => Channel.toUpperCase() === "VOICE" && State === "MISSED");
  return missed.map(({ ContactId, InitialContactId, InitiationMethod }) => ({
    instanceId: instanceIn(read.InstanceARN),
    callId: InitialContactId || ContactId,
    leg: {
      contactId: ContactId,
      initiation: InitiationMethod ?? "INBOUND",
      missedBy: new Set([idIn(read.AgentARN) ?? "unknown"]),
    },
  }));
}

/** What a search found, in the same words. */
export const ended = (instanceId: string, { contactId, callId, initiation, ...facts }: EndedContact): Heard => ({
  instanceId,
  callId,
  leg: legOf({
    contactId,
    initiation,
    queuedAt: seconds(facts.queuedAt),
    answeredAt: seconds(facts.answeredAt),
    answeredBy: facts.answeredAt === undefined ? undefined : facts.answeredBy,
    endedAt: seconds(facts.endedAt),
  }),
});

/** What an event, a contact record or an agent's event tells of calls; nothing for what tells of none. */
export const heardIn = (told: unknown): readonly Heard[] =>
  contactEvent(told) ?? contactRecord(told) ?? agentEvent(told) ?? [];
