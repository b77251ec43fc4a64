import { randomUUID } from "node:crypto";
import * as z from "zod";
import { type Signalling, startSignalling } from "./signalling.ts";
import type { LocalTelephone } from "./telephone.ts";

export interface BrowserCalls extends Signalling {
  /** What Connect answers to StartWebRTCContact. The same token again is the same contact, and brings no connection. */
  readonly begin: (request: unknown) => object;
}

const Asked = z.looseObject({ ClientToken: z.string(), Attributes: z.record(z.string(), z.string()) });

interface Stands {
  /** Where sockets come in, such as `ws://127.0.0.1:1098`. */
  readonly socketUrl: string;
  readonly telephone: LocalTelephone;
}

/** Calls from open mailboxes, as Connect and its media servers would take them: in line by the real flow and functions. */
export function browserCalls({ socketUrl, telephone }: Stands): BrowserCalls {
  const contacts = new Map<string, string>();
  const tokens = new Map<string, string>();
  const signalling = startSignalling({
    isToken: (contactId, token) => token !== "" && tokens.get(contactId) === token,
    left: (contactId) => void telephone.act(contactId, "hang up").catch(() => undefined),
  });
  return {
    ...signalling,
    begin(request) {
      const { ClientToken, Attributes } = Asked.parse(request);
      const before = contacts.get(ClientToken);
      if (before !== undefined) return { ContactId: before };
      const ContactId = randomUUID();
      contacts.set(ClientToken, ContactId);
      const [JoinToken, ParticipantId] = [randomUUID(), randomUUID()];
      tokens.set(ContactId, JoinToken);
      telephone.arrive(ContactId, Attributes);
      const SignalingUrl = `${socketUrl}/local/chime/${ContactId}`;
      const urls = { SignalingUrl, TurnControlUrl: SignalingUrl, AudioFallbackUrl: SignalingUrl };
      return {
        ContactId,
        ParticipantId,
        ParticipantToken: randomUUID(),
        ConnectionData: {
          Attendee: { AttendeeId: ParticipantId, JoinToken },
          Meeting: {
            MediaRegion: "local",
            MediaPlacement: { ...urls, AudioHostUrl: "127.0.0.1:3478", EventIngestionUrl: `${socketUrl}/local/events` },
            MeetingId: randomUUID(),
          },
        },
      };
    },
  };
}
