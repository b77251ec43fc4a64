import type { Channel } from "#core/message.ts";
import type { Environment, SecretName } from "#shared/environment.ts";
import type { Send, Tools } from "#shared/tools.ts";
import { whenSending } from "#shared/when-sending.ts";

interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** One way in: its folder in functions/, the requests it answers, and how it answers people. */
export interface ChannelLine {
  readonly name: Channel;
  readonly routes: readonly `${"GET" | "POST" | "OPTIONS"} /${string}`[];
  /** What it means for people when it fails; every alarm says so. */
  readonly impact: string;
  /** Requests a second that the API lets through, and at most at once. A provider's batch is one request. */
  readonly throttle: Throttle;
  /** Routes that are let through at a rate of their own. */
  readonly throttles?: Readonly<Record<string, Throttle>>;
  /** Its provider's keys: only these may its function read. */
  readonly secrets: readonly SecretName[];
  /** Whether it asks if there is a telephone. */
  readonly asksTelephone?: true;
  readonly send?: () => Promise<{ readonly send: (env: Environment) => Send }>;
}

/** THE LIST: the stack, the local server and the contract test follow it. */
export const channels: readonly ChannelLine[] = [
  {
    name: "whatsapp",
    routes: ["GET /webhooks/whatsapp", "POST /webhooks/whatsapp"],
    impact: "WhatsApp messages are not reaching counselors",
    throttle: { rate: 200, burst: 400 },
    secrets: ["META_SECRET"],
    send: () => import("./whatsapp/send.ts"),
  },
  {
    name: "facebook",
    routes: ["GET /webhooks/facebook", "POST /webhooks/facebook"],
    impact: "Facebook messages are not reaching counselors",
    throttle: { rate: 200, burst: 400 },
    secrets: ["META_SECRET"],
    send: () => import("./facebook/send.ts"),
  },
  {
    name: "sms",
    routes: [
      "GET /webhooks/sms/{provider}",
      "POST /webhooks/sms/{provider}",
      "GET /webhooks/sms/{provider}/{token}",
      "POST /webhooks/sms/{provider}/{token}",
    ],
    impact: "SMS are not reaching counselors",
    throttle: { rate: 100, burst: 200 },
    secrets: ["SMS_SECRET"],
    send: () => import("./sms/send.ts"),
  },
  {
    name: "web-form",
    routes: [
      "GET /form",
      "GET /form/safety",
      "GET /form/openapi.json",
      "POST /form",
      "OPTIONS /form",
      "POST /form/file",
      "OPTIONS /form/file",
    ],
    impact: "The web form is down: people who cannot call or chat have no way in",
    // All addresses together: a flood must not use up what honest people need.
    throttle: { rate: 200, burst: 400 },
    // Each is 64 KB that are kept: a hundred slow phones at once, and what a flood can cost stays small.
    throttles: { "POST /form/file": { rate: 40, burst: 100 } },
    secrets: [],
  },
  {
    name: "mailbox",
    routes: ["GET /mailbox", "GET /mailbox/openapi.json", "POST /mailbox", "OPTIONS /mailbox"],
    impact: "Mailboxes do not open: people who wrote on the form cannot read their answers or write more",
    // What a stranger can guess is limited by this alone (functions/shared/mailboxes.ts).
    throttle: { rate: 20, burst: 60 },
    secrets: [],
    asksTelephone: true,
    send: () => import("./mailbox/send.ts"),
  },
];

/** The telephone has no request of its own to answer: its stack calls its function. It sends calls. */
const telephone: Pick<ChannelLine, "name" | "send"> = { name: "voice", send: () => import("./voice/send.ts") };

/** How each channel sends, for the functions that send on all of them. */
export const senders = (env: Environment): Tools["send"] =>
  Object.fromEntries(
    [...channels, telephone].flatMap(({ name, send }) => (send === undefined ? [] : [[name, whenSending(send, env)]])),
  );

/** What the desk answers: alert links, signing in, its page, and the API behind it (functions/desk/routes.ts). */
export const deskRoutes: ChannelLine["routes"] = [
  "GET /a/{link}",
  "POST /a/{link}",
  "GET /desk",
  "GET /desk/sign-in",
  "POST /desk/sign-in",
  "GET /desk/sign-in/callback",
  "GET /desk/sign-in/over",
  "GET /desk/api/{proxy+}",
  "POST /desk/api/{proxy+}",
];

/** A call from an open mailbox: its page, its script, and what joins her to it (functions/call). */
export const callRoutes: ChannelLine["routes"] = ["GET /call", "GET /call/script", "POST /call"];
