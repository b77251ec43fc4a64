import {
  StartOutboundVoiceContactRequest$,
  StartTaskContactRequest$,
  StartWebRTCContactRequest$,
} from "@aws-sdk/client-connect";
import * as z from "zod";

/** One call that the stand-in took. */
export interface Taken {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Shape = typeof StartTaskContactRequest$;

/** What may be started, and the shape that the SDK itself has of each request. */
const shapes: Readonly<Record<string, Shape>> = {
  "PUT /contact/outbound-voice": StartOutboundVoiceContactRequest$,
  "PUT /contact/task": StartTaskContactRequest$,
  "PUT /contact/webrtc": StartWebRTCContactRequest$,
};

const Body = z.record(z.string(), z.unknown());

/** Stands in for Amazon Connect: takes what the SDK's shapes let through and answers as Connect would; else it refuses. */
export function connectStandIn(
  route: string,
  given: unknown,
): { readonly status: number; readonly answer: object; readonly taken?: Taken } {
  const shape = shapes[route];
  if (shape === undefined) return { status: 404, answer: { __type: "ResourceNotFoundException" } };
  const body = Body.safeParse(given).data ?? {};
  const wrong = faultsOf(shape, body);
  if (wrong.length > 0)
    return { status: 400, answer: { __type: "InvalidParameterException", Message: wrong.join("; ") } };
  const answer = {
    ContactId: crypto.randomUUID(),
    ParticipantToken: "local-participant",
    ParticipantId: crypto.randomUUID(),
  };
  return { status: 200, answer, taken: { path: route, body } };
}

/** What a request lacks, or has that its shape does not know: names of members, never what is in them. */
export function faultsOf(shape: Shape, body: Readonly<Record<string, unknown>>): readonly string[] {
  const [, , , , names, members, required = 0] = shape;
  const wrong = (name: string): boolean => {
    const member: unknown = members[names.indexOf(name)];
    const plain: unknown = Array.isArray(member) ? member[0] : member;
    return (plain === 0 && typeof body[name] !== "string") || (plain === 1 && typeof body[name] !== "number");
  };
  return [
    ...names
      .slice(0, required)
      .filter((name) => body[name] === undefined || body[name] === "")
      .map((name) => `${name} is missing`),
    ...Object.keys(body)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is not known`),
    ...Object.keys(body)
      .filter((name) => names.includes(name) && wrong(name))
      .map((name) => `${name} is of another kind`),
  ];
}
