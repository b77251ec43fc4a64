import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import protocol from "amazon-chime-sdk-js/build/signalingprotocol/SignalingProtocol.js";
import { type WebSocket, WebSocketServer } from "ws";
import * as z from "zod";

/** What came over the socket of one call, by name: what a test or a person looks at. */
export interface Signalled {
  readonly contactId: string;
  readonly frames: string[];
}

interface Rooms {
  /** Whether somebody was given this token for this call. */
  readonly isToken: (contactId: string, token: string) => boolean;
  readonly left: (contactId: string) => void;
}

export interface Signalling {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly seen: readonly Signalled[];
  /** Offers of media that nobody answered yet. There is no media server here: a test may stand in for it. */
  readonly offers: ReadonlyMap<string, string>;
  readonly answer: (contactId: string, sdp: string) => boolean;
  readonly stop: () => void;
}

const path = /^\/local\/chime\/([\w-]+)/;
const { SdkSignalFrame } = protocol;
const { Type } = SdkSignalFrame;

/** Every frame begins with this byte: what follows is a message of the protocol. */
const rtc = 0x5;

const Bytes = z.instanceof(Uint8Array);

/**
 * Stands in for the signalling of Amazon's media servers: it lets in whoever has her token, and takes her join and her
 * offer. It carries no sound: for that a call needs a real instance.
 */
export function startSignalling({ isToken, left }: Rooms): Signalling {
  const server = new WebSocketServer({ noServer: true, handleProtocols: () => "_aws_wt_session" });
  const seen: Signalled[] = [];
  const offers = new Map<string, string>();
  const waiting = new Map<string, WebSocket>();

  const send = (socket: WebSocket, frame: Parameters<typeof protocol.SdkSignalFrame.fromObject>[0]): void => {
    const message = SdkSignalFrame.encode(SdkSignalFrame.fromObject({ timestampMs: Date.now(), ...frame })).finish();
    socket.send(Buffer.concat([Buffer.from([rtc]), message]));
  };
  const heard = (socket: WebSocket, call: Signalled, bytes: Uint8Array): void => {
    if (bytes[0] !== rtc) return;
    const frame = SdkSignalFrame.decode(bytes.subarray(1));
    call.frames.push(Type[frame.type] ?? "");
    if (frame.type === Type.JOIN) {
      send(socket, { type: Type.JOIN_ACK, joinack: { videoSubscriptionLimit: 2, wantsCompressedSdp: false } });
      send(socket, { type: Type.INDEX, index: { sources: [], atCapacity: false } });
    }
    if (frame.type === Type.SUBSCRIBE && frame.sub?.sdpOffer) {
      offers.set(call.contactId, frame.sub.sdpOffer);
      waiting.set(call.contactId, socket);
    }
    if (frame.type === Type.LEAVE) send(socket, { type: Type.LEAVE_ACK, leaveack: {} });
  };
  return {
    seen,
    offers,
    upgrade(request, socket, head) {
      const contactId = path.exec(request.url ?? "")?.[1] ?? "";
      const [, token = ""] = (request.headers["sec-websocket-protocol"] ?? "").split(/,\s*/);
      if (!isToken(contactId, token)) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (opened) => {
        const call: Signalled = { contactId, frames: [] };
        seen.push(call);
        opened.on("message", (data) => {
          const bytes = Bytes.safeParse(data).data;
          if (bytes !== undefined) heard(opened, call, bytes);
        });
        opened.on("close", () => left(contactId));
      });
    },
    answer(contactId, sdpAnswer) {
      const socket = waiting.get(contactId);
      if (socket === undefined) return false;
      offers.delete(contactId);
      send(socket, { type: Type.SUBSCRIBE_ACK, suback: { allocations: [], tracks: [], sdpAnswer } });
      return true;
    },
    stop() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
